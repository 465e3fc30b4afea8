"""What can be found wrong, by which code it is known, and what makes two findings the same one."""

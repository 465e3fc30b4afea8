"""The kinds of pages, one module for each; every one adds what it makes to the site."""

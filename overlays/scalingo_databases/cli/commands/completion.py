"""``completion``: the script that teaches a shell to complete the command."""

import click
from click.shell_completion import ShellComplete, get_completion_class

from scalingo_databases.cli import options
from scalingo_databases.cli.program import COMPLETE_VARIABLE
from scalingo_databases.cli.root import PROGRAM, root


@click.command(cls=options.Leaf)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of SHELL.

    \b
    bash: eval "$(scalingo-databases completion bash)"     in ~/.bashrc
    zsh:  eval "$(scalingo-databases completion zsh)"      in ~/.zshrc
    fish: scalingo-databases completion fish | source      in ~/.config/fish/config.fish

    Nothing is sent anywhere while completing.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"there is no completion for {shell}")
    # Not the method of bash's own class, which starts a shell to look at its version.
    click.echo(ShellComplete.source(kind(root, {}, PROGRAM, COMPLETE_VARIABLE)))

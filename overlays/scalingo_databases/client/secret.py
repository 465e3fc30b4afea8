"""A text that must not be seen: tokens travel through this package wrapped in :class:`Secret`."""

from typing import NoReturn

from scalingo_databases.client.errors import ConfigurationError

API_TOKEN_PREFIX = "tk-"  # noqa: S105 - the public beginning of every API token, not a token


class Secret:
    """A token whose ``repr`` and ``str`` show nothing; only :meth:`reveal` gives the text."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Wrap ``text``."""
        self._text = text

    def reveal(self) -> str:
        """Give the text itself, for the one line that puts it into a header."""
        return self._text

    def hide_in(self, message: str) -> str:
        """Give ``message`` with every occurrence of the secret blotted out."""
        return message.replace(self._text, "***") if self._text else message

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the same text."""
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        """Hash like the text."""
        return hash(self._text)

    def __repr__(self) -> str:
        """Show that there is a secret, not which."""
        return "Secret(***)"

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied: both would write the text down somewhere else."""
        raise TypeError("a secret is not pickled")


def is_header_safe(text: str) -> bool:
    """Tell whether ``text`` can stand in a header: not empty, visible ASCII only.

    Checked early because the HTTP libraries quote an illegal header, token included, in their error.
    """
    return bool(text) and all("!" <= character <= "~" for character in text)


def read_secret(text: object, name: str) -> Secret:
    """Wrap a token given as ``name``, without the white space that files and shells leave around it.

    Raises :class:`ConfigurationError`, which does not show the value, when it cannot be a token.
    """
    if not isinstance(text, str):
        raise ConfigurationError(f"{name} is not text (it is of type {type(text).__name__}): give a str")
    token = text.strip()
    if not is_header_safe(token):
        problem = "is empty" if not token else "holds spaces or characters that no token has"
        raise ConfigurationError(f"{name} {problem}: give the token alone, on one line")
    return Secret(token)

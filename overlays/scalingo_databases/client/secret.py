"""A text that must not be seen: tokens travel through this package wrapped in :class:`Secret`."""

from typing import NoReturn, cast, overload

from scalingo_databases.client.errors import ConfigurationError

API_TOKEN_PREFIX = "tk-"  # noqa: S105 - the public beginning of every API token, not a token


class NeverPickled:
    """Something that holds secrets, or leads to them: neither pickled nor copied."""

    __slots__ = ()

    def __reduce__(self) -> NoReturn:
        """Refuse: a pickle would write the secrets down somewhere else."""
        name = type(self).__name__
        raise TypeError(
            f"{name} is not pickled or copied, because of the secrets in it: share it, or make another one"
        )


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


@overload
def hide(value: None) -> None: ...


@overload
def hide(value: str | Secret) -> Secret: ...


def hide(value: str | Secret | None) -> Secret | None:
    """Wrap ``value``, whatever it is, so that a traceback through the caller shows nothing."""
    return value if isinstance(value, Secret) or value is None else Secret(value)


def is_header_safe(text: str) -> bool:
    """Tell whether ``text`` can stand in a header: not empty, visible ASCII only.

    Checked early because the HTTP libraries quote an illegal header, token included, in their error.
    """
    return bool(text) and all("!" <= character <= "~" for character in text)


def is_sendable(text: object) -> bool:
    """Tell whether ``text`` is text with something in it that UTF-8 can carry.

    Checked early because the error of the encoding would hold the text.
    """
    return isinstance(text, str) and bool(text.strip()) and not any("\ud800" <= c <= "\udfff" for c in text)


def read_secret(value: object, name: str) -> Secret:
    """Wrap a token given as ``name``, without the white space that files and shells leave around it.

    Raises :class:`ConfigurationError`, which does not show the value, when it cannot be a token.
    """
    secret = value if isinstance(value, Secret) else Secret(cast(str, value))
    del value  # it would stand in the traceback
    problem = _problem(secret.reveal())
    if problem:
        raise ConfigurationError(f"{name} {problem}")
    return Secret(secret.reveal().strip())


def _problem(text: object) -> str:
    """Say why ``text`` cannot be a token; an empty text when it can."""
    if not isinstance(text, str):
        return f"is not text (it is of type {type(text).__name__}): give a str"
    if not text.strip():
        return "is empty: give the token alone, on one line"
    if not is_header_safe(text.strip()):
        return "holds spaces or characters that no token has: give the token alone, on one line"
    return ""

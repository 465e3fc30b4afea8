"""Errors in the words of the command line: the client names its Python arguments, people have variables."""

from scalingo_databases.client.errors import ScalingoError, UnknownRegionError

_WORDS = (
    ("give token= or bearer=, or set", "set"),
    ("give api_url and database_api_url", "set SCALINGO_API_URL and SCALINGO_DB_API_URL"),
    (", or leave the file alone with cli_files=False", ""),
    ("or overwrite=True", "or --overwrite"),
    ("look at proxy=, HTTPS_PROXY", "look at HTTPS_PROXY"),
)


def described(error: ScalingoError) -> str:
    """Give the one line that tells what is wrong and what to do."""
    text = str(error)
    for argument, words in _WORDS:
        text = text.replace(argument, words)
    if isinstance(error, UnknownRegionError):
        text = text.replace("use one of", "give --region with one of")
    return text

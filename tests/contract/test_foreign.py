"""A server of another make, reached by its URL: faithful it conforms, and its mistakes are found."""

from pathlib import Path

from .conftest import Contract
from .foreign.server import API_TOKEN, APP, Mistakes, foreign

LESS = str(Path(__file__).parent / "foreign" / "less.yaml")


def test_the_mended_server_conforms(contract: Contract) -> None:
    with foreign(Mistakes()) as url:
        run = contract(url, "--app", APP, "--overlay", LESS, "--seed", "1", token=API_TOKEN)
    assert run.status == 0, run.text
    assert "Database API: 9 operations.\n" in run.output
    assert "Scalingo API: 3 operations.\n" in run.output
    assert run.last_line.startswith("CONFORMS: 12 operations, ")

"""The project's own site, made once for all tests that only look at it."""

import pytest

from scalingo_databases.docs.build import Built, Plan, build
from tests.docs.publishing import ROOT


@pytest.fixture(scope="session")
def own() -> Built:
    """Give the site of the project, with a base URL."""
    return build(Plan(ROOT, base_url="https://docs.example.com/api/"))

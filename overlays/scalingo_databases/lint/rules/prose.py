"""Prose keeps to the names of the documents, and to our own words."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from scalingo_databases.lint import fingerprints
from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.rule import Spot, rule
from scalingo_databases.lint.texts import fields, pages, without_value
from scalingo_databases.lint.vocabulary import names

_IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
# What looks like a name that a document could have. Not so numbers, dates,
# single letters and beginnings (`ad-`, `tk-us-...`).
_NAME = re.compile(r"[A-Za-z][\w-]*[A-Za-z0-9]")
# `operation.id` and `databases[]` are told by their steps.
_STEPS = re.compile(r"[./]|\[\d*\]")


@rule(
    "prose-names",
    why="prose drifts away from the schemas unnoticed; readers then look for what does not exist",
    preferred="in backticks only names of the documents, their values, and texts that an example shows",
    example="description: Follow it until its `status` is `done`.",
)
def known_names(documents: Documents) -> Iterator[Spot]:
    """Names in backticks exist.

    Notes of ``x-provenance`` are left out: they tell what other sources say, and name what is not here.
    """
    known = names(documents)
    for text in fields(documents.sources):
        if text.kind == "note":
            continue
        for name in _IN_BACKTICKS.findall(text.text):
            steps = [step for step in _STEPS.split(name) if step]
            unknown = [step for step in steps if _NAME.fullmatch(step) and step not in known]
            if unknown and name not in known:
                near = get_close_matches(unknown[0], known, n=1)
                hint = f"; did you mean `{near[0]}`?" if near else ""
                yield text.position, f"`{name}` exists nowhere in the documents{hint}"


@rule(
    "prose-cut",
    why="inside braces a comma ends the text, and what follows becomes a key that nobody reads",
    preferred="quotes around a text with a comma, or one key on each line",
    example="name: {type: string, description: 'Name of the app, which paths take.'}",
)
def cut(documents: Documents) -> Iterator[Spot]:
    """Every key has a value; one without is usually the rest of a sentence."""
    for text in without_value(documents.sources):
        yield text.position, f"`{text.text}` has no value; is it the rest of a text that a comma has cut?"


@rule(
    "prose-own-words",
    why="the official documentation is not ours to copy, and was not written for this document",
    preferred=f"your own words: no {fingerprints.WINDOW} words in a row as an official page has them",
    example="description: Lists all backups, newest first, whatever their state.",
)
def own_words(documents: Documents) -> Iterator[Spot]:
    """No sentence of the official pages is repeated."""
    for text in [*fields(documents.sources), *pages(documents.sources)]:
        copied = [
            run for run in fingerprints.runs(text.text) if fingerprints.fingerprint(run) in documents.official
        ]
        if copied:
            yield text.position, f"an official page has the same words: `{copied[0]}`"

"""All documents that the project publishes, from the folder that they are written in."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.action_examples import with_action_examples
from scalingo_databases.codegen.bundle import Bundle, bundle_with_origins
from scalingo_databases.codegen.checks import check
from scalingo_databases.codegen.expand import expand
from scalingo_databases.codegen.problems import SpecError
from scalingo_databases.codegen.sources import Sources

APIS = ("database-api", "scalingo-api")


@dataclass(frozen=True)
class Derived:
    """Every published document, under the name of its file without ``.json``, and where it was written."""

    documents: dict[str, dict[str, Any]]
    bundles: list[Bundle]

    def places(self, text: str) -> list[str]:
        """Return a line ``file:line: what`` for each schema and operation in ``text``, a tool's message."""
        named = set(re.findall(r"components[/.]schemas[/.](\w+)", text))
        called = {(path, method.lower()) for method, path in re.findall(r"\b([A-Z]{3,7}) (/[^\s:]+)", text)}
        found = []
        for bundle in self.bundles:
            for name in named & bundle.document["components"].get("schemas", {}).keys():
                found.append(f"{bundle.position(('components', 'schemas', name))}: schema `{name}`")
            for path, method in called:
                path, _, action = path.partition("#")
                operation = bundle.document["paths"].get(path, {}).get(method)
                steps = ("x-actions", *action.split(".", 1)) if action else ()
                if operation is not None:
                    what = f"action `{action}`" if action else f"operation `{operation['operationId']}`"
                    found.append(f"{bundle.position(('paths', path, method, *steps))}: {what}")
        return sorted(set(found))


def derive(spec: Path, shown_from: Path) -> Derived:
    """Return every document that the folder ``spec`` gives.

    Raises :class:`SpecError` with everything that is wrong; messages name files relative to ``shown_from``.
    """
    sources = Sources(spec, shown_from)
    sources.read_all()
    bundles = {api: bundle_with_origins(sources.spec / api / "openapi.yaml", sources) for api in APIS}
    check(list(bundles.values()), sources)
    if sources.problems:
        raise SpecError(sources.problems)
    documents = {api: with_action_examples(bundles[api].document) for api in APIS}
    documents["database-api.expanded"] = expand(bundles["database-api"].document)
    return Derived(documents, list(bundles.values()))


def to_json(document: dict[str, Any]) -> str:
    """Return the text of a published document."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

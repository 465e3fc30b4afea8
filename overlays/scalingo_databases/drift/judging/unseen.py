"""What the documents know of objects that were seen, and that no recorded object had."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.documents.spec_places import escaped
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.drift.judging.evidence import ANSWER, Evidence
from scalingo_databases.drift.judging.spec import APIS

_NAMES = {api: name for name, api in APIS.items()}


class Unseen:
    """Keeps account of the fields and words that answers have shown."""

    def __init__(self) -> None:
        """Begin with none."""
        self._objects: Counter[tuple[str, str]] = Counter()
        self._where: dict[tuple[str, str], tuple[Sent, str]] = {}
        self._fields: set[tuple[str, str, str]] = set()
        self._words: set[tuple[str, str, Any]] = set()
        self._schemas: dict[str, Schemas] = {}

    def take(self, sent: Sent) -> None:
        """Note down what the answer to ``sent`` has."""
        documented = sent.operation.response(sent.status)
        if not sent.succeeded or documented is None or sent.answer is ABSENT:
            return
        key, response = documented
        if JSON not in response.get("content", {}):
            return
        node = sent.operation.definition["responses"][key]
        at = node.get("$ref", f"#{sent.operation.pointer}/responses/{key}").removeprefix("#")
        self._walk(sent, f"{at}/content/{escaped(JSON)}/schema", sent.answer, "")

    def _walk(self, sent: Sent, pointer: str, value: Any, where: str) -> None:
        document, api = sent.operation.document, sent.operation.api
        node = pointed(document, pointer)
        while isinstance(node, dict) and isinstance(reference := node.get("$ref"), str):
            pointer = reference.removeprefix("#")
            node = pointed(document, pointer)
        if not isinstance(node, dict):
            return
        place = (api, pointer)
        for keyword in ("allOf", "anyOf", "oneOf"):
            for index in range(len(node.get(keyword, ()))):
                if self._fits(sent, f"{pointer}/{keyword}/{index}", value):
                    self._walk(sent, f"{pointer}/{keyword}/{index}", value, where)
        if isinstance(value, dict) and "properties" in node:
            self._objects[place] += 1
            self._where.setdefault(place, (sent, where))
            for name in value.keys() & node["properties"].keys():
                self._fields.add((*place, name))
                self._walk(
                    sent, f"{pointer}/properties/{escaped(name)}", value[name], f"{where}/{escaped(name)}"
                )
        elif isinstance(value, list) and "items" in node:
            for each in value:
                self._walk(sent, f"{pointer}/items", each, f"{where}/*")
        elif isinstance(value, str) and "enum" in node:
            self._objects[place] += 1
            self._where.setdefault(place, (sent, where))
            self._words.add((*place, value))

    def _fits(self, sent: Sent, pointer: str, value: Any) -> bool:
        api = sent.operation.api
        if api not in self._schemas:
            self._schemas[api] = Schemas(sent.operation.document)
        return self._schemas[api].fits(pointer, value)

    def evidence(self) -> Iterator[Evidence]:
        """Give what was never seen, although its neighbours were."""
        for (api, pointer), (sent, where) in self._where.items():
            times = self._objects[api, pointer]
            node = pointed(sent.operation.document, pointer)
            for name in node.get("properties", {}):
                if (api, pointer, name) not in self._fields:
                    yield Evidence(
                        "DR301", _NAMES[api], sent.operation.id, pointer, name, ANSWER,
                        f"{where}/{escaped(name)}", None, False, f"the field, in {times} objects",
                        times=times,
                    )  # fmt: skip
            for word in node.get("enum", ()):
                if (api, pointer, word) not in self._words and isinstance(word, str):
                    yield Evidence(
                        "DR302", _NAMES[api], sent.operation.id, pointer, word, ANSWER, where, None, False,
                        f"{word!r}, among {times} values", times=times,
                    )  # fmt: skip

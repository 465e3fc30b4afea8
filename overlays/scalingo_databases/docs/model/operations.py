"""Reads the operations of a document, its callbacks and its webhooks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from scalingo_databases.docs.model.anchors import Anchors
from scalingo_databases.docs.model.contents import Contents
from scalingo_databases.docs.model.fields import Field
from scalingo_databases.docs.model.operation import (
    PLACES,
    Answer,
    Body,
    Callback,
    Deprecation,
    Operation,
    Token,
)
from scalingo_databases.reading.document import Document


class Operations:
    """Reads the operations of one document."""

    def __init__(self, document: Document) -> None:
        """Read ``document``."""
        self._document = document
        self._contents = Contents(document)
        self._anchors = Anchors()

    def all(self) -> Iterator[Operation]:
        """Give each operation in the order of the document."""
        yield from self._document.remembered("operations", lambda: list(self._all()))

    def _all(self) -> Iterator[Operation]:
        for path, method, raw, item in self._document.operations():
            yield self._operation(path, method, raw, item)

    def webhooks(self) -> Iterator[Operation]:
        """Give each request that the API sends by itself, in the order of the document."""
        for name, method, raw, item in self._document.webhooks():
            named = {"operationId": f"webhook-{method}-{name}", **raw}
            summary = str(raw.get("summary") or raw.get("operationId") or name)
            operation = self._operation(name, method, named, item)
            yield replace(operation, summary=summary, webhook=True, tag="webhooks")

    def _callbacks(self, raw: Mapping[str, Any]) -> Iterator[Callback]:
        for name, node in (raw.get("callbacks") or {}).items():
            for expression, item in (self._document.resolved(node) or {}).items():
                for method, inner, resolved in self._document.methods(item):
                    # What a callback calls in its turn would lead too far, and maybe round in a circle.
                    inner = {key: value for key, value in inner.items() if key != "callbacks"}
                    yield Callback(name, expression, self._operation(expression, method, inner, resolved))

    def _operation(
        self, path: str, method: str, raw: Mapping[str, Any], item: Mapping[str, Any]
    ) -> Operation:
        tags = raw.get("tags") or ["default"]
        technologies = raw.get("x-technologies")
        return Operation(
            id=self._anchors.free(str(raw.get("operationId") or f"{method}-{path}")),
            method=method.upper(),
            path=path.partition("#")[0],
            tag=str(tags[0]),
            summary=str(raw.get("summary") or raw.get("operationId") or f"{method.upper()} {path}"),
            text=str(raw.get("description") or ""),
            servers=tuple(self._servers(raw, item)),
            parameters=self._parameters(raw, item),
            body=self._body(raw),
            answers=tuple(
                self._answer(status, each) for status, each in (raw.get("responses") or {}).items()
            ),
            tokens=tuple(self._tokens(raw)),
            effect=raw.get("x-effect"),
            retry_safe=raw.get("x-retry-safe"),
            provenance=raw.get("x-provenance") or {},
            deprecation=deprecation(raw),
            technologies=None if technologies is None else tuple(technologies),
            action=raw.get("x-action"),
            raw=raw,
            callbacks=tuple(self._callbacks(raw)),
            more=more(raw),
        )

    def _servers(self, raw: Mapping[str, Any], item: Mapping[str, Any]) -> Iterator[str]:
        servers = (
            raw.get("servers") or item.get("servers") or self._document.raw.get("servers") or [{"url": "/"}]
        )
        for server in servers:
            yield str(server["url"])

    def _parameters(self, raw: Mapping[str, Any], item: Mapping[str, Any]) -> dict[str, tuple[Field, ...]]:
        found: dict[tuple[str, str], Field] = {}
        for each in (*(item.get("parameters") or ()), *(raw.get("parameters") or ())):
            parameter = self._document.resolved(each)
            found[parameter["in"], parameter["name"]] = self._contents.parameter(parameter)
        return {
            place: tuple(each for (where, _), each in found.items() if where == place)
            for place in PLACES
            if any(where == place for where, _ in found)
        }

    def _body(self, raw: Mapping[str, Any]) -> Body | None:
        body = self._document.resolved(raw.get("requestBody"))
        if not isinstance(body, Mapping):
            return None
        return Body(
            bool(body.get("required")), str(body.get("description") or ""), tuple(self._contents.bodies(body))
        )

    def _answer(self, status: str, node: Any) -> Answer:
        answer = self._document.resolved(node)
        headers = {
            name: self._document.resolved(each) for name, each in (answer.get("headers") or {}).items()
        }
        return Answer(
            status=str(status),
            text=str(answer.get("description") or ""),
            headers=tuple(self._contents.parameter({"name": name, **each}) for name, each in headers.items()),
            contents=tuple(self._contents.bodies(answer)),
            links=tuple(self._links(answer)),
        )

    def _links(self, answer: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for node in (answer.get("links") or {}).values():
            link = self._document.resolved(node)
            name = link.get("operationId") or self._referred(str(link.get("operationRef") or ""))
            if name and not link.get("x-refused"):
                yield str(name), str(link.get("description") or "")

    def _referred(self, reference: str) -> str | None:
        """Give the operationId of the operation at a place in the document."""
        operation = self._document.at(reference) if reference.startswith("#/") else None
        return operation.get("operationId") if isinstance(operation, Mapping) else None

    def _tokens(self, raw: Mapping[str, Any]) -> Iterator[tuple[Token, ...]]:
        schemes = self._document.components("securitySchemes")
        for alternative in raw.get("security", self._document.raw.get("security")) or ():
            yield tuple(
                Token(
                    name,
                    str(self._document.resolved(schemes.get(name) or {}).get("description") or name),
                    tuple(scopes),
                )
                for name, scopes in alternative.items()
            )


def more(raw: Mapping[str, Any]) -> tuple[str, str] | None:
    """Give address and description of the text elsewhere that something names."""
    elsewhere = raw.get("externalDocs") or {}
    url = str(elsewhere.get("url") or "")
    return (url, str(elsewhere.get("description") or url)) if url else None


def deprecation(raw: Mapping[str, Any]) -> Deprecation | None:
    """Give what is said of the end of something; ``None`` when it is not deprecated."""
    if not raw.get("deprecated"):
        return None
    return Deprecation(raw.get("x-deprecated-on"), raw.get("x-removed-on"), raw.get("x-replaced-by"))

"""How what an operation creates is ended again, as the documents say it.

A link of the answer leads to the operation that ends it, or that one's body takes the name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.documents.document import Definition, ended_in_body, ended_parameter

_BODY = "$request.body#"


@dataclass(frozen=True)
class Ending:
    """A way to end something new: the id of the ``operation``, and where its parameters are told.

    ``name`` gives the name and ``parameters`` all parameters, each as a runtime expression; there are no
    parameters when its body takes the name.
    """

    operation: str
    name: str
    parameters: Mapping[str, Any]


def endings(definition: Definition, others: Mapping[str, Definition]) -> Iterator[Ending]:
    """Give the operations among ``others`` that end what ``definition`` creates."""
    resource = definition.get("x-resource", {})
    if resource.get("role") != "create":
        return
    for response in definition["responses"].values():
        for link in response.get("links", {}).values():
            ending = others.get(link.get("operationId", ""))
            parameter = None if ending is None else ended_parameter(ending)
            if ending is not None and parameter in link.get("parameters", {}):
                yield Ending(ending["operationId"], link["parameters"][parameter], link["parameters"])
    for name, other in others.items():
        same = other.get("x-technologies") == definition.get("x-technologies")
        if same and ended_in_body(other) and other["x-resource"]["name"] == resource["name"]:
            yield Ending(name, f"{_BODY}{resource.get('request', '')}", {})


def undoing(found: Sequence[Ending], others: Mapping[str, Definition]) -> Ending | None:
    """Give the way among those ``found`` that undoes a creation: a deletion, or else the last of them."""
    deletions = (each for each in found if others[each.operation]["x-resource"].get("role") == "delete")
    return next(deletions, found[-1] if found else None)

"""The exchanges of the generative layer, as schemathesis records them."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from schemathesis import Case
from schemathesis.core import NotSet
from schemathesis.engine.recorder import ScenarioRecorder

from scalingo_databases.contract.coverage.book import Coverage, read_json
from scalingo_databases.contract.exchanges.exchange import ABSENT


def take_in(coverage: Coverage, recorder: ScenarioRecorder) -> None:
    """Let ``coverage`` know all that ``recorder`` has recorded."""
    for case_id, interaction in recorder.interactions.items():
        response = interaction.response
        if response is None or case_id not in recorder.cases:
            continue
        case = recorder.cases[case_id].value
        if interaction.request.method.upper() != case.operation.method.upper():
            continue  # another method, tried on its path
        coverage.take(
            str(case.operation.definition.raw["operationId"]),
            {"path": _values(case.path_parameters), "query": _values(case.query)},
            _body(case),
            response.status_code,
            next(iter(response.headers.get("content-type", ())), "").partition(";")[0].strip().lower(),
            partial(read_json, response.content or b""),
        )


def _values(values: Any) -> Mapping[str, Any]:
    return dict(values) if isinstance(values, Mapping) else {}


def _body(case: Case[Any]) -> Any:
    return ABSENT if isinstance(case.body, NotSet | bytes) else case.body

"""Whatever the documents give in ns, ms, s, h or d is a ``timedelta`` in the client, sent as it was."""

import copy
import datetime
import math
import pickle
import typing
from importlib import import_module
from pathlib import Path
from typing import Any, assert_type

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases import documents
from scalingo_databases.codegen.durations import UNITS, give_durations
from scalingo_databases.codegen.problems import GeneratorError
from scalingo_databases.generated.clients.database_api import models
from scalingo_databases.generated.clients.database_api.durations import Duration, Unit, from_wire, to_wire
from scalingo_databases.generated.clients.database_api.types import UNSET

from .project import Project
from .test_problems import problems_of
from .test_resources import Called

DATABASE = "database-api/schemas/Database.yaml"
DATABASES = "database-api/paths/databases.yaml"
Units = st.sampled_from(typing.get_args(Unit))
Numbers = st.one_of(
    st.integers(), st.integers(-(2**63), 2**63), st.floats(allow_nan=False), st.floats(-1e6, 1e6)
)


def duration_fields() -> list[tuple[str, str, dict[str, Any]]]:
    """Return schema, name and definition of each property that is a duration."""
    return [
        (name, field, definition)
        for name, schema in documents.load("database-api")["components"]["schemas"].items()
        for field, definition in schema.get("properties", {}).items()
        if definition.get("x-unit") in UNITS
    ]


FIELDS = duration_fields()


def decoded(schema: str, field: str, number: object) -> Any:
    """Return an answer of ``schema`` with ``number`` in ``field``; what else it needs is there."""
    required = documents.load("database-api")["components"]["schemas"][schema].get("required", [])
    durations = {name for owner, name, _ in FIELDS if owner == schema}
    given: dict[str, object] = {name: 0 if name in durations else "x" for name in required}
    return getattr(models, schema).from_dict({**given, field: number})


def values(definition: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Return the values that the document allows."""
    least, most = definition.get("minimum"), definition.get("maximum")
    types = definition["type"] if isinstance(definition["type"], list) else [definition["type"]]
    numbers: st.SearchStrategy[Any] = st.integers(least, most)
    if "number" in types:
        numbers |= st.floats(least, 1e18 if most else None, allow_nan=False, allow_infinity=False)
    return numbers | st.none() if "null" in types else numbers


def test_durations_are_those_of_the_documents() -> None:
    assert {f"{schema}.{field}" for schema, field, _ in FIELDS} == {
        "RunningQuery.query_duration",
        "ReplicationLagAnswer.lag",
        "MaintenanceWindow.duration_in_hour",
        "DatabasePlan.pitr_backup_days",
        *(f"StatStatement.{name}_time" for name in ("total", "min", "max", "mean")),
        "StatStatement.std_dev",
    }


@pytest.mark.parametrize(("schema", "field", "definition"), FIELDS)
@settings(deadline=None)
@given(data=st.data())
def test_whatever_is_allowed_survives(
    schema: str, field: str, definition: dict[str, Any], data: st.DataObject
) -> None:
    number = data.draw(values(definition))
    answer = decoded(schema, field, number)
    kind = type(None) if number is None else datetime.timedelta
    assert isinstance(getattr(answer, field), kind)
    sent = answer.to_dict()[field]
    assert (sent, type(sent)) == (number, type(number))
    assert decoded(schema, field, sent) == answer


@pytest.mark.parametrize(("schema", "field", "definition"), FIELDS)
def test_types_and_texts_say_so(schema: str, field: str, definition: dict[str, Any]) -> None:
    module = import_module(getattr(models, schema).__module__)
    annotation = typing.get_type_hints(getattr(models, schema), vars(module))[field]
    assert datetime.timedelta in (annotation, *typing.get_args(annotation))
    assert not {int, float} & {annotation, *typing.get_args(annotation)}
    text = " ".join(Path(str(module.__file__)).read_text(encoding="utf-8").split())
    assert f"A `datetime.timedelta`; the API counts it in {definition['x-unit']}. " in text


def test_null_stays_null_and_absent_absent() -> None:
    query = models.RunningQuery.from_dict(decoded("RunningQuery", "query_duration", None).to_dict())
    assert_type(query.query_duration, datetime.timedelta | None)
    assert query.query_duration is None
    assert models.ReplicationLagAnswer.from_dict({}).lag is UNSET
    assert models.ReplicationLagAnswer.from_dict({}).to_dict() == {}
    assert models.ReplicationLagAnswer.from_dict({"lag": None}).to_dict() == {"lag": None}


@pytest.mark.parametrize(
    ("number", "unit", "span"),
    [
        (1_000_000_000, "ns", datetime.timedelta(seconds=1)),
        (-1500, "ns", datetime.timedelta(microseconds=-2)),
        (499, "ns", datetime.timedelta(0)),
        (2**63 - 1, "ns", datetime.timedelta(microseconds=9223372036854776)),
        (1_000.0, "ns", datetime.timedelta(microseconds=1)),
        (0.0234, "ms", datetime.timedelta(microseconds=23)),
        (0.4, "s", datetime.timedelta(milliseconds=400)),
        (36, "h", datetime.timedelta(days=1, hours=12)),
        (7, "d", datetime.timedelta(weeks=1)),
        (2**63 - 1, "h", datetime.timedelta.max),
        (-(10**400), "d", datetime.timedelta.min),
        (1e300, "s", datetime.timedelta.max),
        (math.inf, "ms", datetime.timedelta.max),
    ],
)
def test_numbers_are_rounded_and_held_to_what_there_is(
    number: float, unit: Unit, span: datetime.timedelta
) -> None:
    made = from_wire(number, unit)
    assert made == span
    assert hash(made) == hash(span)
    assert to_wire(made, unit, whole=False) == number


@pytest.mark.parametrize("number", ["5", True, [], {}])
def test_what_is_no_number_is_refused(number: Any) -> None:
    with pytest.raises(TypeError, match="where a number in ns belongs"):
        decoded("RunningQuery", "query_duration", number)


def test_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="NaN"):
        decoded("ReplicationLagAnswer", "lag", math.nan)


@settings(deadline=None)
@given(number=Numbers, unit=Units)
def test_copies_and_pickles_keep_the_number(number: float, unit: Unit) -> None:
    made = Duration(number, unit)
    for other in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301 - its own pickle
        assert other == made
        assert (other.number, other.unit) == (number, unit)
    assert repr(made) == f"Duration({number!r}, {unit!r})"


@settings(deadline=None)
@given(number=st.integers(-(10**8), 10**8), unit=Units)
def test_calculating_gives_plain_timedeltas(number: int, unit: Unit) -> None:
    made = Duration(number, unit)
    assert {type(one) for one in (made + made, -made, made * 2, abs(made))} == {datetime.timedelta}


@settings(deadline=None)
@given(span=st.timedeltas(), unit=Units)
def test_what_a_program_makes_is_sent_in_the_unit(span: datetime.timedelta, unit: Unit) -> None:
    number = to_wire(span, unit, whole=False)
    if isinstance(number, int):
        assert Duration(number, unit) == span
        assert to_wire(span, unit, whole=True) == number
    else:
        # A float has 53 bits, so that the last digits of a long time are lost.
        assert Duration(number, unit) / span == pytest.approx(1)
        with pytest.raises(ValueError, match=f"only a whole number of {unit}"):
            to_wire(span, unit, whole=True)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_arguments_are_durations_too(is_async: bool) -> None:
    def sent(since: Any) -> Any:
        called = Called("database_api.Metrics.get_series", is_async, [httpx.Response(200, json={})])
        called("cpu", since=since)
        return called.recorder.seen[0][1]["params"]["since"]

    assert sent(datetime.timedelta(days=1)) == 24
    assert sent(Duration(6, "h")) == 6
    with pytest.raises(ValueError, match="1:30:00 cannot be sent: only a whole number of h can be"):
        sent(datetime.timedelta(minutes=90))
    with pytest.raises(TypeError, match=r"has to be a datetime.timedelta, not int"):
        sent(6)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (DATABASE, "  id: {type: string}", "  id: {anyOf: [{type: integer, x-unit: ns}, {type: string}]}"),
        (DATABASE, "  id: {type: string}", "  id: {type: [integer, string], x-unit: ns}"),
        (DATABASE, "  id: {type: string}", "  id: {type: array, items: {type: integer, x-unit: ns}}"),
        (
            DATABASES,
            "    - $ref: ../parameters/db_id.yaml\n",
            "    - $ref: ../parameters/db_id.yaml\n"
            "    - {name: lag, in: header, schema: {type: integer, x-unit: ns}}\n",
        ),
    ],
    ids=["choice", "types", "list", "header"],
)
def test_duration_that_would_stay_a_number_is_told(project: Project, file: str, old: str, new: str) -> None:
    project.edit(file, old, new)
    [problem] = problems_of(project)
    assert problem.startswith(f"{project.place(file, 'x-unit: ns')}: ")
    assert "the number in ns" in problem


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("self.lag", "self.late"),
        ("d.pop", "take"),
        ("lag: float", "lag: Number"),
        ("class Lag", "class Lags"),
    ],
)
def test_a_generator_that_writes_otherwise_is_noticed(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "models").mkdir()
    text = (
        "import attrs\n\nclass Lag:\n    lag: float\n\n    def to_dict(self):\n        lag = self.lag\n\n"
        "    def from_dict(cls, d):\n        lag = d.pop('lag')\n"
    )
    lag = {"properties": {"lag": {"type": "number", "x-unit": "s"}}}
    document = {"components": {"schemas": {"Lag": lag}}, "paths": {}}
    path = tmp_path / "models" / "lag.py"
    path.write_text(text)
    give_durations(tmp_path, document)
    assert "    lag: datetime.timedelta\n" in path.read_text()
    path.write_text(text.replace(old, new))
    with pytest.raises(GeneratorError, match="mend codegen/durations"):
        give_durations(tmp_path, document)

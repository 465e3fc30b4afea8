"""Each fault ends in its typed error or in a repeated call, and a write is never sent twice."""

import gzip
import zlib
from typing import Any

import pytest

from scalingo_databases.client import Account, ConfigurationError
from scalingo_databases.client.calls import RetryPolicy
from scalingo_databases.client.errors import (
    ActionRefusedError,
    BadRequestError,
    CallConnectionError,
    CallError,
    CallTimeoutError,
    ConflictError,
    DecodingError,
    ForbiddenError,
    ForeignHostError,
    InternalServerError,
    NotFoundError,
    PaymentRequiredError,
    RateLimitedError,
    ServerError,
    ServiceUnavailableError,
    StatusError,
    TokenConnectionError,
    UnauthorizedError,
    UnexpectedStatusError,
    UnprocessableError,
)
from scalingo_databases.generated.clients.database_api.models import BackupAnswer, BackupListAnswer

from ..fake import ADDON, Answer, FakeScalingo
from .conftest import Calls
from .faults import (
    BACKUP,
    CREATED,
    LIST,
    Fault,
    FaultServer,
    answer,
    bomb,
    cut,
    hang_up,
    reset,
    silence,
    stall,
)
from .operations import ACTION, CREATION

HTML = answer(200, b"<html><title>Welcome</title></html>", Content_Type="text/html; charset=utf-8")
PAGE = b"<html><title>Bad gateway</title></html>"
PASSING = [
    pytest.param(reset, CallConnectionError, id="reset"),
    pytest.param(cut, CallConnectionError, id="cut"),
    pytest.param(hang_up, CallConnectionError, id="hang-up"),
    pytest.param(answer(429, b"Retry later", Content_Type="text/plain"), RateLimitedError, id="429-text"),
    pytest.param(answer(429, {"error": "too many"}), RateLimitedError, id="429-json"),
    pytest.param(answer(500, PAGE, Content_Type="text/html"), InternalServerError, id="500"),
    pytest.param(answer(502, PAGE, Content_Type="text/html"), ServerError, id="502"),
    pytest.param(answer(503, PAGE, Content_Type="text/html"), ServiceUnavailableError, id="503"),
    pytest.param(answer(504, b""), ServerError, id="504"),
]


@pytest.mark.parametrize(("fault", "kind"), PASSING)
def test_a_read_is_repeated(faults: FaultServer, calls: Calls, fault: Fault, kind: type[CallError]) -> None:
    faults.script(fault, fault)
    assert isinstance(calls(), BackupListAnswer)
    assert faults.methods == ["GET"] * 3
    assert calls.slept == [0.5, 1.0]
    assert [(number, delay, type(error)) for number, delay, error in calls.retries] == [
        (1, 0.5, kind),
        (2, 1.0, kind),
    ]


@pytest.mark.parametrize(("fault", "kind"), PASSING)
def test_attempts_are_limited(faults: FaultServer, calls: Calls, fault: Fault, kind: type[CallError]) -> None:
    faults.script(*[fault] * 9)
    with pytest.raises(kind) as caught:
        calls()
    assert type(caught.value) is kind
    assert faults.methods == ["GET"] * 4
    assert calls.slept == [0.5, 1.0, 2.0]


@pytest.mark.parametrize(("fault", "kind"), PASSING)
def test_a_write_is_not_sent_twice(
    faults: FaultServer, calls: Calls, fault: Fault, kind: type[CallError]
) -> None:
    faults.script(fault)
    with pytest.raises(kind):
        calls(CREATION)
    assert faults.methods == ["POST"]
    assert calls.slept == []


@pytest.mark.parametrize("fault", [stall, silence])
def test_a_slow_answer_is_a_timeout(faults: FaultServer, calls: Calls, fault: Fault) -> None:
    faults.script(fault, fault)
    with pytest.raises(
        CallTimeoutError, match=r"was not answered in time \(read: 0\.2 s\): look at"
    ) as caught:
        calls(CREATION, timeout=0.2)
    assert caught.value.status is None
    with pytest.raises(CallTimeoutError, match="try again later"):
        calls(timeout=0.2, retry=False)
    assert faults.methods == ["POST", "GET"]


def test_a_slow_read_is_repeated(faults: FaultServer, calls: Calls) -> None:
    faults.script(stall)
    assert isinstance(calls(timeout=2), BackupListAnswer)
    assert isinstance(calls.retries[0][2], CallTimeoutError)


def test_the_caller_can_have_a_write_repeated(faults: FaultServer, calls: Calls) -> None:
    faults.script(reset, answer(503, {}))
    assert isinstance(calls(CREATION, retry=True), BackupAnswer)
    assert faults.methods == ["POST"] * 3


def test_the_caller_can_have_a_read_not_repeated(faults: FaultServer, calls: Calls) -> None:
    faults.script(reset)
    with pytest.raises(CallConnectionError):
        calls(retry=False)
    assert faults.methods == ["GET"]


def test_a_refused_connection(calls: Calls, unused_url: str) -> None:
    calls.url = unused_url
    with pytest.raises(CallConnectionError, match=r"could not be reached \(.+\): check the network"):
        calls()
    assert len(calls.slept) == 3
    with pytest.raises(CallConnectionError):
        calls(CREATION)
    assert len(calls.slept) == 3


@pytest.mark.parametrize(
    ("headers", "slept"),
    [
        ({"Retry_After": "7"}, 7.0),
        ({"Retry_After": "0"}, 0.0),
        ({"Retry_After": "Tue, 14 Nov 2023 22:13:29 GMT"}, 9.0),  # the clock of the tests: 22:13:20
        ({"Retry_After": "Tue, 14 Nov 2023 21:00:00 GMT"}, 0.0),
        (
            {"Retry_After": "Sat, 21 Nov 2026 04:00:05 GMT", "Date": "Sat, 21 Nov 2026 04:00:00 GMT"},
            5.0,
        ),
        ({"Retry_After": "soon"}, 0.5),
        ({}, 0.5),
    ],
)
def test_retry_after_is_honoured(
    faults: FaultServer, calls: Calls, headers: dict[str, str], slept: float
) -> None:
    faults.script(answer(429, b"Retry later", Content_Type="text/plain", **headers))
    calls()
    assert calls.slept == [slept]
    assert len(faults.asked) == 2


def test_a_wait_beyond_the_deadline_is_not_begun(faults: FaultServer, calls: Calls) -> None:
    faults.script(answer(429, {"error": "slow"}, Retry_After="60"))
    with pytest.raises(RateLimitedError, match=r"429 \(slow\): too many requests: wait 60 s") as caught:
        calls()
    assert caught.value.retry_after == 60
    assert calls.slept == []
    faults.script(*[answer(503, {}, Retry_After="25")] * 4)
    with pytest.raises(ServiceUnavailableError):
        calls()
    assert calls.slept == [25, 25]


def test_a_repeated_attempt_gets_what_is_left_of_the_time(faults: FaultServer, calls: Calls) -> None:
    calls.policy = RetryPolicy(deadline=10.2)
    faults.script(answer(503, {}, Retry_After="10"), stall)
    with pytest.raises(CallTimeoutError, match=r"\((read: 0\.2|all in all: 10\.2) s\)"):
        calls()


@pytest.mark.parametrize(
    ("status", "body", "kind", "says"),
    [
        (400, {"error": "no JSON"}, BadRequestError, "400 (no JSON): the request could not be read"),
        (401, {"error": "expired"}, UnauthorizedError, "401 (expired): the token is not accepted"),
        (403, {"error": "not yours"}, ForbiddenError, "403 (not yours): the token does not open this"),
        (404, {"error": "not found"}, NotFoundError, "404 (not found): nothing here has this id"),
        (409, {"error": "busy"}, ConflictError, "409 (busy): the state of the resource"),
        (422, {"errors": {"a": ["x", "y"], "b": "z"}}, UnprocessableError, "422 (a: x, y; b: z): change"),
        (418, b"<html>", UnexpectedStatusError, "418: this is not how the service answers"),
        (300, {}, UnexpectedStatusError, "300: this is not how the service answers"),
        (599, b"strange", UnexpectedStatusError, "599: this is not how the service answers"),
        (505, b"", ServerError, "505: the service failed"),
    ],
)
def test_each_status_has_its_error(
    faults: FaultServer, calls: Calls, status: int, body: Any, kind: type[StatusError], says: str
) -> None:
    faults.script(answer(status, body, X_Request_Id="req-7"))
    with pytest.raises(kind) as caught:
        calls()
    error, url = caught.value, f"{faults.url}/api/databases/{ADDON}/backups"
    assert type(error) is kind
    assert str(error).startswith(f"GET {url} answered {says}")
    assert str(error).endswith(" [request req-7]")
    assert "\n" not in str(error)
    assert (error.operation, error.method, error.url) == ("list_database_backups", "GET", url)
    assert (error.status, error.request_id) == (status, "req-7")
    assert len(faults.asked) == 1


def test_what_the_service_says_is_kept(faults: FaultServer, calls: Calls) -> None:
    faults.script(
        answer(402, {"error": "pay", "code": "billing", "url": "https://pay.example/x"}),
        answer(404, {"error": "not found", "resource": "database"}),
        answer(422, {"errors": {"a": ["x", 3], "b": "z", "c": {}}}),
    )
    with pytest.raises(
        PaymentRequiredError, match=r"settle the billing of the account at https://pay"
    ) as paid:
        calls()
    assert (paid.value.message, paid.value.code) == ("pay", "billing")
    assert paid.value.billing_url == "https://pay.example/x"
    with pytest.raises(NotFoundError) as missing:
        calls()
    assert missing.value.resource == "database"
    with pytest.raises(UnprocessableError) as wrong:
        calls()
    assert wrong.value.fields == {"a": ("x",), "b": ("z",), "c": ()}


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        pytest.param(HTML, "its body is a web page (type text/html; charset=utf-8, which begins", id="html"),
        pytest.param(answer(200, b'{"database_backups": ['), "its body is not whole JSON", id="truncated"),
        pytest.param(
            answer(200, b"fine", Content_Type="text/plain"), "not whole JSON (type text/plain", id="type"
        ),
        pytest.param(answer(200, b"", Content_Type=""), "not whole JSON (type not given)", id="empty"),
        pytest.param(answer(200, b"\xff\xfe\xfa{"), "its body is not whole JSON", id="not-text"),
        pytest.param(answer(200, {}), "its body lacks the field 'database_backups'", id="missing"),
        pytest.param(answer(200, []), "its body ", id="list"),
        pytest.param(
            answer(200, {"database_backups": 7}), "does not have the documented form", id="type-error"
        ),
        pytest.param(answer(200, b"[" * 100_000), "does not have the documented form", id="deep"),
        pytest.param(
            answer(200, {"database_backups": [{**BACKUP, "created_at": "yesterday"}]}),
            "its body holds a value of the wrong form",
            id="value",
        ),
        pytest.param(bomb(200_000), "its body is larger than 100000 bytes", id="bomb"),
        pytest.param(answer(200, b" " * 200_000), "its body is larger than 100000 bytes", id="large"),
        pytest.param(
            answer(200, gzip.compress(gzip.compress(b"{}")), Content_Encoding="gzip, gzip"),
            "compressed in a way that was not asked for",
            id="twice",
        ),
    ],
)
def test_a_success_with_the_wrong_body(faults: FaultServer, calls: Calls, fault: Fault, says: str) -> None:
    calls.body_limit = 100_000
    faults.script(fault)
    with pytest.raises(DecodingError) as caught:
        calls()
    assert "answered 200 but " in str(caught.value)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.status == 200
    assert caught.value.__context__ is None
    assert len(faults.asked) == 1


def test_a_body_that_cannot_be_decompressed(faults: FaultServer, calls: Calls) -> None:
    faults.script(answer(200, b"not gzip", Content_Encoding="gzip"))
    with pytest.raises(DecodingError, match="cannot be decompressed"):
        calls()
    assert len(faults.asked) == 1


def test_an_error_with_a_bomb_keeps_its_status(faults: FaultServer, calls: Calls) -> None:
    calls.body_limit = 1000
    faults.script(answer(404, gzip.compress(b" " * 100_000), Content_Encoding="gzip"))
    with pytest.raises(NotFoundError):
        calls()


@pytest.mark.parametrize("coding", ["gzip", "deflate", "identity"])
def test_compressed_answers_are_read(faults: FaultServer, calls: Calls, coding: str) -> None:
    body = b'{"database_backups": []}'
    packed = {"gzip": gzip.compress(body), "deflate": zlib.compress(body), "identity": body}[coding]
    faults.script(answer(200, packed, Content_Encoding=coding))
    assert calls().database_backups == []
    assert faults.asked[0].headers["Accept-Encoding"] == "gzip, deflate"


def test_unknown_values_and_fields_survive(faults: FaultServer, calls: Calls) -> None:
    faults.script(answer(200, {"database_backups": [{**BACKUP, "status": "new", "more": 1}]}))
    backup = calls().database_backups[0]
    assert (backup.status, backup.additional_properties) == ("new", {"more": 1})


def test_a_success_that_the_operation_does_not_have(faults: FaultServer, calls: Calls) -> None:
    faults.script(answer(202, LIST), answer(204, b""))
    for status in (202, 204):
        with pytest.raises(
            UnexpectedStatusError, match=f"answered {status}, which this operation does not have"
        ):
            calls()


def test_a_redirect_is_not_followed(faults: FaultServer, calls: Calls) -> None:
    with FaultServer().running() as elsewhere:
        for status in (301, 302, 307, 308):
            faults.script(answer(status, b"", Location=f"{elsewhere.url}/x"))
            with pytest.raises(UnexpectedStatusError, match="redirects are not followed with a token"):
                calls()
        assert elsewhere.asked == []
    assert len(faults.asked) == 4


def test_a_token_refused_once_is_renewed(
    fake: FakeScalingo, faulty_account: Account, faults: FaultServer, calls: Calls
) -> None:
    calls.account = faulty_account
    faults.script(answer(401, {"error": "expired"}))
    assert isinstance(calls(CREATION), BackupAnswer)
    assert faults.methods == ["POST", "POST"]  # the first was refused before anything was done
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 2)


def test_a_token_refused_always_is_an_error(
    fake: FakeScalingo, faulty_account: Account, faults: FaultServer, calls: Calls
) -> None:
    calls.account = faulty_account
    faults.script(*[answer(401, {"error": "expired"})] * 9)
    with pytest.raises(UnauthorizedError, match=r"401 \(expired\): the token is not accepted"):
        calls()
    assert len(faults.asked) == 2
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 2)


def test_a_token_that_cannot_be_had_for_a_moment(
    fake: FakeScalingo, faulty_account: Account, faults: FaultServer, calls: Calls
) -> None:
    calls.account = faulty_account
    fake.script("exchange", Answer(503))
    assert isinstance(calls(), BackupListAnswer)
    assert (fake.count("exchange"), len(calls.slept), len(faults.asked)) == (2, 1, 1)


def test_a_token_service_that_is_not_there(calls: Calls, unused_url: str) -> None:
    calls.account = Account("tk-us-x", auth_url=unused_url, api_url=unused_url, database_api_url=unused_url)
    with pytest.raises(TokenConnectionError):
        calls()
    assert len(calls.slept) == 3


def test_a_refused_action(faults: FaultServer, calls: Calls) -> None:
    faults.script(answer(200, {"ok": 0, "error": "no such\nextension"}, X_Request_Id="r1"))
    with pytest.raises(ActionRefusedError, match=r"refused by the database \(no such extension\)") as caught:
        calls(ACTION)
    error = caught.value
    assert (error.message, error.status, error.request_id) == ("no such extension", 200, "r1")
    assert faults.asked[0].path == f"/api/databases/{ADDON}/action"


@pytest.mark.parametrize("body", [{"ok": 1, "error": "odd"}, {"ok": None}, {"error": "odd"}, {}])
def test_an_action_that_neither_succeeds_nor_is_refused(faults: FaultServer, calls: Calls, body: Any) -> None:
    faults.script(answer(200, body))
    with pytest.raises(DecodingError):
        calls(ACTION)


@pytest.mark.parametrize(
    ("db_id", "path"),
    [
        ("../é x", "..%2F%C3%A9%20x"),
        ("a?b#c/d", "a%3Fb%23c%2Fd"),
        ("日本", "%E6%97%A5%E6%9C%AC"),
        ("a\r\nb", "a%0D%0Ab"),
        ("%2e%2e", "%252e%252e"),
        ("...", "..."),
    ],
)
def test_ids_are_escaped(faults: FaultServer, calls: Calls, db_id: str, path: str) -> None:
    calls(db_id=db_id)
    assert [asked.path for asked in faults.asked] == [f"/api/databases/{path}/backups"]


@pytest.mark.parametrize("db_id", ["", ".", ".."])
def test_ids_that_lead_elsewhere_are_refused(faults: FaultServer, calls: Calls, db_id: str) -> None:
    with pytest.raises(ConfigurationError, match="names nothing"):
        calls(db_id=db_id)
    assert faults.asked == []


def test_an_endless_id_is_refused(faults: FaultServer, calls: Calls) -> None:
    with pytest.raises(ConfigurationError, match="cannot be part of an address"):
        calls(db_id="x" * 100_000)
    assert faults.asked == []


def test_another_host_gets_no_token(faults: FaultServer, calls: Calls) -> None:
    with FaultServer().running() as elsewhere:
        request = {"method": "get", "url": f"{elsewhere.url}/x".replace("http://", "http:/x/../../")}
        with pytest.raises((ConfigurationError, ForeignHostError)):
            calls.send(CREATION.operation, request, CREATION.parse, {})
        assert elsewhere.asked == []


def test_headers_of_one_call(faults: FaultServer, calls: Calls) -> None:
    calls(headers={"X-Trace": "a b", "Authorization": "Bearer another"})
    assert faults.asked[0].headers["X-Trace"] == "a b"
    assert faults.asked[0].headers["Authorization"] != "Bearer another"


@pytest.mark.parametrize("headers", [{"X": "canary\r\nY: 1"}, {"X\n": "canary"}, {"X": 7}, {"X:": "canary"}])
def test_impossible_headers_are_refused_unseen(faults: FaultServer, calls: Calls, headers: Any) -> None:
    with pytest.raises(ConfigurationError, match="cannot be sent") as caught:
        calls(headers=headers)
    assert "canary" not in str(caught.value)
    assert faults.asked == []


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), "1", True, None])
def test_impossible_time_limits_are_refused(faults: FaultServer, calls: Calls, timeout: Any) -> None:
    with pytest.raises(ConfigurationError, match="timeout is not a time limit"):
        calls(timeout=timeout)
    assert faults.asked == []


def test_created(faults: FaultServer, calls: Calls) -> None:
    assert calls(CREATION).to_dict() == CREATED

"""Where the logs of an addon are sent."""

from scalingo_databases.generated.models.scalingo_api import (
    CreateLogDrainAnswer,
    CreateLogDrainRequest,
    LogDrain,
    LogDrainAnswer,
    LogDrainListAnswer,
    LogDrainType,
    NewLogDrain,
)

from ..call import Answer, Call, Empty
from ..protocol.bodies import MISSING
from ..protocol.errors import conflict, not_found, unprocessable
from ..state import event_data
from ..state.log_drains import Receiver


def list_addon_log_drains(call: Call) -> Answer:
    """List the log drains of the addon."""
    app = call.app()
    drains = [LogDrain(app_id=app.id, url=url) for url in call.addon(app).log_drains]
    return Answer(200, LogDrainListAnswer(drains=drains))


def create_addon_log_drain(call: Call) -> Answer:
    """Send the logs of the addon to one more receiver."""
    app = call.app()
    addon = call.addon(app)
    url = _receiver(call.body(CreateLogDrainRequest).drain).address()
    if url in addon.log_drains:
        raise conflict("The logs of this addon are sent there already")
    addon.log_drains.append(url)
    call.note("new_addon_log_drain", app, event_data.of_log_drain(addon, url))
    answer = LogDrainAnswer(drain=LogDrain(app_id=app.id, url=url))
    return Answer(201, CreateLogDrainAnswer(answer))


def delete_addon_log_drain(call: Call) -> Empty:
    """Stop sending the logs of the addon to the receiver whose address is in the query."""
    app = call.app()
    addon = call.addon(app)
    url = call.credentials.get("url")
    if not url:
        raise unprocessable({"url": [MISSING]})
    if url not in addon.log_drains:
        raise not_found("log_drain")
    addon.log_drains.remove(url)
    call.note("delete_addon_log_drain", app, event_data.of_log_drain(addon, url))
    return Empty()


def _receiver(drain: NewLogDrain) -> Receiver:
    kind = drain.type.value if isinstance(drain.type, LogDrainType) else drain.type.root
    return Receiver(kind, drain.token, drain.host, drain.port, drain.url, drain.drain_region)

"""The rules that a server can break, each with a code that never changes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """A rule: its ``code``, its name, what it asks for, and where to look when it is broken."""

    code: str
    title: str
    rule: str
    advice: str


_ALL = (
    # One answer, judged by itself.
    Code(
        "CT101",
        "Undocumented status",
        "An operation answers with a status that its document names.",
        "Answer with a documented status, or document this one.",
    ),
    Code(
        "CT102",
        "Undocumented media type",
        "A body has a media type that the document names for its status.",
        "Send the documented Content-Type with the documented body.",
    ),
    Code(
        "CT103",
        "Body does not fit its schema",
        "The body of an answer fits the schema of its status.",
        "Compare the body with the schema at the place that is named.",
    ),
    Code(
        "CT104",
        "Header missing or wrong",
        "An answer has the headers that its document requires, in their form.",
        "Send the header with every answer of this status.",
    ),
    Code(
        "CT105",
        "Server error",
        "A request never makes the server fail.",
        "Look for the exception in the server's log; the reproduction makes it again.",
    ),
    Code(
        "CT106",
        "No complete answer",
        "Every request gets a whole answer in time.",
        "Look whether the server died, hung, or cut the body short.",
    ),
    Code(
        "CT107",
        "Valid request refused",
        "A request that the document allows, about things that exist, succeeds.",
        "Either the refusal is wrong, or the document lacks the rule behind it.",
    ),
    Code(
        "CT108",
        "Body where none belongs",
        "A status without a documented body comes without one.",
        "Send an empty body with this status.",
    ),
    Code(
        "CT109",
        "Rule of the document broken",
        "What `x-rules` says of an answer holds.",
        "Read the rule; it names the fields that contradict each other.",
    ),
    Code(
        "CT110",
        "Secret shown",
        "A token or password shows up only in the field that is there for it.",
        "Take the secret out of the answer.",
    ),
    # Who asks.
    Code(
        "CT201",
        "Open without a token",
        "An operation that needs a token answers 401 when there is none.",
        "Check the token before anything else.",
    ),
    Code(
        "CT202",
        "Wrong token accepted",
        "A token that is made up, forged, unsigned or past its end gets 401.",
        "Verify signature and end of every token.",
    ),
    Code(
        "CT203",
        "Foreign identity reads",
        "A valid token opens only what it was issued for.",
        "Compare the token's database or account with the one in the path.",
    ),
    Code(
        "CT204",
        "Foreign identity writes",
        "A valid token changes only what it was issued for.",
        "Compare the token's database or account with the one in the path.",
    ),
    Code(
        "CT205",
        "Token of the other API accepted",
        "Each API takes its own kind of token and answers others with 401.",
        "Check what the token was issued for (its audience).",
    ),
    # What was done before.
    Code(
        "CT301",
        "Created, but not listed",
        "What was created is in the list of its kind, once.",
        "Look whether the creation is stored, and whether the list is stale or filtered.",
    ),
    Code(
        "CT302",
        "Created, but not found",
        "What was created can be read by its id.",
        "Look whether the creation is stored under the id that was answered.",
    ),
    Code(
        "CT303",
        "Created otherwise than asked for",
        "What was created has the values that the request named.",
        "Store and answer what was asked for.",
    ),
    Code(
        "CT304",
        "Two reads contradict each other",
        "A thing looks the same in its list, by its id and by its name.",
        "Let all reads come from one source.",
    ),
    Code(
        "CT305",
        "Change not stored",
        "A change that was accepted is there when it is read again.",
        "Look whether the change is stored, and whether the read is stale.",
    ),
    Code(
        "CT306",
        "Change of what was not named",
        "A change leaves alone what the request does not name.",
        "Treat absent fields as unchanged, not as empty.",
    ),
    Code(
        "CT307",
        "Deleted, but still there",
        "What was deleted is neither listed nor found.",
        "Look whether the deletion is stored, and whether the reads are stale.",
    ),
    Code(
        "CT308",
        "Child of another parent",
        "A thing is reached only under what it belongs to.",
        "Look the thing up within its parent, not by its id alone.",
    ),
    Code(
        "CT309",
        "Refused, but done",
        "A request that was refused leaves everything as it was.",
        "Check everything before the first change.",
    ),
    Code(
        "CT310",
        "Second time is not like the first",
        "What is safe to repeat (`x-retry-safe`) leaves the same when it is sent twice.",
        "Make the operation idempotent.",
    ),
    Code(
        "CT311",
        "Effect missing",
        "After a change, what `x-effects` says can be read.",
        "Look whether the change is stored, and whether the read is stale.",
    ),
    Code(
        "CT312",
        "List with doubles",
        "A list names each thing once.",
        "Look for a join or a page that repeats entries.",
    ),
    Code(
        "CT313",
        "Others changed too",
        "Creating or deleting one thing leaves the others in the list.",
        "Limit the change to the thing that was named.",
    ),
    # The engine's actions and the technologies.
    Code(
        "CT401",
        "Technology not refused",
        "What a technology does not have is refused on it.",
        "Check the database's technology first.",
    ),
    Code(
        "CT402",
        "Unknown action accepted",
        "An action with a name that no technology has is refused.",
        "Refuse action names that are not documented.",
    ),
    # Lists in pages, states in time, links.
    Code(
        "CT501",
        "Pages do not add up",
        "Pages share no entry, leave none out, and count them right.",
        "Order by something that never ties, and count with the same filter.",
    ),
    Code(
        "CT502",
        "State went back",
        "A state that is final stays as it is.",
        "Look for two writers of the state.",
    ),
    Code(
        "CT503",
        "Never finished",
        "What was begun ends in one of its final states.",
        "Look for the job that should have ended it.",
    ),
    Code(
        "CT504",
        "Link leads nowhere",
        "`Location` and the documented links lead to something.",
        "Answer with the address under which the thing can be read.",
    ),
    # Requests that have to be refused.
    Code(
        "CT601",
        "Invalid request accepted",
        "A request that its schema forbids is refused.",
        "Validate the request against its schema.",
    ),
    Code(
        "CT602",
        "Refused in another way than documented",
        "A refusal has the status that the document gives for its cause.",
        "Answer with the status whose description names this cause.",
    ),
    Code(
        "CT603",
        "Unknown id accepted",
        "An id that nothing has is answered with 404.",
        "Look the thing up before you answer.",
    ),
    Code(
        "CT701",
        "Undocumented method accepted",
        "A method that a path does not have is answered with 405.",
        "Answer 405 for methods that are not documented.",
    ),
    Code(
        "CT702",
        "Allow missing or wrong",
        "An answer 405 names in `Allow` the methods that the path has (RFC 9110, section 15.5.6).",
        "List the documented methods in Allow.",
    ),
    # Drift: the document and the server differ, and neither of them is wrong yet.
    Code(
        "CT901",
        "Undocumented field",
        "An answer has only fields that the document names.",
        "Document the field. Clients keep it, so nothing breaks.",
    ),
    Code(
        "CT902",
        "Unknown value of an open enumeration",
        "A value is one of those that the document lists.",
        "Document the value. Clients keep it, so nothing breaks.",
    ),
)

CODES = {each.code: each for each in _ALL}
"""All rules of the directed layer and of the oracles, by code."""

"""The rules that a server can break, each with a code that never changes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """A rule: its ``code``, its name, what it asks for, what to do about it, and a way to break it."""

    code: str
    title: str
    rule: str
    advice: str
    example: str


_ALL = (
    # One answer, judged by itself.
    Code(
        "CT101",
        "Undocumented status",
        "An operation answers with a status that its document names.",
        "Answer with a documented status, or document this one.",
        "GET of a backup is answered with 418, and its document knows 200, 401, 403, 404, 429, 500 and 503.",
    ),
    Code(
        "CT102",
        "Undocumented media type",
        "A body has a media type that the document names for its status.",
        "Send the documented Content-Type with the documented body.",
        "A list comes as text/html although application/json is documented for 200.",
    ),
    Code(
        "CT103",
        "Body does not fit its schema",
        "The body of an answer fits the schema of its status.",
        "Compare the body with the schema at the place that is named.",
        'The size of a backup is the text "1024" where the schema has an integer.',
    ),
    Code(
        "CT104",
        "Header missing or wrong",
        "An answer has the headers that its document requires, in their form.",
        "Send the header with every answer of this status.",
        "202 comes without the header Location that it requires.",
    ),
    Code(
        "CT105",
        "Server error",
        "A request never makes the server fail.",
        "Look for the exception in the server's log; the reproduction makes it again.",
        "A name of 300 characters is answered with 500.",
    ),
    Code(
        "CT106",
        "No complete answer",
        "Every request gets a whole answer in time.",
        "Look whether the server died, hung, or cut the body short.",
        "The connection ends after half of the body that Content-Length announced.",
    ),
    Code(
        "CT107",
        "Valid request refused",
        "A request that the document allows, about things that exist, succeeds.",
        "Either the refusal is wrong, or the document lacks the rule behind it.",
        "A documented example is sent for a database that exists, and the answer is 422.",
    ),
    Code(
        "CT108",
        "Body where none belongs",
        "A status without a documented body comes without one.",
        "Send an empty body with this status.",
        "204 comes with the body {}.",
    ),
    Code(
        "CT109",
        "Rule of the document broken",
        "What `x-rules` says of an answer holds.",
        "Read the rule; it names the fields that contradict each other.",
        "A statement's mean_time is not its total_time divided by its calls.",
    ),
    Code(
        "CT110",
        "Secret shown",
        "A token or password shows up only in the field that is there for it.",
        "Take the secret out of the answer.",
        "The list of users shows the passwords that only their creation may show.",
    ),
    # Who asks.
    Code(
        "CT201",
        "Open without a token",
        "An operation that needs a token answers 401 when there is none.",
        "Check the token before anything else.",
        "GET of the backups without Authorization is answered with 200.",
    ),
    Code(
        "CT202",
        "Wrong token accepted",
        "A token that is made up, forged, unsigned or past its end gets 401.",
        "Verify signature and end of every token.",
        "A token that ended an hour ago still gets 200.",
    ),
    Code(
        "CT203",
        "Foreign identity reads",
        "A valid token opens only what it was issued for.",
        "Compare the token's database or account with the one in the path.",
        "The token of one database reads the backups of another.",
    ),
    Code(
        "CT204",
        "Foreign identity writes",
        "A valid token changes only what it was issued for.",
        "Compare the token's database or account with the one in the path.",
        "The token of one database creates a user in another.",
    ),
    Code(
        "CT205",
        "Token of the other API accepted",
        "Each API takes its own kind of token and answers others with 401.",
        "Check what the token was issued for (its audience).",
        "The Database API takes the bearer that belongs to the Scalingo API.",
    ),
    # What was done before.
    Code(
        "CT301",
        "Created, but not listed",
        "What was created is in the list of its kind, once.",
        "Look whether the creation is stored, and whether the list is stale or filtered.",
        "POST of a firewall rule is answered with 201, and the list of rules lacks it.",
    ),
    Code(
        "CT302",
        "Created, but not found",
        "What was created can be read by its id.",
        "Look whether the creation is stored under the id that was answered.",
        "POST of a backup answers an id, and GET by that id is answered with 404.",
    ),
    Code(
        "CT303",
        "Created otherwise than asked for",
        "What was created has the values that the request named.",
        "Store and answer what was asked for.",
        "A user asked for with read_only true comes back with read_only false.",
    ),
    Code(
        "CT304",
        "Two reads contradict each other",
        "A thing looks the same in its list, by its id and by its name.",
        "Let all reads come from one source.",
        "A backup is done in the list and running when it is read by its id.",
    ),
    Code(
        "CT305",
        "Change not stored",
        "A change that was accepted is there when it is read again.",
        "Look whether the change is stored, and whether the read is stale.",
        "PATCH of the label is answered with 200, and the next GET shows the old label.",
    ),
    Code(
        "CT306",
        "Change of what was not named",
        "A change leaves alone what the request does not name.",
        "Treat absent fields as unchanged, not as empty.",
        "PATCH that names the label alone takes the range away as well.",
    ),
    Code(
        "CT307",
        "Deleted, but still there",
        "What was deleted is neither listed nor found.",
        "Look whether the deletion is stored, and whether the reads are stale.",
        "DELETE of a user is answered with 204, and the user stays in the list.",
    ),
    Code(
        "CT308",
        "Child of another parent",
        "A thing is reached only under what it belongs to.",
        "Look the thing up within its parent, not by its id alone.",
        "A backup of one database is found under the path of another.",
    ),
    Code(
        "CT309",
        "Refused, but done",
        "A request that was refused leaves everything as it was.",
        "Check everything before the first change.",
        "A request is answered with 422, and the list is one entry longer all the same.",
    ),
    Code(
        "CT310",
        "Second time is not like the first",
        "What is safe to repeat (`x-retry-safe`) leaves the same when it is sent twice.",
        "Make the operation idempotent.",
        "Enabling a feature for the second time turns it off again.",
    ),
    Code(
        "CT311",
        "Effect missing",
        "After a change, what `x-effects` says can be read.",
        "Look whether the change is stored, and whether the read is stale.",
        "set-sqlmode is answered with ok 1, and get-sqlmode still gives the mode from before.",
    ),
    Code(
        "CT312",
        "List with doubles",
        "A list names each thing once.",
        "Look for a join or a page that repeats entries.",
        "One firewall rule is in the list twice.",
    ),
    Code(
        "CT313",
        "Others changed too",
        "Creating or deleting one thing leaves the others in the list.",
        "Limit the change to the thing that was named.",
        "Deleting one user takes all the users away.",
    ),
    Code(
        "CT314",
        "Protected, but changed",
        "What is protected is neither changed nor emptied nor deleted.",
        "Check the protection before anything is done.",
        "The user of the platform itself can be deleted.",
    ),
    Code(
        "CT315",
        "Made twice",
        "A name that is taken is refused to another thing of the same kind.",
        "Look for the name before something is made.",
        "A second logical database with the name of the first one is answered with ok 1.",
    ),
    # The engine's actions and the technologies.
    Code(
        "CT401",
        "Technology not refused",
        "What a technology does not have is refused on it.",
        "Check the database's technology first.",
        "The MySQL action get-sqlmode is answered with ok 1 on a PostgreSQL database.",
    ),
    Code(
        "CT402",
        "Unknown action accepted",
        "An action with a name that no technology has is refused.",
        "Refuse action names that are not documented.",
        "The action no-such-action is answered with ok 1.",
    ),
    # Lists in pages, states in time, links.
    Code(
        "CT501",
        "Pages do not add up",
        "Pages share no entry, leave none out, and count them right.",
        "Order by something that never ties, and count with the same filter.",
        "The last entry of page 1 is the first entry of page 2 as well.",
    ),
    Code(
        "CT502",
        "State went back",
        "A state that is final stays as it is.",
        "Look for two writers of the state.",
        "A backup that was done is running when it is read again.",
    ),
    Code(
        "CT503",
        "Never finished",
        "What was begun ends in one of its final states.",
        "Look for the job that should have ended it.",
        "A restoration stays running for ever.",
    ),
    Code(
        "CT504",
        "Link leads nowhere",
        "`Location` and the documented links lead to something.",
        "Answer with the address under which the thing can be read.",
        "202 has a Location that is answered with 404.",
    ),
    # Requests that have to be refused.
    Code(
        "CT601",
        "Invalid request accepted",
        "A request that its schema forbids is refused.",
        "Validate the request against its schema.",
        "A database name that the pattern forbids is taken.",
    ),
    Code(
        "CT602",
        "Refused in another way than documented",
        "A refusal has the status that the document gives for its cause.",
        "Answer with the status whose description names this cause.",
        "A body that breaks its schema is answered with 404, where the document says 422.",
    ),
    Code(
        "CT603",
        "Unknown id accepted",
        "An id or a name that nothing has is refused.",
        "Look the thing up before you answer.",
        "GET of a backup whose id nobody has ever given is answered with 200.",
    ),
    Code(
        "CT701",
        "Undocumented method accepted",
        "A method that a path does not have is answered with 405.",
        "Answer 405 for methods that are not documented.",
        "TRACE of a path that has GET alone is answered with 200.",
    ),
    Code(
        "CT702",
        "Allow missing or wrong",
        "An answer 405 names in `Allow` the methods that the path has (RFC 9110, section 15.5.6).",
        "List the documented methods in Allow.",
        "405 names GET and POST in Allow, and the path has GET alone.",
    ),
    # Drift: the document and the server differ, and neither of them is wrong yet.
    Code(
        "CT901",
        "Undocumented field",
        "An answer has only fields that the document names.",
        "Document the field. Clients keep it, so nothing breaks.",
        "A backup has a field colour that no document knows.",
    ),
    Code(
        "CT902",
        "Unknown value of an open enumeration",
        "A value is one of those that the document lists.",
        "Document the value. Clients keep it, so nothing breaks.",
        "A backup has the status paused, which is not on the list.",
    ),
)

CODES = {each.code: each for each in _ALL}
"""All rules of the directed layer and of the oracles, by code."""

"""The rules of schemathesis' own checks, which the generative layer runs, told as our own are."""

from scalingo_databases.contract.findings.codes import CODES, Code

_ALL = (
    Code(
        "ST101",
        "Server error",
        "Whatever is sent, the server does not fail with 5xx.",
        "Look for the exception in the server's log; the reproduction makes it again.",
        "A negative page number is answered with 500.",
    ),
    Code(
        "ST102",
        "Server error on a media type",
        "A Content-Type that is broken or not taken is refused; it does not make the server fail.",
        "Answer 415 or 400 before the body is read.",
        "Content-Type: nonsense is answered with 500.",
    ),
    Code(
        "ST103",
        "Undocumented status",
        "An operation answers with a status that its document names.",
        "Answer with a documented status, or document this one.",
        "A creation is answered with 200, and its document has 201.",
    ),
    Code(
        "ST104",
        "No media type",
        "An answer with a body says what kind of body it is.",
        "Send Content-Type with every body.",
        "A list comes without Content-Type.",
    ),
    Code(
        "ST105",
        "Undocumented media type",
        "A body has a media type that the document names for its status.",
        "Send the documented Content-Type with the documented body.",
        "An error comes as text/html.",
    ),
    Code(
        "ST106",
        "Broken media type",
        "A Content-Type has the form type/subtype.",
        "Correct the header.",
        "Content-Type is the one word json.",
    ),
    Code(
        "ST107",
        "Header missing",
        "An answer has the headers that its document requires.",
        "Send the header with every answer of this status.",
        "202 comes without Location.",
    ),
    Code(
        "ST108",
        "Body does not fit its schema",
        "The body of an answer fits the schema of its status.",
        "Compare the body with the schema at the place that is named.",
        "A required field is not there.",
    ),
    Code(
        "ST109",
        "Broken JSON",
        "A body that is called JSON can be read as JSON.",
        "Look what cuts the body short, or what is written into it besides.",
        "The body is a page of HTML, and Content-Type says application/json.",
    ),
    Code(
        "ST110",
        "Body cannot be read",
        "A body can be read as what its Content-Type says that it is.",
        "Send the media type that fits the body.",
        "A body is called UTF-8, and its bytes are not.",
    ),
    Code(
        "ST111",
        "Unknown discriminator",
        "The field that chooses a schema has one of the values that the document maps to one.",
        "Answer with a documented value, or document this one.",
        "The field that names the kind has a kind that no schema is for.",
    ),
    Code(
        "ST112",
        "Too slow",
        "An answer comes within the time that is set for it.",
        "Look what the server waits for.",
        "An answer needs longer than the limit.",
    ),
    Code(
        "ST201",
        "Invalid request accepted",
        "A request that its schema forbids is refused.",
        "Validate the request against its schema.",
        "A number where a text is asked for is answered with 200.",
    ),
    Code(
        "ST202",
        "Valid request refused",
        "A request that the document allows is not called invalid.",
        "Either the refusal is wrong, or the document lacks the rule behind it.",
        "A name that the pattern allows is answered with 422.",
    ),
    Code(
        "ST203",
        "Missing header not refused",
        "A request without a required header is refused.",
        "Check required headers before anything is done.",
        "A request without the header it needs is answered with 200.",
    ),
    Code(
        "ST204",
        "Undocumented method accepted",
        "A method that a path does not have is answered with 405.",
        "Answer 405 for methods that are not documented.",
        "TRACE is answered with 200.",
    ),
    Code(
        "ST205",
        "Allow differs from the document",
        "Allow names the methods that the document has for the path.",
        "List the documented methods in Allow.",
        "Allow names PUT, which the path does not have.",
    ),
    Code(
        "ST301",
        "Used after its end",
        "What was deleted cannot be used any more.",
        "Look whether the deletion is stored, and whether the reads are stale.",
        "GET after a successful DELETE is answered with 200.",
    ),
    Code(
        "ST302",
        "Created, but not there",
        "What was just created can be used at once.",
        "Look whether the creation is stored under the id that was answered.",
        "GET by the id of the answer 201 is answered with 404.",
    ),
    Code(
        "ST401",
        "Token not checked",
        "An operation that needs a token refuses requests without one and with a made-up one.",
        "Check the token before anything else.",
        "A request without Authorization is answered with 200.",
    ),
    Code(
        "ST402",
        "Foreign identity let in",
        "One identity does not reach what another one has created.",
        "Compare the token's database or account with the owner of the thing.",
        "A second account reads the first one's thing.",
    ),
    Code(
        "ST901",
        "Other rule broken",
        "What a check of its own asks for holds.",
        "Read the message; it says what the check wants.",
        "An answer lacks something that one of the checks looks for.",
    ),
)

STOCK_CODES = {each.code: each for each in _ALL}
"""The rules of schemathesis that can be broken here, by code."""

ALL_CODES = {**CODES, **STOCK_CODES}
"""All rules, ours first."""

SAME_MEANING = {
    "CT106": ("CT106",),
    "ST101": ("CT105",),
    "ST102": ("CT105", "CT102"),
    "ST103": ("CT101", "CT105"),
    "ST104": ("CT102",),
    "ST105": ("CT102",),
    "ST106": ("CT102",),
    "ST107": ("CT104",),
    "ST108": ("CT103", "CT104"),
    "ST109": ("CT103",),
    "ST110": ("CT103", "CT102"),
    "ST111": ("CT103",),
    "ST201": ("CT601",),
    "ST202": ("CT107",),
    "ST203": ("CT201",),
    "ST204": ("CT701",),
    "ST205": ("CT702",),
    "ST301": ("CT307",),
    "ST302": ("CT302",),
    "ST401": ("CT201", "CT202"),
    "ST402": ("CT203", "CT204"),
}
"""What a finding of the generative layer is called when a conversation makes it, the likeliest first."""

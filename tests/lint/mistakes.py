"""One mistake each, at least one for every rule: how it is made, and where and how it has to be told."""

from typing import NamedTuple

DATABASES = "database-api/paths/databases.yaml"
ACTIONS = "database-api/paths/actions.yaml"
MYSQL = "database-api/actions/mysql.yaml"
ROOT = "database-api/openapi.yaml"
DATABASE = "database-api/schemas/Database.yaml"
STATUS = "database-api/schemas/DatabaseStatus.yaml"
UPDATE = "database-api/schemas/UpdateDatabaseRequest.yaml"
MODE = "database-api/schemas/ModeParams.yaml"
SHOWN = "database-api/examples/get_database.yaml"
SENT = "database-api/examples/update_database.yaml"
DB_ID = "database-api/parameters/db_id.yaml"
TOKEN = "database-api/parameters/download_token.yaml"
ELSEWHERE = "database-api/headers/Elsewhere.yaml"
REGIONS = "scalingo-api/paths/regions.yaml"
REGION = "scalingo-api/schemas/Region.yaml"
ERRORS = "common/errors.yaml"
TABLE = "EXTENSIONS.md"

SHOW_RESOURCE = "{name: database, role: show, parameter: db_id, item: /database, id: id}"
DELETE = "delete, parameter: db_id}\n  parameters:\n    - $ref: ../parameters/db_id.yaml\n"
NOT_FOUND = "        schema: {$ref: schemas/Error.yaml}\n"
RESET = """    request:
      reset_mode_request: {$ref: '../examples/run_action.yaml#/examples/reset_mode_request'}
"""


class Mistake(NamedTuple):
    """``old`` in ``file`` becomes ``new``; ``rule`` says ``what`` about the one line with ``line`` in ``at``.

    ``also`` is a second edit: file, old and new text.
    """

    rule: str
    file: str
    old: str
    new: str
    line: str
    what: str
    at: str | None = None
    also: tuple[str, str, str] | None = None


def status(code: str, name: str) -> str:
    """Return the line by which an operation documents an error."""
    return f"    '{code}': {{$ref: '../../common/errors.yaml#/responses/{name}'}}\n"


MISTAKES: dict[str, Mistake] = {
    "operation outside of paths/": Mistake(
        "operation-place",
        "scalingo-api/openapi.yaml",
        "    get: {$ref: 'paths/regions.yaml#/list_regions'}",
        "    get: {$ref: 'paths/regions.yaml#/list_regions'}\n"
        "    head:\n      operationId: look\n      responses: {'204': {description: Here.}}",
        "head:",
        "`look` is not an entry of a file in paths/",
    ),
    "no tag": Mistake(
        "operation-tag", REGIONS, "  tags: [regions]\n", "", "list_regions:", "needs exactly one tag"
    ),
    "two tags": Mistake(
        "operation-tag", REGIONS, "[regions]\n", "[regions, more]\n", "tags:", "needs exactly one tag"
    ),
    "unknown tag": Mistake(
        "operation-tag", REGIONS, "[regions]\n", "[region]\n", "tags:", "there are `regions`"
    ),
    "no summary": Mistake(
        "operation-summary", REGIONS, "  summary: List the regions\n", "", "list_regions:", "no summary"
    ),
    "full stop": Mistake(
        "operation-summary", REGIONS, "the regions\n", "the regions.\n", "summary:", "full stop"
    ),
    "long summary": Mistake(
        "operation-summary", REGIONS, "the regions\n", f"the {'very ' * 12}\n", "summary:", "68 characters"
    ),
    "small letter": Mistake(
        "operation-summary", REGIONS, "List the", "list the", "summary:", "capital letter"
    ),
    "third person": Mistake("operation-summary", REGIONS, "List the", "Lists the", "summary:", "`Lists`"),
    "gerund in an action": Mistake(
        "operation-summary", MYSQL, "Set the mode\n", "Setting the mode\n", "Setting", "`Setting`"
    ),
    "two lines": Mistake(
        "operation-summary", REGIONS, "List the regions\n", '"List\\nmore"\n', "summary:", "one line"
    ),
    "no description": Mistake(
        "operation-description",
        REGIONS,
        "  description: Lists them all.\n",
        "",
        "list_regions:",
        "no description",
    ),
    "description repeats": Mistake(
        "operation-description",
        REGIONS,
        "Lists them all.",
        "List the regions.",
        "description: List",
        "repeats",
    ),
    "no effect": Mistake("operation-effect", REGIONS, "  x-effect: read\n", "", "list_regions:", "`read`"),
    "unknown effect": Mistake(
        "operation-effect", MYSQL, "x-effect: write", "x-effect: change", "x-effect: change", "none of `read`"
    ),
    "GET that writes": Mistake(
        "operation-effect", REGIONS, "x-effect: read", "x-effect: write", "x-effect", "`GET`"
    ),
    "DELETE that reads": Mistake(
        "operation-effect",
        DATABASES,
        "x-effect: destructive\n  x-retry-safe: false",
        "x-effect: read  # here\n  x-retry-safe: true",
        "# here",
        "`DELETE`",
    ),
    "no retry": Mistake(
        "operation-retry-safe", REGIONS, "  x-retry-safe: true\n", "", "list_regions:", "neither"
    ),
    "read that cannot be retried": Mistake(
        "operation-retry-safe", REGIONS, "safe: true", "safe: false", "x-retry-safe", "can be sent twice"
    ),
    "no provenance": Mistake(
        "operation-provenance",
        REGIONS,
        "  x-provenance: {level: documented, sources: [docs]}\n",
        "",
        "list_regions:",
        "no `x-provenance`",
    ),
    "unknown level": Mistake(
        "provenance-form", REGIONS, "level: documented", "level: sure", "x-provenance", "`sure`"
    ),
    "unknown source": Mistake("provenance-form", REGIONS, "[docs]", "[dogs]", "x-provenance", "`dogs`"),
    "no source": Mistake(
        "provenance-form", REGIONS, "[docs]", "[]", "x-provenance", "`documented` without a source"
    ),
    "sources are no list": Mistake(
        "provenance-form", REGIONS, "[docs]", "docs", "x-provenance", "not a list"
    ),
    "unknown key of provenance": Mistake(
        "provenance-form", REGIONS, "[docs]}", "[docs], by: me}", "x-provenance", "`by`"
    ),
    "no resource": Mistake(
        "resource-form",
        DATABASES,
        f"  x-resource: {SHOW_RESOURCE}\n",
        "",
        "get_database:",
        "no `x-resource`",
    ),
    "unknown role": Mistake(
        "resource-form", REGIONS, "role: list", "role: lists", "x-resource", "role `lists`"
    ),
    "resource without a name": Mistake(
        "resource-form", REGIONS, "{name: region, ", "{", "x-resource", "no `name`"
    ),
    "unknown key of a resource": Mistake(
        "resource-form", REGIONS, "id: name}", "id: name, of: x}", "x-resource", "`of`"
    ),
    "item nowhere": Mistake(
        "resource-pointer", DATABASES, "item: /database, id", "item: /databse, id", "/databse", "`/databse`"
    ),
    "item is no pointer": Mistake(
        "resource-pointer",
        DATABASES,
        "item: /database, id",
        "item: database, id",
        "item: database,",
        "`item`",
    ),
    "request nowhere": Mistake(
        "resource-pointer", MYSQL, "request: /params/mode}", "request: /params/modes}", "/modes", "`request`"
    ),
    "collection nowhere": Mistake(
        "resource-pointer", REGIONS, "/regions, id", "/region, id", "x-resource", "`/region`"
    ),
    "parameter nowhere": Mistake(
        "resource-pointer", REGIONS, "id: name}", "id: name, parameter: page}", "x-resource", "path or query"
    ),
    "parent of an action nowhere": Mistake(
        "resource-pointer", MYSQL, "delete, parent: db_id", "delete, parent: id", "parent: id", "`parent`"
    ),
    "id nowhere": Mistake("resource-pointer", REGIONS, "id: name}", "id: number}", "x-resource", "`number`"),
    "no 429": Mistake(
        "status-common", REGIONS, status("429", "TooManyRequests"), "", "responses:", "429; add '429': {$ref"
    ),
    "no 503": Mistake(
        "status-common", REGIONS, status("503", "ServiceUnavailable"), "", "responses:", "document 503"
    ),
    "no 401": Mistake(
        "status-token", ACTIONS, status("401", "Unauthorized"), "", "responses:", "document 401"
    ),
    "no 403 with a token": Mistake(
        "status-token", REGIONS, "  security: []\n", "  security: [{a: []}]\n", "responses:", "document 403"
    ),
    "no 404": Mistake("status-not-found", ACTIONS, status("404", "NotFound"), "", "responses:", "404"),
    "no 422": Mistake("status-body", ACTIONS, status("422", "UnprocessableContent"), "", "responses:", "422"),
    "no 400": Mistake("status-body", ACTIONS, status("400", "BadRequest"), "", "responses:", "400"),
    "no success": Mistake(
        "status-success",
        DATABASES,
        f"{DELETE}  responses:\n    '204':",
        f"{DELETE}  responses:  # here\n    '410':",
        "# here",
        "no success",
    ),
    "answer without content": Mistake(
        "response-content",
        DATABASES,
        "    '204':\n",
        "    '202':\n",
        "'202':",
        "answer 202 of `delete_database` has no content",
    ),
    "204 with content": Mistake(
        "response-content",
        REGIONS,
        "    '200':\n",
        "    '204':\n",
        "'204':",
        "answer 204 of `list_regions` has content",
    ),
    "content without a schema": Mistake(
        "response-content",
        DATABASES,
        "          schema: {type: string, format: binary}\n",
        "",
        "application/octet-stream:",
        "no schema",
    ),
    "no example of an answer": Mistake(
        "example-missing",
        ERRORS,
        f"application/json:\n{NOT_FOUND}        examples: {{not_found: {{$ref: '#/examples/not_found'}}}}\n",
        f"application/json:  # here\n{NOT_FOUND}",
        "# here",
        "no example",
        also=(
            ERRORS,
            "  not_found:\n    summary: Nothing has this id\n    value: {error: Nothing has this id}\n",
            "",
        ),
    ),
    "action without an example": Mistake(
        "example-missing",
        MYSQL,
        f"  examples:\n{RESET}    response:\n      nothing",
        f"  examples:  # here\n{RESET}    responses:\n      nothing",
        "# here",
        "no example of its response",
    ),
    "example that breaks its schema": Mistake(
        "example-valid", SHOWN, "size: 4", "size: large", "get_database_running:", "'large' is not of type"
    ),
    "example with an unknown field": Mistake(
        "example-valid", SENT, "name: shop", "nam: shop", "update_database_name:", "'nam' was unexpected"
    ),
    "date that is none": Mistake(
        "example-valid", SHOWN, "2026-11-20T", "2026-13-20T", "get_database_running:", "'date-time'"
    ),
    "address that is none": Mistake(
        "example-valid", ELSEWHERE, "https://storage", "'a b' # ", "example:", "'uri'"
    ),
    "parameter's own example": Mistake(
        "example-valid",
        "scalingo-api/parameters/page.yaml",
        "example: 2",
        "example: 0",
        "example:",
        "minimum",
    ),
    "schema's own example": Mistake("example-valid", DATABASE, "[4]", "[-4]", "[-4]", "minimum of 0"),
    "example of an action": Mistake(
        "example-valid",
        "database-api/examples/run_action.yaml",
        "{action_name: reset-mode}",
        "{action_name: reset}",
        "reset_mode_request:",
        "example of `reset-mode`",
    ),
    "example under a name of its own": Mistake(
        "example-name",
        "scalingo-api/examples/list_regions.yaml",
        "  list_regions_two:",
        "  two_regions:",
        "two_regions:",
        "`list_regions_`",
        also=(
            REGIONS,
            "list_regions_two: {$ref: '../examples/list_regions.yaml#/examples/list_regions_two'}",
            "two_regions: {$ref: '../examples/list_regions.yaml#/examples/two_regions'}",
        ),
    ),
    "example with two names": Mistake(
        "example-name", REGIONS, "list_regions_two: {", "list_regions_2: {", "list_regions_2", "another name"
    ),
    "example of an action under a name of its own": Mistake(
        "example-name",
        "database-api/examples/run_action.yaml",
        "  reset_mode_request:",
        "  no_mode:",
        "no_mode:",
        "`reset_mode`",
        also=(
            MYSQL,
            "reset_mode_request: {$ref: '../examples/run_action.yaml#/examples/reset_mode_request'}",
            "no_mode: {$ref: '../examples/run_action.yaml#/examples/no_mode'}",
        ),
    ),
    "file of examples of no operation": Mistake(
        "example-file",
        REGIONS,
        "list_regions:\n  operationId: list_regions\n",
        "show_regions:\n  operationId: show_regions\n",
        "examples:",
        "`list_regions` is no operation",
        "scalingo-api/examples/list_regions.yaml",
        ("scalingo-api/openapi.yaml", "#/list_regions", "#/show_regions"),
    ),
    "example inline": Mistake(
        "example-file",
        REGIONS,
        "list_regions_two: {$ref: '../examples/list_regions.yaml#/examples/list_regions_two'}",
        "list_regions_two: {$ref: '../examples/list_regions.yaml#/examples/list_regions_two'}\n"
        "            list_regions_none: {value: {regions: []}}",
        "list_regions_none",
        "inline",
    ),
    "parameter without a description": Mistake(
        "parameter-description", DB_ID, "description: Id of the database.\n", "", "name:", "parameter `db_id`"
    ),
    "header without a description": Mistake(
        "parameter-description",
        ELSEWHERE,
        "description: A pre-signed address.\n",
        "",
        "x-secret",
        "`Location`",
    ),
    "parameter without an example": Mistake(
        "parameter-example", DB_ID, "example: db-1\n", "", "name:", "parameter `db_id`"
    ),
    "parameter without bounds": Mistake(
        "parameter-bounds", DB_ID, ", maxLength: 64", "", "schema:", "parameter `db_id`"
    ),
    "list in a parameter without bounds": Mistake(
        "parameter-bounds",
        "scalingo-api/parameters/name.yaml",
        ", maxLength: 64",
        "",
        "items:",
        "parameter `name`",
    ),
    "required without a property": Mistake(
        "schema-required", REGION, "required: [name]", "required: [nam]", "required:", "`nam`"
    ),
    "schema that is none": Mistake(
        "schema-valid", DATABASE, "minimum: 0", "minimum: none", "minimum: none", "'none' is not of type"
    ),
    "type that is none": Mistake(
        "schema-valid",
        DB_ID,
        "schema: {type: string",
        "schema: {type: text",
        "schema:",
        "'text' is not valid",
    ),
    "property without a description": Mistake(
        "schema-description", DATABASE, ", description: Its id.", "", "  id:", "`id`"
    ),
    "component without a description": Mistake(
        "schema-description", REGION, "description: A region.\n", "", "type: object", "`Region`"
    ),
    "value without a description": Mistake(
        "enum-described", STATUS, "  broken: It does not run.\n", "", "enum:", "`broken`"
    ),
    "description without a value": Mistake(
        "enum-described", STATUS, "  broken:", "  lost: It is lost.\n  broken:", "lost:", "no value"
    ),
    "region without a description": Mistake(
        "enum-described", ROOT, ", south: In the south.", "", "enum:", "`south`"
    ),
    "number without bounds": Mistake(
        "number-bounds", DATABASE, ", minimum: 1, maximum: 65535", "", "port:", "`port`"
    ),
    "int64 without a maximum": Mistake(
        "int64-maximum", DATABASE, "    maximum: 9223372036854775807\n", "", "format: int64", "`size`"
    ),
    "open request": Mistake(
        "request-closed",
        MODE,
        "additionalProperties: false\n",
        "",
        "type: object",
        "accepts any field",
    ),
    "open part of a request": Mistake(
        "request-closed", UPDATE, "    additionalProperties: false\n", "", "  database:", "accepts any field"
    ),
    "text without bounds in a request": Mistake(
        "request-bounds",
        UPDATE,
        "name: {type: string, maxLength: 64, ",
        "name: {type: string, ",
        "name:",
        "`name`",
    ),
    "list without bounds in a request": Mistake(
        "request-bounds", UPDATE, "        maxItems: 8\n", "", "tags:", "list of any length"
    ),
    "no unit": Mistake("unit", DATABASE, "    x-unit: bytes\n", "", "size:", "`size`"),
    "no unit, by its description": Mistake(
        "unit", DATABASE, "Where it listens.", "How many seconds it takes.", "port:", "`seconds`"
    ),
    "unknown unit": Mistake("unit", REGION, "x-unit: ms", "x-unit: mss", "lag:", "`mss`"),
    "end that is no value": Mistake(
        "terminal-values", STATUS, "failed: [broken]", "failed: [dead]", "x-terminal", "`dead`"
    ),
    "ends under another name": Mistake(
        "terminal-values", STATUS, "failed: [broken]", "failure: [broken]", "x-terminal", "{succeeded"
    ),
    "password that is shown": Mistake(
        "secret-marked",
        DATABASE,
        "    x-secret: true\n    description: What opens it.\n",
        "    description: What opens it.\n",
        "password:",
        "`password`",
    ),
    "secret by its format": Mistake(
        "secret-marked",
        DATABASE,
        "    format: password\n    x-secret: true\n",
        "    format: password\n",
        "  key:",
        "format of a secret",
    ),
    "secret by its description": Mistake(
        "secret-marked",
        DATABASE,
        "    x-secret: true\n    description: A pre-signed",
        "    description: A pre-signed",
        "backup:",
        "pre-signed address",
    ),
    "token in a query": Mistake("secret-marked", TOKEN, "x-secret: true\n", "", "name: token", "`token`"),
    "secret header": Mistake(
        "secret-marked", ELSEWHERE, "x-secret: true\n", "", "description:", "`Location`"
    ),
    "name that does not exist": Mistake(
        "prose-names", DATABASES, "its `status`", "its `state`", "Poll it", "`state` exists nowhere"
    ),
    "name with a slip": Mistake(
        "prose-names",
        DATABASES,
        "`update_database`.",
        "`update_databse`.",
        "Poll it",
        "did you mean `update_database`?",
    ),
    "path of names": Mistake(
        "prose-names",
        STATUS,
        "  running: It runs.",
        "  running: See `database.state`.",
        "See",
        "`database.state`",
    ),
    "copied sentence": Mistake(
        "prose-own-words",
        DATABASE,
        "What it does.",
        "This text has more than ten words, and **every one** of them `stands` on a page.",
        "This text",
        "`this text has more than ten words and every one`",
    ),
    "copied note": Mistake(
        "prose-own-words",
        DATABASES,
        "The client also reads `colour`.",
        "Text has more than ten words and every one of them stands on it.",
        "Text has",
        "an official page has the same words",
    ),
    "copied comment": Mistake(
        "prose-own-words",
        ERRORS,
        "# Answers of every operation.",
        "# This text has more than ten words,\n# and every one of them stands on a page.",
        "# This text",
        "an official page has the same words",
    ),
    "copied page": Mistake(
        "prose-own-words",
        TABLE,
        "What a field beside the standard ones means.",
        "This text has more than ten words,\nand every one of them stands on a page.",
        "This text",
        "an official page has the same words",
    ),
    "description that a comma cuts": Mistake(
        "prose-cut", REGION, "Its name.", "Its name, as people know it.", "name:", "`as people know it.`"
    ),
    "note that a comma cuts before its last word": Mistake(
        "prose-cut", REGIONS, "[docs]}", "[docs], note: Old, maybe}", "x-provenance", "`maybe`"
    ),
    "unknown extension": Mistake(
        "extension-known", REGION, "x-unit: ms", "x-units: ms, x-unit: ms", "lag:", "`x-units`"
    ),
    "extension of another type": Mistake(
        "extension-type", DATABASES, "[mysql]", "mysql", "x-technologies", "list of strings"
    ),
    "secret that is not true": Mistake(
        "extension-type", TOKEN, "x-secret: true", "x-secret: 'yes'", "x-secret", "`true`"
    ),
    "extension in another place": Mistake(
        "extension-place",
        DB_ID,
        "example:",
        "x-effect: read\nexample:",
        "x-effect",
        "actions, operations only",
    ),
    "unit on a text": Mistake(
        "extension-place", REGION, "{type: string,", "{type: string, x-unit: bytes,", "name:", "numbers only"
    ),
    "removal before the deprecation": Mistake(
        "deprecation-dates",
        DATABASE,
        "2027-01-15",
        "2025-01-15",
        "x-removed-on",
        "deprecated since 2026-01-15",
    ),
    "day that is none": Mistake(
        "extension-type", DATABASE, "2027-01-15", "2027-02-30", "x-removed-on", "date"
    ),
    "day in another form": Mistake("extension-type", DATABASE, "2026-01-15", "20260115", "x-dep", "date"),
    "date of what is not deprecated": Mistake(
        "extension-place",
        DATABASE,
        "    deprecated: true\n    x-deprecated-on: '2026-01-15'\n    x-removed-on: '2027-01-15'\n"
        "    x-replaced-by: size\n",
        "    x-removed-on: '2027-01-15'\n",
        "x-removed-on",
        "deprecated fields, deprecated operations only",
    ),
    "property replaced by nothing": Mistake(
        "deprecation-replacement", DATABASE, "by: size", "by: sise", "x-replaced-by", "`sise`"
    ),
    "property replaced by itself": Mistake(
        "deprecation-replacement", DATABASE, "by: size", "by: bytes", "x-replaced-by", "`bytes`"
    ),
    "property replaced by one elsewhere": Mistake(
        "deprecation-replacement",
        DATABASE,
        "by: size",
        "by: ModeParams.modes",
        "x-replaced-by",
        "`ModeParams.modes`",
    ),
    "operation replaced by nothing": Mistake(
        "deprecation-replacement",
        DATABASES,
        "by: get_database",
        "by: list_regions",
        "x-repl",
        "`list_regions`",
    ),
    "parameter replaced by nothing": Mistake(
        "deprecation-replacement",
        "scalingo-api/parameters/name.yaml",
        "by: page",
        "by: pages",
        "x-replaced-by",
        "`pages`",
    ),
    "extension that nothing uses": Mistake(
        "extension-used",
        TABLE,
        "| `x-secret` |",
        "| `x-old` | anything | string | Old. | people |\n| `x-secret` |",
        "`x-old`",
        "nothing uses `x-old`",
    ),
    "message that is no sentence": Mistake(
        "rule-form",
        DATABASE,
        "A database that runs has a size.",
        "has a size",
        "message:",
        "no full sentence",
    ),
    "unknown key of a rule": Mistake(
        "rule-form", DATABASE, "    message: A", "    text: x\n    message: A", "text:", "`text`"
    ),
    "rule without an expression": Mistake(
        "rule-form",
        MYSQL,
        "      rule: 'after == before'\n",
        "",
        "- operation: get_database",
        "no `rule`",
    ),
    "effect without an operation": Mistake(
        "rule-form",
        MYSQL,
        "    - operation: get_database\n      rule:",
        "    - rule:",
        "- rule:",
        "no `operation`",
    ),
    "eventually is a word": Mistake(
        "rule-form", DATABASES, "eventually: true", "eventually: soon", "eventually", "neither true nor false"
    ),
    "list of rules is none": Mistake(
        "extension-type", DATABASE, "  - rule: 'self", "  one:\n    rule: 'self", "x-rules", "list of"
    ),
    "rule that is no expression": Mistake(
        "rule-expression", DATABASE, "self.size > 0", "self.size >", "rule:", "no expression"
    ),
    "variable of another place": Mistake(
        "rule-expression", DATABASE, "self.size > 0", "answer.size > 0", "rule:", "`answer`"
    ),
    "effect with the variable of a rule": Mistake(
        "rule-expression", MYSQL, "after == before", "after == now", "rule:", "no variable `now`"
    ),
    "effect on nothing": Mistake(
        "effect-target", MYSQL, "operation: get_database", "operation: get-mode", "get-mode", "`get-mode`"
    ),
    "effect read by a write": Mistake(
        "effect-target",
        MYSQL,
        "operation: get_database",
        "operation: set-mode",
        "operation: set-mode",
        "`x-effect: read`",
    ),
    "effect with an unknown parameter": Mistake(
        "effect-target",
        DATABASES,
        "parameters: {db_id: '$",
        "parameters: {id: '$",
        "{id:",
        "no parameter `id`",
    ),
    "effect with a value that is no expression": Mistake(
        "effect-target", DATABASES, "'$response.body#/database/id'", "it", "{db_id: it}", "runtime expression"
    ),
    "effect without a parameter": Mistake(
        "effect-target",
        REGIONS,
        "  security: []\n",
        "  security: []\n  x-effects:\n    - operation: get_database\n      rule: 'after == before'\n"
        "      message: Lists change nothing.\n",
        "- operation: get_database",
        "which `db_id`",
    ),
    "example that breaks a rule": Mistake(
        "rule-example",
        SHOWN,
        "size: 4",
        "size: 0",
        "get_database_running:",
        "A database that runs has a size.",
    ),
    "example that breaks a rule of its operation": Mistake(
        "rule-example",
        DATABASES,
        'answer.database.id != ""',
        'answer.database.id == ""',
        "update_database_renamed:",
        "names the database",
        at="database-api/examples/update_database.yaml",
    ),
}

"""The SQL mode of MySQL 5.7: which words it knows, in which order it answers, what a word stands for."""

from .base import ActionRefused

# In the order of the bits of the engine's set, which is the order of its answers.
MODES = (
    "REAL_AS_FLOAT",
    "PIPES_AS_CONCAT",
    "ANSI_QUOTES",
    "IGNORE_SPACE",
    "ONLY_FULL_GROUP_BY",
    "NO_UNSIGNED_SUBTRACTION",
    "NO_DIR_IN_CREATE",
    "POSTGRESQL",
    "ORACLE",
    "MSSQL",
    "DB2",
    "MAXDB",
    "NO_KEY_OPTIONS",
    "NO_TABLE_OPTIONS",
    "NO_FIELD_OPTIONS",
    "MYSQL323",
    "MYSQL40",
    "ANSI",
    "NO_AUTO_VALUE_ON_ZERO",
    "NO_BACKSLASH_ESCAPES",
    "STRICT_TRANS_TABLES",
    "STRICT_ALL_TABLES",
    "NO_ZERO_IN_DATE",
    "NO_ZERO_DATE",
    "ALLOW_INVALID_DATES",
    "ERROR_FOR_DIVISION_BY_ZERO",
    "TRADITIONAL",
    "NO_AUTO_CREATE_USER",
    "HIGH_NOT_PRECEDENCE",
    "NO_ENGINE_SUBSTITUTION",
    "PAD_CHAR_TO_FULL_LENGTH",
)
DEFAULT = (
    "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
    "NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION"
)
_OTHER_ENGINE = ("PIPES_AS_CONCAT", "ANSI_QUOTES", "IGNORE_SPACE")
_OTHER_ENGINE_OPTIONS = (*_OTHER_ENGINE, "NO_KEY_OPTIONS", "NO_TABLE_OPTIONS", "NO_FIELD_OPTIONS")
EXPANSIONS: dict[str, tuple[str, ...]] = {
    "ANSI": ("REAL_AS_FLOAT", *_OTHER_ENGINE, "ONLY_FULL_GROUP_BY"),
    "ORACLE": (*_OTHER_ENGINE_OPTIONS, "NO_AUTO_CREATE_USER"),
    "MSSQL": _OTHER_ENGINE_OPTIONS,
    "POSTGRESQL": _OTHER_ENGINE_OPTIONS,
    "DB2": _OTHER_ENGINE_OPTIONS,
    "MAXDB": (*_OTHER_ENGINE_OPTIONS, "NO_AUTO_CREATE_USER"),
    "MYSQL323": ("HIGH_NOT_PRECEDENCE",),
    "MYSQL40": ("HIGH_NOT_PRECEDENCE",),
    "TRADITIONAL": (
        "STRICT_TRANS_TABLES",
        "STRICT_ALL_TABLES",
        "NO_ZERO_IN_DATE",
        "NO_ZERO_DATE",
        "ERROR_FOR_DIVISION_BY_ZERO",
        "NO_AUTO_CREATE_USER",
        "NO_ENGINE_SUBSTITUTION",
    ),
}


def canonical(text: str) -> str:
    """Return ``text`` as the engine would show it after it was set.

    Words are separated by commas, case does not count, blanks do, empty words are skipped. Raises
    ``ActionRefused`` with the engine's message for the first word that it does not know.
    """
    chosen: set[str] = set()
    for word in filter(None, text.split(",")):
        mode = word.upper()
        # Letters outside ASCII have surprising upper cases; no mode contains one.
        if not word.isascii() or mode not in MODES:
            raise ActionRefused(f"Variable 'sql_mode' can't be set to the value of '{word}'")
        chosen |= {mode, *EXPANSIONS.get(mode, ())}
    return ",".join(mode for mode in MODES if mode in chosen)

"""Changes of what is planned with deprecated things: the day on which they go, and what replaces them."""

from collections.abc import Iterator

from scalingo_databases.changes.rules.rule import Level, Rule

_BREAKING, _WARNING, _INFO = Level.BREAKING, Level.WARNING, Level.INFO


def plans(prefix: str, what: str) -> Iterator[Rule]:
    """Give the rules for one kind of thing; ``prefix`` begins their codes, ``what`` their sentences."""
    date = f"{prefix}removal-date"
    yield Rule(
        f"{date}-set",
        _INFO,
        f"{what} goes on {{new}}",
        "Callers have to be gone by then.",
        f"{date}-dropped",
    )
    yield Rule(
        f"{date}-dropped",
        _WARNING,
        f"{what} has no date for its removal any more, and was to go on {{old}}",
        "Callers cannot plan.",
        f"{date}-set",
    )
    yield Rule(
        f"{date}-earlier",
        _BREAKING,
        f"{what} goes on {{new}} now, and was to stay until {{old}}",
        "Callers who planned by the old date are too late.",
        f"{date}-later",
    )
    yield Rule(
        f"{date}-later",
        _INFO,
        f"{what} stays until {{new}} now, and was to go on {{old}}",
        "Nobody; callers have more time.",
        f"{date}-earlier",
    )
    replacement = f"{prefix}replacement"
    yield Rule(
        f"{replacement}-set",
        _INFO,
        f"{{new}} replaces {what}",
        "Nobody; callers know what to use instead.",
        f"{replacement}-dropped",
    )
    yield Rule(
        f"{replacement}-dropped",
        _WARNING,
        f"{{old}} does not replace {what} any more, and nothing else does",
        "Callers who have begun to move must move back, and do not know where to go.",
        f"{replacement}-set",
    )
    yield Rule(
        f"{replacement}-changed",
        _INFO,
        f"what replaces {what} is {{new}} now, and was {{old}}",
        "Callers who have begun to move may move again.",
    )

"""Pages that overlap, that are counted wrongly, or that never end."""

from ..blocks.answers import bodies, edit, put, scaled
from ..blocks.paging import ignores, never_ends, overlapping, with_query
from ..mutant import Mutant

EVENTS, WORK, ARCHIVES = "list_project_events", "list_database_maintenance", "list_database_logs_archives"
META = "meta/pagination"

MUTANTS = tuple(
    Mutant(name, "pagination", operation, text, change)
    for name, operation, text, change in (
        ("page-01", EVENTS, "pages overlap", overlapping("page", "per_page", "events")),
        ("page-02", WORK, "the number of entries is ignored", ignores("per_page")),
        (
            "page-03",
            EVENTS,
            "the total is that of the page",
            edit(f"{META}/total_count", lambda total: total + 7),
        ),
        (
            "page-04",
            WORK,
            "there is always a next page",
            edit(META, lambda m: {**m, "next_page": m["current_page"] + 1}),
        ),
        ("page-05", EVENTS, "behind the last page the first one comes again", never_ends("events")),
        ("page-06", ARCHIVES, "the cursor is ignored", ignores("cursor")),
        ("page-07", ARCHIVES, "there is always more", put("has_more", True)),
        (
            "page-08",
            WORK,
            "the page before is the page itself",
            edit(META, lambda m: {**m, "prev_page": m["current_page"]}),
        ),
        ("page-09", EVENTS, "each page says that it is the first", put(f"{META}/current_page", 1)),
        ("page-10", WORK, "there are twice as many pages", scaled(f"{META}/total_pages", 2)),
        ("page-11", WORK, "pages begin at 0", with_query(page=lambda text: int(text) + 1)),
        ("page-12", EVENTS, "the total is a text", edit(f"{META}/total_count", str)),
        (
            "page-13",
            ARCHIVES,
            "portions are counted from 2",
            with_query(page=lambda text: max(1, int(text) - 1)),
        ),
        ("page-14", EVENTS, "the oldest come first", edit("events", lambda events: events[::-1])),
        (
            "page-15",
            "list_database_backups",
            "the oldest come first",
            edit("database_backups", lambda all: all[::-1]),
        ),
        (
            "page-16",
            WORK,
            "a page has one entry more than was asked for",
            bodies(
                lambda body, turn: {**body, "maintenance": [*body["maintenance"], *body["maintenance"][:1]]}
            ),
        ),
    )
)

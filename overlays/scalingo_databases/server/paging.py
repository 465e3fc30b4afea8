"""Lists that are answered page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

# Entries of a page when the request names no number.
PER_PAGE = 20


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list. The neighbours are None at the ends."""

    items: Sequence[T]
    current_page: int
    prev_page: int | None
    next_page: int | None
    total_pages: int
    total_count: int
    per_page: int


def paged(items: Sequence[T], page: int = 1, per_page: int = PER_PAGE) -> Page[T]:
    """Return page ``page`` (from 1) of ``items``, ``per_page`` on each; behind the last page it is empty."""
    total_pages = max(1, -(-len(items) // per_page))
    start = (page - 1) * per_page
    return Page(
        items=items[start : start + per_page],
        current_page=page,
        prev_page=page - 1 if page > 1 else None,
        next_page=page + 1 if page < total_pages else None,
        total_pages=total_pages,
        total_count=len(items),
        per_page=per_page,
    )

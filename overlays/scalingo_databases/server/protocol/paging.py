"""Lists that are answered page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

# Entries of a page when the request names no number.
PER_PAGE = 20


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list of ``total_count`` entries: number ``number``, from 1, with ``per_page`` on each."""

    items: Sequence[T]
    number: int
    per_page: int
    total_count: int

    def position(self) -> dict[str, Any]:
        """Return where the page stands, in the words of both documents. The ends have no neighbour: None."""
        total_pages = max(1, -(-self.total_count // self.per_page))
        return {
            "current_page": self.number,
            "prev_page": self.number - 1 if self.number > 1 else None,
            "next_page": self.number + 1 if self.number < total_pages else None,
            "total_pages": total_pages,
            "total_count": self.total_count,
            "per_page": self.per_page,
        }


def paged(items: Sequence[T], number: int = 1, per_page: int = PER_PAGE) -> Page[T]:
    """Return page ``number``, from 1, of ``items``; behind the last page it is empty."""
    start = (number - 1) * per_page
    return Page(items[start : start + per_page], number, per_page, len(items))

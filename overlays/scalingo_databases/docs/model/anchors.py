"""Names as parts of addresses."""

import re
from dataclasses import dataclass, field


@dataclass
class Anchors:
    """Gives names that stand only once on a page."""

    _taken: set[str] = field(default_factory=set)

    def free(self, name: str) -> str:
        """Give ``name`` with what an anchor can have: as it is, where that goes and nobody has it yet."""
        wanted = re.sub(r"[^A-Za-z0-9._~-]+", "-", name).strip("-") or "entry"
        found, number = wanted, 2
        while found in self._taken:
            found, number = f"{wanted}-{number}", number + 1
        self._taken.add(found)
        return found

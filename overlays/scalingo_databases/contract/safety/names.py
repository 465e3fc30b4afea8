"""Names for what a run makes, so that people and the cleanup can tell it from everything else."""

import random
from collections.abc import Callable

PREFIX = "ctest"
"""What all names begin with that a run gives."""

# The plain one first: the documents call lower-case letters and digits safe everywhere, and leave it to the
# platform to judge other characters.
_FORMS = ("{}{}", "{}-{}", "{}_{}")


class Names:
    """Names that nothing has yet; the same ones again for the same ``seed``."""

    def __init__(self, seed: int) -> None:
        """Draw from ``seed``."""
        self._random = random.Random(seed)  # noqa: S311 - names have to differ, not to be hard to guess

    def fresh(self, fits: Callable[[str], bool]) -> str | None:
        """Give a new name that ``fits``; ``None`` when none of the usual forms does."""
        number = f"{self._random.getrandbits(32):08x}"
        return next((name for form in _FORMS if fits(name := form.format(PREFIX, number))), None)

"""Where Hypothesis, which draws the cases of the generative layer, keeps its files while a run lasts."""

import gzip
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.internal.charmap import charmap_file

_SURROGATES = (0xD800, 0xDFFF)

ENCODABLE = {
    "ascii": [(0, 0x7F)],
    "utf-8": [(0, _SURROGATES[0] - 1), (_SURROGATES[1] + 1, sys.maxunicode)],
}
"""The first and last code points of what each encoding has (RFC 20; RFC 3629, section 3)."""


@contextmanager
def private_storage() -> Iterator[None]:
    """Give Hypothesis a folder that is gone afterwards, not one beside the user's.

    It finds there which characters there are to draw from. In an empty folder it would encode each character
    of Unicode to see, which takes two seconds and 200 MiB (measured with 6.170).
    """
    with tempfile.TemporaryDirectory(prefix="contract-") as folder:
        set_hypothesis_home_dir(folder)
        for encoding, intervals in ENCODABLE.items():
            _write(encoding, intervals)
        yield


def _write(encoding: str, intervals: list[tuple[int, int]]) -> None:
    """Write the table as Hypothesis does: what can be encoded, and of that what is not decoded to the same.

    Another version may look for it elsewhere; then it makes its own.
    """
    file = charmap_file(f"codec-v2-{encoding}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(json.dumps([intervals, []]).encode()))

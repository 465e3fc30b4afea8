"""``python -m scalingo_databases.docs``."""

import signal
import sys
from types import FrameType

from scalingo_databases.docs.command import main


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    # What was begun is taken away, as it is after Ctrl-C.
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(main(sys.argv[1:]))

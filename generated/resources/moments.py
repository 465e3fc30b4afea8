# Generated from codegen/resources/templates/moments.py.jinja by: nox -s generate
"""Arguments that are moments in time."""

import datetime


def check_offsets(left_out: object, **moments: object) -> None:
    """Raise :class:`ValueError` for one of ``moments`` without an offset from UTC: it could be any of many.

    Raises :class:`TypeError` for what is no moment, unless it is ``left_out``.
    """
    for name, moment in moments.items():
        if moment is left_out:
            continue
        if not isinstance(moment, datetime.datetime):
            raise TypeError(f"{name} has to be a datetime.datetime, not {type(moment).__name__}")
        if moment.utcoffset() is None:
            raise ValueError(f"{name} has no offset: give one with a tzinfo, such as datetime.now(UTC)")


__all__ = ["check_offsets"]

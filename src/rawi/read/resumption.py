"""Resumption: where the narrator takes the word again inside a quotation whose closing mark is missing."""

from __future__ import annotations

import re
from collections.abc import Callable

Reports = Callable[[str, str], bool]
"""Whether a printed word reports something in the narrator's voice, given the word behind it ("" for none)."""

_BREAK = re.compile(r"[،,؛.!؟?]\s")
_STOPS = ".!؟?"
_AHEAD = 80
"""Letters behind a break that are looked at: a few words."""
_SUBJECT_FIRST = 4
"""Words of a new sentence among which its reporting verb is looked for («لكن الناطق نفى …»)."""


def resumption(text: str, start: int, end: int, reports: Reports) -> int | None:
    """The end of the quoted words in `text[start:end]` if the narrator goes on behind them, else None.

    He does behind a comma with a participle or verb that takes a clause («…، مضيفا ان …»), and in a new sentence whose
    first words hold a verb of reporting. Offsets are code points of `text`; linear in the stretch.
    """
    for found in _BREAK.finditer(text, start, end):
        stop = found.group()[0] in _STOPS
        ahead = [word.strip('،,؛"«»') for word in text[found.end() : min(end, found.end() + _AHEAD)].split()]
        for place in range(_SUBJECT_FIRST if stop else 1):
            if place < len(ahead) and reports(ahead[place], ahead[place + 1] if place + 1 < len(ahead) else ""):
                return found.start()
    return None

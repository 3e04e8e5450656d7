"""Verdicts: clauses that say no more than that a report is not true («ولكن هذا غير صحيح»)."""

from __future__ import annotations

from rawi.compare.knowledge import CompareLexicon

_LONGEST = 8
"""Words at most of such a clause."""
_OPENING = 3
"""Words among which stands what points at the report."""


def passes_verdict(folded: list[str], lexicon: CompareLexicon) -> bool:
    """Whether words (folded, without marks) point at a report and end in a verdict on it: what follows behind a comma
    is another assertion («هذا غير صحيح، وأنا أعتقد …»)."""
    if len(folded) > _LONGEST or not any(_points(folded, at, lexicon) for at in range(min(_OPENING, len(folded)))):
        return False
    if len(folded) > 1 and folded[-2] == lexicon.unlike and folded[-1] in lexicon.unlike_verdicts:
        return True
    return any(lexicon.verdicts.joined_at(folded, at) == len(folded) - at for at in range(1, len(folded)))


def _points(folded: list[str], at: int, lexicon: CompareLexicon) -> bool:
    return folded[at] in lexicon.demonstratives or lexicon.report_clauses.at(folded, at) > 0

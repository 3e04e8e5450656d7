"""Packing: what two articles share, as a shelf keeps it."""

from __future__ import annotations

import json

from rawi.compare.copies.copies import Overlap
from rawi.model.renewing import OverlapRow


def packed_overlap(overlap: Overlap) -> OverlapRow:
    """An overlap as a shelf keeps it."""
    ranges = [[*here, *there] for here, there in zip(overlap.passages, overlap.sources, strict=True)]
    return OverlapRow(copy=overlap.copy, passages=json.dumps(ranges, separators=(",", ":")))


def unpacked_overlap(kept: OverlapRow) -> Overlap:
    """The overlap behind `packed_overlap`."""
    ranges = json.loads(kept.passages)
    return Overlap(
        copy=kept.copy,
        passages=tuple((one[0], one[1]) for one in ranges),
        sources=tuple((one[2], one[3]) for one in ranges),
    )

"""Opponents: who holds the other side of somebody's disputes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rawi.model import Dispute, Position
from rawi.model.ledger import Opponent

_OPPOSED = frozenset(("affirms", "denies"))


def opponents(disputes: Sequence[Dispute], is_own: Callable[[Position], bool]) -> tuple[Opponent, ...]:
    """Everyone on the other side of these disputes from the holder whose positions `is_own` knows, those met most often
    first.

    Who neither affirms nor denies is nobody's opponent; who gives another number is.
    """
    met: dict[tuple[str, str], list[str]] = {}
    for dispute in disputes:
        own = {one.stance for one in dispute.positions if is_own(one)}
        others = {
            (one.holder.entity or one.holder.name, one.holder.name)
            for one in dispute.positions
            if not is_own(one) and (one.stance == "value" or any({one.stance, taken} == _OPPOSED for taken in own))
        }
        for other in sorted(others):
            met.setdefault(other, []).append(dispute.id)
    ranked = sorted(met.items(), key=lambda pair: (-len(pair[1]), pair[0][1], pair[0][0]))
    return tuple(Opponent(entity=entity, name=name, disputes=tuple(ids)) for (entity, name), ids in ranked)

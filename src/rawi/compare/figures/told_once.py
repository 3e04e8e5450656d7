"""Told once: what one article says of a number in one place holds of it in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rawi.compare.figures.figure import Figure


def told_once(found: Sequence[Figure]) -> list[Figure]:
    """The figures of one article, each that is given twice with what either clause says of it: that a count rose to it,
    until when it was counted, and for a headline, which leaves that out, that it sums up a stretch of days."""
    alike: defaultdict[tuple[str, tuple[float, float]], list[Figure]] = defaultdict(list)
    for figure in found:
        alike[figure.unit, figure.bounds].append(figure)
    return [_standing_by(figure, alike[figure.unit, figure.bounds]) for figure in found]


def _standing_by(figure: Figure, alike: Sequence[Figure]) -> Figure:
    risen = any(one.setting.risen for one in alike)
    head = figure.proposition.statement.in_headline
    period = figure.setting.period or (head and any(one.setting.period for one in alike))
    moment = figure.moment
    if not figure.dated:
        moment = max((one.moment for one in alike if one.dated and one.moment), default=moment)
    if (risen, period, moment) == (figure.setting.risen, figure.setting.period, figure.moment):
        return figure
    return replace(figure, moment=moment, setting=replace(figure.setting, risen=risen, period=period))

"""Cascades: who took it from whom, for the position of a dispute that most articles carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rawi.model import Position
from rawi.serve.cascade import Branch, Reading, cascade, tree
from rawi.serve.catalogue import Catalogue
from rawi.serve.chain import chain
from rawi.serve.days import iso_day, shown_time
from rawi.serve.pages.figures import Picture
from rawi.serve.pages.readings import Readings

LEAST = 3
"""Articles that make a tree worth drawing: of fewer the chains are told one by one."""
MOST = 24
_LAST = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cascade:
    """The tree of a position's chains, drawn and as branches. `number` is that of the position on the page."""

    holder: str
    position: Position
    picture: Picture
    root: Branch
    articles: int


def widest(positions: Sequence[Position], readings: Readings, catalogue: Catalogue) -> Cascade | None:
    """The tree of the position that most articles carry; None where none is carried by several."""
    carried = max(positions, key=lambda one: (len(one.articles), one.holder.name), default=None)
    if carried is None or len(carried.articles) < LEAST:
        return None
    of_article: dict[str, Reading] = {}
    records = sorted(
        readings.statements(carried.statements),
        key=lambda one: (iso_day(one.article.published) or _LAST, one.article.id, -len(one.statement.chain)),
    )
    for record in records:
        day = str(shown_time(record.article.published, catalogue, long=False).striptags())
        steps = chain(record.statement, record.article, carried.holder.name)
        of_article.setdefault(record.article.id, Reading(steps=steps, day=day))
    if len(of_article) < LEAST:
        return None
    root = tree(carried.holder.name, list(of_article.values())[:MOST])
    drawing, headings = cascade(
        root,
        right_to_left=catalogue.direction == "rtl",
        unknown=str(catalogue.text("chain.unknown")),
    )
    axis = tuple((x, str(catalogue.text(f"chain.{role}"))) for x, role in headings)
    return Cascade(
        holder=carried.holder.name,
        position=carried,
        picture=Picture(drawing=drawing, axis=axis, wide=True),
        root=root,
        articles=len(of_article),
    )

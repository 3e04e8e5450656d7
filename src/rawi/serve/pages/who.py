"""Who is who as pages show it: names and where they stand, why they are one, pairs that wait for the analyst."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rawi.errors import NotFoundError
from rawi.model import Decision, Feature, Identity, Join, Office
from rawi.model.ledger import ArticleReference, HolderRecord, NamedPair, NamedThing
from rawi.serve.pages.quotes import Quote, quote
from rawi.serve.site import segment
from rawi.serve.wording import Wording
from rawi.store import View

MOST_PLACES = 5
"""Articles shown for each name."""
MOST_BESIDE = 2
"""Articles shown for each side of a pair."""
SPOKEN = 10
"""Statements shown of those about somebody."""
LEAST = 0.05
"""A smaller weight would be shown as none."""
START = "start"
"""The feature that every pair begins with; it says nothing of the two names."""
_FIRST = "0000"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """One name: its spellings, its own id, the newest articles that use it and how many do."""

    spellings: tuple[str, ...]
    entity: str
    places: tuple[ArticleReference, ...]
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Two names with what speaks for their being one and what against, the weightiest first, or who decided it."""

    first: str
    second: str
    score: float
    speaking_for: tuple[Feature, ...]
    against: tuple[Feature, ...]
    decision: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One of two names: its page, the newest articles that name its thing, and how many do."""

    thing: NamedThing
    path: str
    places: tuple[ArticleReference, ...]
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """A pair left open: both sides and the reasons."""

    first: SideView
    second: SideView
    reasons: Reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoIsWho:
    """What the page of a person, body or place shows beside its statements; `spoken` are statements about it, of which
    there are `spoken_in_all`."""

    names: tuple[NameRow, ...] = ()
    offices: tuple[Office, ...] = ()
    joins: tuple[Reasons, ...] = ()
    pairs: tuple[PairView, ...] = ()
    spoken: tuple[Quote, ...] = ()
    spoken_in_all: int = 0


def who_is_who(view: View, record: HolderRecord) -> WhoIsWho:
    """All of it for a holder."""
    identity = record.identity
    if identity is None:
        return WhoIsWho()
    return WhoIsWho(
        names=name_rows(view, identity),
        offices=offices(identity),
        joins=join_reasons(view, identity),
        pairs=pair_views(view, record.open_pairs),
        spoken=tuple(quote(one) for one in record.about[:SPOKEN]),
        spoken_in_all=view.naming(identity.id),
    )


def name_rows(view: View, identity: Identity) -> tuple[NameRow, ...]:
    """The names of a thing, those of most articles first, each with its newest articles."""
    return tuple(
        NameRow(
            spellings=use.spellings,
            entity=use.entity,
            places=_newest(view, use.articles, MOST_PLACES),
            articles=len(use.articles),
        )
        for use in identity.names
    )


def _newest(view: View, articles: Sequence[str], most: int) -> tuple[ArticleReference, ...]:
    return view.newest(articles, most)


def offices(identity: Identity) -> tuple[Office, ...]:
    """The offices of a thing, the one stated last first."""

    def age(one: Office) -> tuple[str, str, str]:
        return one.last or _FIRST, one.first or _FIRST, one.words

    return tuple(sorted(identity.offices, key=age, reverse=True))


def join_reasons(view: View, identity: Identity) -> tuple[Reasons, ...]:
    """Why the names of a thing are one: the decided and surest joins, as many as hold its names together."""
    spelled = {use.entity: use.spellings[0] for use in identity.names if use.spellings}
    if any(id not in spelled for join in identity.joins for id in (join.first, join.second)):
        spelled |= {id: use.spellings[0] for id, (use, _) in identity.senses().items() if use.spellings}
    leaders: dict[str, str] = {}

    def leader(name: str) -> str:
        while name in leaders:
            name = leaders[name]
        return name

    found = []
    for join in sorted(identity.joins, key=lambda each: (each.decision is None, -each.score, each.first, each.second)):
        first, second = leader(join.first), leader(join.second)
        if first != second:
            leaders[second] = first
        if first != second or join.decision:
            one, other = spelled.get(join.first, identity.name), spelled.get(join.second, identity.name)
            found.append(_reasons(join, one, other, view))
    return tuple(found)


def pair_views(view: View, pairs: Sequence[NamedPair]) -> tuple[PairView, ...]:
    """The open pairs as pages show them."""
    return tuple(
        PairView(
            first=_side(view, pair.first),
            second=_side(view, pair.second),
            reasons=_reasons(pair.join, pair.first.name, pair.second.name),
        )
        for pair in pairs
    )


def _side(view: View, thing: NamedThing) -> SideView:
    """Where the thing is named; of one sense of a name, the first article that means it so."""
    try:
        identity = view.identity(thing.entity)
    except NotFoundError:
        return SideView(thing=thing, path=f"/holders/{segment(thing.entity)}", places=(), articles=0)
    own = thing.entity == identity.id or any(use.entity == thing.entity for use in identity.names)
    sense = None if own else identity.senses().get(thing.entity)
    articles = [sense[1]] if sense else sorted({article for use in identity.names for article in use.articles})
    return SideView(
        thing=thing,
        path=f"/holders/{segment(thing.entity)}",
        places=_newest(view, articles, MOST_BESIDE),
        articles=len(articles),
    )


def _reasons(join: Join, first: str, second: str, view: View | None = None) -> Reasons:
    wording = Wording([first, second])
    found = (one for one in join.features if one.name != START and abs(one.weight) >= LEAST)
    telling = [replace(one, words=wording.written(one.words)) for one in found]
    return Reasons(
        first=first,
        second=second,
        score=join.score,
        speaking_for=tuple(sorted((one for one in telling if one.weight > 0), key=lambda one: -one.weight)),
        against=tuple(sorted((one for one in telling if one.weight < 0), key=lambda one: one.weight)),
        decision=_decision(view, join.decision) if view is not None and join.decision else None,
    )


def _decision(view: View, id: str) -> Decision | None:
    try:
        return view.decision(id)
    except NotFoundError:
        return None

"""Positions: the sides of a dispute as its page and the home page show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rawi.model import Claim, Dispute, Origin, Position, Stance, Statement, Time, Value
from rawi.model.ledger import StatementRecord
from rawi.serve.days import iso_day
from rawi.serve.pages.headlines import Headline, headlines
from rawi.serve.pages.quotes import Quote, quote
from rawi.serve.pages.readings import Readings
from rawi.serve.site import segment
from rawi.serve.stances import ORDER, agrees, is_feminine

_MODES = {"direct": 0, "mixed": 1, "indirect": 2, "own_voice": 3}
_LAST_DAY = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One stance of a holder on a day, in the order of days."""

    stance: Stance
    said: Time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """A holder's position with its words. `number` counts the positions of the page, and so its citations, from 1."""

    number: int
    name: str
    path: str
    feminine: bool
    stance: Stance
    value: Value | None
    said: Time | None
    quote: Quote | None
    others: tuple[Quote, ...]
    articles: int
    origins: tuple[Origin, ...]
    turns: tuple[Turn, ...]
    headline: Headline | None

    @property
    def at_once(self) -> bool:
        """Whether the stances that its holder took are all of one day: none is known to be the later."""
        return len({iso_day(turn.said) for turn in self.turns}) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """All positions of one stance, with the number of articles and origins behind them."""

    stance: Stance
    positions: tuple[PositionView, ...]
    articles: int
    origins: int

    @property
    def dated(self) -> bool:
        """Whether the values of this side are days."""
        return any(position.value is not None and position.value.days for position in self.positions)


def sides(
    disputed: Dispute | Claim,
    readings: Readings,
    *,
    most_others: int = 4,
    origins: Mapping[str, Origin] = MappingProxyType({}),
) -> tuple[Side, ...]:
    """The sides of a dispute, or of a claim with the `origins` that are to be shown, each with its positions from the
    earliest."""
    records = {record.statement.id: record for record in readings.statements(_statements(disputed.positions))}
    if isinstance(disputed, Dispute):
        origins = {origin.id: origin for origin in disputed.origins}
    above = headlines(disputed.positions, records)
    taken = turns(disputed.positions)
    found: list[Side] = []
    number = 0
    for stance in ORDER:
        chosen = sorted(
            (position for position in disputed.positions if position.stance == stance),
            key=lambda position: (iso_day(position.said) or _LAST_DAY, -len(position.origins), position.holder.name),
        )
        views: list[PositionView] = []
        for position in chosen:
            number += 1
            headline = above.get((holder_of(position), position.stance))
            views.append(_view(number, position, taken, records, origins, most_others, headline))
        if views:
            found.append(
                Side(
                    stance=stance,
                    positions=tuple(views),
                    articles=len({article for position in chosen for article in position.articles}),
                    origins=len({origin for position in chosen for origin in position.origins}),
                )
            )
    return tuple(found)


def turns(positions: Sequence[Position]) -> dict[str, tuple[Turn, ...]]:
    """For every holder that took more than one stance, by `holder_of`, its stances in the order of days."""
    of_holder: dict[str, list[Turn]] = {}
    for position in positions:
        if position.stance != "value":
            turn = Turn(stance=position.stance, said=position.said)
            of_holder.setdefault(holder_of(position), []).append(turn)
    return {
        holder: tuple(sorted(taken, key=lambda turn: iso_day(turn.said) or _LAST_DAY))
        for holder, taken in of_holder.items()
        if len({turn.stance for turn in taken}) > 1
    }


def holder_of(position: Position) -> str:
    """What one holder's positions share: the entity, or the name where none is known."""
    return position.holder.entity or position.holder.name


def _statements(positions: Sequence[Position]) -> list[str]:
    return [statement for position in positions for statement in position.statements]


def _view(
    number: int,
    position: Position,
    turned: Mapping[str, tuple[Turn, ...]],
    records: Mapping[str, StatementRecord],
    origins: Mapping[str, Origin],
    most_others: int,
    headline: Headline | None,
) -> PositionView:
    shown = sorted((records[id] for id in position.statements if id in records), key=_telling)
    quotes = [quote(record, stance=position.stance) for record in shown[: 1 + most_others]]
    first = shown[0].statement if shown else None
    taken = turned.get(holder_of(position), ())
    return PositionView(
        number=number,
        name=position.holder.name,
        path=f"/holders/{segment(position.holder.entity or position.holder.name)}",
        feminine=_feminine(position, first),
        stance=position.stance,
        value=position.value,
        said=position.said or (quotes[0].said if quotes else None),
        quote=quotes[0] if quotes else None,
        others=tuple(quotes[1:]),
        articles=len(position.articles),
        origins=tuple(origins[id] for id in position.origins if id in origins),
        turns=taken if taken and position.stance == taken[-1].stance else (),
        headline=headline,
    )


def _telling(record: StatementRecord) -> tuple[int, int, int, str, float]:
    """Which statement shows a position best: the speaker's own words in the text, the earliest, the surest."""
    statement = record.statement
    said = iso_day(statement.said or record.article.published) or _LAST_DAY
    return (
        int(statement.in_headline),
        int(statement.level == "nested"),
        _MODES[statement.mode],
        said,
        -statement.score,
    )


def _feminine(position: Position, statement: Statement | None) -> bool:
    if statement is not None and statement.speaker.name == position.holder.name:
        return agrees(statement.speaker)
    return is_feminine(position.holder.name)

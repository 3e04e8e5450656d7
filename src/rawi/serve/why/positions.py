"""Why a dispute is one, why clauses are of one claim, and what is behind every position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.errors import NotFoundError
from rawi.model import Clause, Origin, Position
from rawi.model.ledger import StatementRecord
from rawi.serve.numbers import quantity
from rawi.serve.pages.positions import holder_of, turns
from rawi.serve.stances import ORDER, is_feminine
from rawi.serve.why.explanation import Explanation, Line, Part
from rawi.serve.why.sayings import Sayings
from rawi.serve.why.statements import place, reading, worded
from rawi.serve.wording import Wording
from rawi.store import View

Sharing = Mapping[tuple[str, str], str]
"""Why an article is of an origin, by the ids of both."""


def of_dispute(view: View, id: str, say: Sayings) -> Explanation:
    """What makes it a dispute, then each position with its statements and origins."""
    dispute = view.dispute(id)
    records = _records(view, dispute.positions)
    lines = list(say.reasons(dispute.reasons, worded(records.values())))
    if dispute.self_contradiction:
        lines.append(say.line("changed"))
    first = Part(heading=say.text("dispute"), lines=tuple(lines))
    claim = Part(heading=say.text("its_claim"), id=dispute.claim, path=f"/why/{dispute.claim}")
    origins = {origin.id: origin for origin in dispute.origins}
    return Explanation(
        id=dispute.id,
        subject="dispute",
        about=dispute.about,
        path=f"/disputes/{dispute.id}",
        parts=(first, *_positions(dispute.positions, records, origins, _sharing(view, dispute.positions), say), claim),
    )


def of_claim(view: View, id: str, say: Sayings) -> Explanation:
    """Why its clauses are of one claim, then each position with its statements and origins."""
    claim = view.claim(id)
    records = _records(view, claim.positions)
    origins: dict[str, Origin] = {}
    for name in dict.fromkeys(origin for position in claim.positions for origin in position.origins):
        try:
            origins[name] = view.origin(name)
        except NotFoundError:
            continue
    texts = {
        clause: view.article(clause.article).text[clause.start : clause.end] for clause in dict.fromkeys(claim.clauses)
    }
    wording = worded(records.values(), texts.values())
    clauses = tuple(_clause(clause, texts[clause], records, say, wording) for clause in claim.clauses)
    alone = (say.line("alone"),) if len(claim.clauses) == 1 else ()
    first = Part(heading=say.text("claim"), lines=alone, parts=clauses)
    return Explanation(
        id=claim.id,
        subject="claim",
        about=claim.about,
        path=f"/claims/{claim.id}",
        parts=(first, *_positions(claim.positions, records, origins, _sharing(view, claim.positions), say)),
    )


def _records(view: View, positions: Sequence[Position]) -> dict[str, StatementRecord]:
    ids = list(dict.fromkeys(id for position in positions for id in position.statements))
    return {record.statement.id: record for record in view.statements_with(ids)}


def _clause(clause: Clause, words: str, records: Mapping[str, StatementRecord], say: Sayings, wording: Wording) -> Part:
    record = records.get(clause.statement)
    heading = say.quoted(words)
    if record is not None:
        speaker = say.data(record.statement.speaker.name)
        heading = say.text("said_in", words=heading, speaker=speaker, place=say.place(record.article))
    return Part(
        heading=heading,
        id=clause.statement,
        path=place(record) if record is not None else None,
        lines=tuple(say.reasons(clause.reasons, wording)),
    )


def _sharing(view: View, positions: Sequence[Position]) -> Sharing:
    """Why each article of the positions is of each of its origins."""
    articles = dict.fromkeys(article for position in positions for article in position.articles)
    return {
        (article, part.origin): part.reason
        for article in view.references(list(articles))
        for part in view.article_origins(article)
    }


def _positions(
    positions: Sequence[Position],
    records: Mapping[str, StatementRecord],
    origins: Mapping[str, Origin],
    sharing: Sharing,
    say: Sayings,
) -> list[Part]:
    changed = turns(positions)
    ordered = sorted(positions, key=lambda one: (ORDER.index(one.stance), one.holder.name))
    return [_position(one, records, origins, sharing, say, changed=holder_of(one) in changed) for one in ordered]


def _position(
    position: Position,
    records: Mapping[str, StatementRecord],
    origins: Mapping[str, Origin],
    sharing: Sharing,
    say: Sayings,
    *,
    changed: bool,
) -> Part:
    words = say.catalogue
    stance = words.text(f"stance.{position.stance}{'_f' if is_feminine(position.holder.name) else ''}")
    if position.value is not None:
        stance = say.text("day" if position.value.days else "number", what=quantity(position.value, words))
    lines = [
        say.line(
            "counted",
            statements=words.count("statements", len(position.statements)),
            articles=words.count("articles", len(position.articles)),
            origins=words.count("origins", len(position.origins)),
        )
    ]
    if changed:
        lines.append(say.line("changed_holder"))
    statements = (_statement(records[id], say) for id in position.statements if id in records)
    found = (_origin(origins[id], position, sharing, say) for id in position.origins if id in origins)
    return Part(
        heading=say.text("position", holder=say.data(position.holder.name), stance=stance, day=say.day(position.said)),
        id=position.holder.entity,
        lines=tuple(lines),
        parts=(*statements, *found),
    )


def _statement(record: StatementRecord, say: Sayings) -> Part:
    heading = say.text("in_place", words=say.quoted(record.statement.content_text), place=say.place(record.article))
    return Part(heading=heading, id=record.statement.id, path=place(record), lines=reading(record.statement, say))


def _origin(origin: Origin, position: Position, sharing: Sharing, say: Sayings) -> Part:
    """An origin, with why the position's own articles are of it: the others may be for other reasons."""
    own = [sharing[article, origin.id] for article in position.articles if (article, origin.id) in sharing]
    reasons = dict.fromkeys(reason for reason in own or (origin.reason,) if reason)
    lines: list[Line] = [*say.reasons(list(reasons))]
    name = say.catalogue.text("chain.unknown_outlet") if origin.name.startswith("art_") else say.data(origin.name)
    return Part(
        heading=say.text("origin", name=name, articles=say.catalogue.count("articles", len(origin.articles))),
        id=origin.id,
        path=f"/why/{origin.id}",
        lines=tuple(lines),
    )

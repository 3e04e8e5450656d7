"""Why a statement is read as it is, and to which claims it belongs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from rawi.arabic.fold import fold
from rawi.arabic.particles import cuts
from rawi.lexicon.table import load_toml
from rawi.model import Claim, Statement
from rawi.model.ledger import StatementRecord
from rawi.serve.why.explanation import Explanation, Line, Part
from rawi.serve.why.sayings import Sayings
from rawi.serve.wording import Wording
from rawi.store import View


def of_statement(view: View, id: str, say: Sayings) -> Explanation:
    """What in the text makes it a statement of its speaker, and why its clauses are of their claims."""
    record = view.statement(id)
    statement = record.statement
    own = Part(heading=say.text("reading"), lines=reading(statement, say))
    wording = worded([record])
    claims = tuple(_claim(claim, statement.id, say, wording) for claim in view.claims_of(statement.id))
    return Explanation(
        id=statement.id, subject="statement", about=statement.content_text, path=place(record), parts=(own, *claims)
    )


def worded(records: Collection[StatementRecord], texts: Iterable[str] = ()) -> Wording:
    """The words that these statements and texts are compared by, as they stand there."""
    around = [record.around.text for record in records if record.around is not None]
    return Wording([*texts, *(record.statement.content_text for record in records), *around])


def verbatim(about: str, records: Iterable[StatementRecord]) -> bool:
    """Whether a claim is worded as one of its statements stands there; the wording of a denial lacks its negation,
    also where only the particle before it was left out («لم يسجل تسرب»)."""
    return any(
        about in span.text and not _negated(span.text[: span.text.index(about)])
        for record in records
        for span in record.statement.content
    )


def _negated(before: str) -> bool:
    """Whether a particle that negates stands right before what follows these words."""
    last = before.rsplit(None, 1)[-1:]
    return bool(before[-1:].isspace() and last) and any(cut.stem in _particles() for cut in cuts(fold(last[0])))


@cache
def _particles() -> frozenset[str]:
    return frozenset(map(fold, load_toml("negation")["particles"]))


def place(record: StatementRecord) -> str:
    """The path of a statement's place in its article."""
    own = "?own=1" if record.statement.mode == "own_voice" else ""
    return f"/articles/{record.article.id}{own}#{record.statement.id}"


def reading(statement: Statement, say: Sayings) -> tuple[Line, ...]:
    """What in the text makes it a statement of its speaker."""
    if statement.mode == "own_voice":
        first = say.line("own_voice")
    elif statement.cue is None or statement.speaker.span is None:
        first = say.line("read_from", speaker=say.data(statement.speaker.name))
    else:
        first = say.line("read_as", cue=say.data(statement.cue.text), speaker=say.data(statement.speaker.span.text))
    return (first, *say.reasons(statement.reasons))


def _claim(claim: Claim, statement: str, say: Sayings, wording: Wording) -> Part:
    reasons = [reason for clause in claim.clauses if clause.statement == statement for reason in clause.reasons]
    return Part(
        heading=say.text("of_claim", words=say.quoted(claim.about)),
        id=claim.id,
        path=f"/why/{claim.id}",
        lines=tuple(say.reasons(reasons, wording)) or (say.line("alone"),),
    )

"""Propositions: the positive core of each clause of a statement, and whether its speaker holds it to be so.

The stance comes from two things that are kept apart in a statement: the polarity of the cue (نفى, رفض) and the negation
of the clause. Denying a negation affirms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rawi.arabic.fold import fold
from rawi.compare.clauses import clauses
from rawi.compare.hearsay import Hearsay, Pointing, unwrap
from rawi.compare.keys import EVENT, Keys
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.negation import Judgement, judge
from rawi.model import CueClass, Document, MentionType, Quantity, Statement, Time, Word

Force = Literal["assertion", "call", "pledge", "attitude"]
_PLACES: frozenset[MentionType] = frozenset(("LOC", "FAC", "EVENT"))
_WORD = re.compile(r"[^\W\d_]+")
_FORCES: Mapping[CueClass, Force] = {
    "assert": "assertion", "confirm": "assertion", "deny": "assertion", "report": "assertion", "neither": "assertion",
    "demand": "call", "urge": "call", "promise": "pledge", "threaten": "pledge", "warn": "attitude", "express": "attitude",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One clause of a statement, ready to be compared.

    `core` are the clause's words without negation and talk of reports, for the encoder; `keys` its content words (see
    `rawi.compare.keys`), `head` the keys of its predicate, `names` keys of the
    names in it, `places` those of places and events among them. `denied` are the keys right after a negation inside the
    clause, empty where nothing is negated there. `affirmed` is None where
    the speaker takes no position. `start` is the clause's offset in the article's text. `owner` says whose words are
    denied where the clause only points at them.
    """

    id: str
    statement: Statement
    article: str
    core: str
    keys: frozenset[str]
    head: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    denied: frozenset[str]
    figures: tuple[Quantity, ...]
    affirmed: bool | None
    force: Force
    said: Time | None
    start: int
    end: int
    pointing: Pointing = "nothing"
    owner: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def day(self) -> str | None:
        """The ISO day on which it was said, as far as known."""
        return self.said.earliest[:10] if self.said and self.said.earliest else None

    @property
    def events(self) -> frozenset[str]:
        """The kinds of events among the keys."""
        return frozenset(key for key in self.keys if key.startswith(EVENT))


def propositions(document: Document, keys: Keys, lexicon: CompareLexicon) -> list[Proposition]:
    """Every proposition of a document's statements, in the order of the text."""
    found: list[Proposition] = []
    for statement in document.statements:
        pieces = list(clauses(statement.content, lexicon))
        for number, tokens in enumerate(pieces):
            made = _proposition(document, statement, tokens, number, len(pieces) == 1, keys, lexicon)
            if made is not None:
                found.append(made)
    return sorted(found, key=lambda proposition: (proposition.start, proposition.id))


def _proposition(
    document: Document, statement: Statement, tokens: Sequence[Word], number: int, alone: bool, keys: Keys, lexicon: CompareLexicon
) -> Proposition | None:
    judgement = judge(tokens, lexicon)
    hearsay = unwrap(judgement.rest, lexicon)
    negated = judgement.negated
    notes = [f"negated: {mark}" for mark in judgement.marks]
    if alone and statement.content_negated and not judgement.marks and statement.mode != "own_voice":
        negated = True
        notes.append("its main clause is negative")
    denied = statement.polarity == "deny"
    if denied and statement.cue is not None:
        notes.append(f"denies: {statement.cue.text}")
    affirmed: bool | None = negated == denied
    force = _FORCES[statement.cue_class]
    if force == "attitude" and denied:
        force = "assertion" if hearsay.wrapped else "call"
    if statement.commitment == "neither" or (hearsay.wrapped and affirmed):
        affirmed = None
    pairs = list(keys.keyed(hearsay.rest))
    if hearsay.pointing == "nothing" and not pairs:
        return None
    if hearsay.pointing != "nothing" and affirmed is not False:
        return None
    start, end = tokens[0].start, tokens[-1].end
    text = document.article.text
    return Proposition(
        id=f"{statement.id}.{number}",
        statement=statement,
        article=document.article.id,
        core=_core(text, hearsay, tokens),
        keys=frozenset(key for key, _ in pairs),
        head=_head(pairs, hearsay.rest, judgement, keys),
        names=_names(document, start, end, keys, None),
        places=_names(document, start, end, keys, _PLACES),
        denied=_denied(pairs, hearsay.rest, judgement),
        figures=tuple(quantity for quantity in document.quantities if quantity.span.start >= start and quantity.span.end <= end),
        affirmed=affirmed,
        force=force,
        said=statement.said or document.article.published,
        start=start,
        end=end,
        pointing=hearsay.pointing,
        owner=tuple(key for key, _ in keys.keyed(hearsay.owner)),
        notes=tuple(notes),
    )


def derived(pointer: Proposition, target: Proposition) -> Proposition:
    """What `pointer` denies, worded by the `target` that it points at."""
    return replace(
        pointer,
        core=target.core,
        keys=target.keys,
        head=target.head,
        names=target.names,
        places=target.places,
        denied=target.denied,
        figures=(),
        affirmed=not target.affirmed,
        pointing="nothing",
        notes=(*pointer.notes, f"points at: {_short(target.core)}"),
    )


def _core(text: str, hearsay: Hearsay, tokens: Sequence[Word]) -> str:
    """The printed words that are left; one stretch of the text where nothing was taken out of its middle."""
    rest = hearsay.rest or tuple(tokens)
    return " ".join(word.text for word in rest) if text else ""


def _head(pairs: Sequence[tuple[str, int]], rest: Sequence[Word], judgement: Judgement, keys: Keys) -> frozenset[str]:
    """The predicate: what follows the negation, or else the first content words and the kinds of events."""
    if judgement.scope:
        scope = {token.start for token in judgement.scope}
        after = [key for key, index in pairs if rest[index].start in scope]
        return frozenset(after[:3])
    return frozenset([key for key, _ in pairs][:3]) | frozenset(key for key, _ in pairs if key.startswith(EVENT))


def _denied(pairs: Sequence[tuple[str, int]], rest: Sequence[Word], judgement: Judgement) -> frozenset[str]:
    if not judgement.scope:
        return frozenset()
    scope = {token.start for token in judgement.scope}
    return frozenset([key for key, index in pairs if rest[index].start in scope][:2])


def _names(document: Document, start: int, end: int, keys: Keys, types: frozenset[MentionType] | None) -> frozenset[str]:
    """Keys of the names inside `[start, end)`: each name's own words, stemmed like all others."""
    found: set[str] = set()
    for mention in document.mentions:
        if (types is None or mention.type in types) and mention.span.start < end and start < mention.span.end:
            found.update(keys.of_text(mention.span.text))
    return frozenset(key for key in found if not key.startswith(EVENT))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rsplit(" ", 1)[0] + "…"


def vocabulary(documents: Sequence[Document]) -> set[str]:
    """The folded words of all articles: what `Keys` takes for words of the collection."""
    found: set[str] = set()
    for document in documents:
        found.update(_WORD.findall(fold(document.article.text)))
    return found

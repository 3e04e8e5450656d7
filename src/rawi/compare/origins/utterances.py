"""Utterances: statements as what somebody said on some day, in a document, before the press or to an outlet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.compare.claims.aliases import Aliases
from rawi.compare.origins.agencies import Agencies, same_outlet
from rawi.compare.origins.cards import name_words
from rawi.compare.phrases import Phrases
from rawi.model import Document, Identities, Span, Statement

_RUN = 3
_WITHIN = 2
"""Days within which a time must be known for an utterance to have a day."""
_CONTENTS = 4096
"""Contents whose words are remembered: those of a course are looked at beside one another."""


class Told(NamedTuple):
    """The folded words of a content, alone and in threes."""

    forms: frozenset[str]
    runs: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A statement with what tells its occasion.

    `speaker` is the same for one speaker, `name` and `role` are the folded words of his name and office. `said` is the
    ordinal of the day when the article says that it was said, `day` the same or else the day when it was printed;
    `document` and `press` say where it was said, `credits` are the other outlets that passed it on.
    """

    statement: Statement
    article: str
    outlet: str | None
    speaker: str
    name: frozenset[str]
    role: frozenset[str]
    said: int | None
    day: int | None
    document: bool
    press: bool
    credits: tuple[str, ...]

    @property
    def told(self) -> Told:
        """The words of its content."""
        return _told(self.statement.content_text)


def utterances(
    document: Document, identities: Identities | Aliases, press: Phrases, agencies: Agencies
) -> tuple[Utterance, ...]:
    """What named speakers said according to an article, in the order of its statements.

    What an agency is named for is that agency's, and left out. Where an article tells of documents only, or of a press
    conference only, for some of a speaker's words, those for which it tells nothing else are from there too.
    """
    sentences = [span for paragraph in document.paragraphs for span in paragraph.sentences]
    at_press = _Press(document.article.text, sentences, press)
    found = [
        _utterance(document, statement, identities, at_press)
        for statement in document.statements
        if statement.mode != "own_voice"
        and statement.content
        and statement.speaker.kind not in ("anonymous", "outlet")
        and not any(link.role in ("agency", "media") and agencies.credited(link.name) for link in statement.chain)
    ]
    by_speaker: defaultdict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        by_speaker[one.speaker].append(index)
    for indices in by_speaker.values():
        mine = [found[index] for index in indices]
        credits = any(one.credits for one in mine)
        in_documents, before_press = any(one.document for one in mine), any(one.press for one in mine)
        for index in indices:
            one = found[index]
            if one.document or one.press or one.credits:
                continue
            if in_documents and not (before_press or credits):
                found[index] = replace(one, document=True)
            elif before_press and not (in_documents or credits):
                found[index] = replace(one, press=True)
    return tuple(found)


def _utterance(document: Document, statement: Statement, identities: Identities | Aliases, press: _Press) -> Utterance:
    published = document.article.published
    printed = published.earliest if published and published.within(_WITHIN) else None
    said = statement.said.earliest if statement.said and statement.said.within(_WITHIN) else None
    speaker = statement.speaker
    in_document = any(link.role == "document" for link in statement.chain)
    return Utterance(
        statement=statement,
        article=document.article.id,
        outlet=document.article.outlet,
        speaker=identities.identity_of(document.article.id, speaker.entity)
        if speaker.entity
        else _folded(speaker.name),
        name=name_words(speaker.name),
        role=name_words(speaker.role or ""),
        said=_ordinal(said),
        day=_ordinal(said or printed),
        document=in_document,
        press=not in_document and press.reports(statement),
        credits=tuple(
            link.name
            for link in statement.chain
            if link.role == "media" and not same_outlet(link.name, document.article.outlet or "")
        ),
    )


class _Press:
    """Which sentences of an article tell of a press conference; each is read once."""

    def __init__(self, text: str, sentences: Sequence[Span], press: Phrases) -> None:
        self._text = text
        self._sentences = sentences
        self._press = press
        self._known: dict[Span, bool] = {}

    def reports(self, statement: Statement) -> bool:
        """Whether the sentence does that in which the cue of a statement stands."""
        cue = statement.cue
        around = None if cue is None else next((span for span in self._sentences if span.overlaps(cue)), None)
        if around is None:
            return False
        if around not in self._known:
            forms = [word.fold for word in words(self._text, around.start, around.end)]
            self._known[around] = self._press.within(forms)
        return self._known[around]


@lru_cache(maxsize=_CONTENTS)
def _told(content: str) -> Told:
    folded = [word.fold for word in words(content) if word.kind != "mark"]
    runs = frozenset(tuple(folded[at : at + _RUN]) for at in range(len(folded) - _RUN + 1))
    return Told(forms=frozenset(folded), runs=runs)


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day[:10]).toordinal() if day else None

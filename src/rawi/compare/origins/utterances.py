"""Utterances: statements as what somebody said on some day, in a document, before the press or to an outlet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.compare.claims.aliases import Aliases
from rawi.compare.origins.agencies import Agencies, same_outlet
from rawi.compare.origins.cards import name_words
from rawi.compare.phrases import Phrases
from rawi.model import Document, Identities, Statement

_RUN = 3
_WITHIN = 2
"""Days within which a time must be known for an utterance to have a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A statement with what tells its occasion.

    `speaker` is the same for one speaker, `name` and `role` are the folded words of his name and office. `said` is the
    ordinal of the day when the article says that it was said, `day` the same or else the day when it was printed;
    `document` and `press` say where it was said, `credits` are the other outlets that passed it on. `runs` and `forms`
    are the folded words of the content, in threes and alone.
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
    runs: frozenset[tuple[str, ...]]
    forms: frozenset[str]


def utterances(
    document: Document, identities: Identities | Aliases, press: Phrases, agencies: Agencies
) -> tuple[Utterance, ...]:
    """What named speakers said according to an article, in the order of its statements.

    What an agency is named for is that agency's, and left out. Where an article tells of documents only, or of a press
    conference only, for some of a speaker's words, those for which it tells nothing else are from there too.
    """
    found = [
        _utterance(document, statement, identities, press)
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
        in_documents, at_press = any(one.document for one in mine), any(one.press for one in mine)
        for index in indices:
            one = found[index]
            if one.document or one.press or one.credits:
                continue
            if in_documents and not (at_press or credits):
                found[index] = replace(one, document=True)
            elif at_press and not (in_documents or credits):
                found[index] = replace(one, press=True)
    return tuple(found)


def _utterance(document: Document, statement: Statement, identities: Identities | Aliases, press: Phrases) -> Utterance:
    published = document.article.published
    printed = published.earliest if published and published.within(_WITHIN) else None
    said = statement.said.earliest if statement.said and statement.said.within(_WITHIN) else None
    content = [word.fold for word in words(statement.content_text) if word.kind != "mark"]
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
        press=not in_document and _before_the_press(document, statement, press),
        credits=tuple(
            link.name
            for link in statement.chain
            if link.role == "media" and not same_outlet(link.name, document.article.outlet or "")
        ),
        runs=frozenset(tuple(content[at : at + _RUN]) for at in range(len(content) - _RUN + 1)),
        forms=frozenset(content),
    )


def _before_the_press(document: Document, statement: Statement, press: Phrases) -> bool:
    cue = statement.cue
    if cue is None:
        return False
    sentences = [span for paragraph in document.paragraphs for span in paragraph.sentences]
    around = next((span for span in sentences if span.overlaps(cue)), None)
    forms = [word.fold for word in words(document.article.text, around.start, around.end)] if around else []
    return any(press.at(forms, index) for index in range(len(forms)))


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day[:10]).toordinal() if day else None

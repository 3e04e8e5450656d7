"""Invented news read whole, and what was told in it in a form that can be compared at a glance."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from tests import knowing

from rawi.arabic import calendar
from rawi.flow import Pipeline
from rawi.model import Article, Document, Statement, content_id, text_sha256


@dataclass(frozen=True, kw_only=True)
class Told:
    """One reported statement in printed words.

    `chain` holds (role, name) of each link, with "inherited" in third place where the link is carried over.
    """

    cue: str
    speaker: str
    content: tuple[str, ...]
    mode: str
    polarity: str
    commitment: str
    negated: bool
    chain: tuple[tuple[str, ...], ...]


@cache
def pipeline() -> Pipeline:
    """The pipeline, compiled once for all tests that read whole articles."""
    return knowing.pipeline()


def document(text: str, published: str | None = "2023-03-15", *, outlet: str | None = None) -> Document:
    """What is read in an article of this text, published on this ISO day (a Wednesday unless given)."""
    time = None if published is None else calendar.day(dt.date.fromisoformat(published)).time
    sha256 = text_sha256(text)
    article = Article(id=content_id("art", sha256), text=text, sha256=sha256, published=time, outlet=outlet)
    return pipeline().per_document(article)


def primary(read: Document) -> list[Statement]:
    """The statements that the article itself reports, in order."""
    return [one for one in read.statements if one.cue is not None and one.level == "primary"]


def told(statement: Statement) -> Told:
    """The statement in its comparable form."""
    return Told(
        cue=statement.cue.text if statement.cue is not None else "",
        speaker=statement.speaker.name,
        content=tuple(span.text for span in statement.content),
        mode=statement.mode,
        polarity=statement.polarity,
        commitment=statement.commitment,
        negated=statement.content_negated,
        chain=tuple(
            (link.role, link.name, "inherited") if link.inherited else (link.role, link.name)
            for link in statement.chain
        ),
    )


def tell(text: str) -> list[Told]:
    """What is told in an invented text: its primary statements in order."""
    return [told(one) for one in primary(document(text))]


def nested(text: str) -> list[Told]:
    """What is told inside what is told, in order."""
    return [told(one) for one in document(text).statements if one.level == "nested"]


def said(
    cue: str,
    speaker: str,
    *content: str,
    mode: str = "indirect",
    deny: bool = False,
    neither: bool = False,
    negated: bool = False,
    chain: tuple[tuple[str, ...], ...] = (),
) -> Told:
    """A statement as it is expected, with the values that most sentences have where none are given."""
    return Told(
        cue=cue,
        speaker=speaker,
        content=content,
        mode=mode,
        polarity="deny" if deny else "assert",
        commitment="neither" if neither else "committed",
        negated=negated,
        chain=chain,
    )

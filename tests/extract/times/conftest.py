"""Readings of single sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from rawi.arabic import calendar
from rawi.arabic.words import words
from rawi.extract.times import TimeReader
from rawi.model import Article, Paragraph, Quotation, Reading, Sentence, Span, text_sha256


def make_reading(text: str, published: str | None) -> Reading:
    """A reading of bare words; `published` is an ISO day or None."""
    time = None if published is None else calendar.day(dt.date.fromisoformat(published)).time
    article = Article(id="art_0", text=text, sha256=text_sha256(text), published=time)
    return Reading(
        article=article,
        words=tuple(words(text)),
        sentences=(),
        paragraphs=(),
        quotations=(),
        title=None,
        kicker=None,
        dateline=None,
        boilerplate=(),
        agencies=(),
    )


def lay_out(reading: Reading) -> Reading:
    """The reading with sentences between full stops, paragraphs between line breaks and one level of «»."""
    text, words = reading.article.text, reading.words
    sentences, first = [], 0
    for number, word in enumerate(words):
        if word.text == "." or number == len(words) - 1:
            span = Span.of(text, words[first].start, word.end)
            sentences.append(Sentence(span=span, first=first, last=number + 1, paragraph=0))
            first = number + 1
    quotations, opened = [], -1
    for at, letter in enumerate(text):
        if letter == "«":
            opened = at
        elif letter == "»":
            quotations.append(Quotation(start=opened, end=at + 1, inner_start=opened + 1, inner_end=at, depth=0))
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(span=Span.of(text, start, start + len(line)), kind="body", sentences=()))
        start += len(line) + 1
    return replace(reading, sentences=tuple(sentences), quotations=tuple(quotations), paragraphs=tuple(paragraphs))


@pytest.fixture(scope="session")
def reading() -> Callable[[str, str | None], Reading]:
    return make_reading


@pytest.fixture(scope="session")
def times() -> TimeReader:
    return TimeReader.load()


@pytest.fixture(scope="session")
def laid_out() -> Callable[[Reading], Reading]:
    return lay_out

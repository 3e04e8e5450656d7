"""Readings of single sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from rawi.arabic import calendar
from rawi.arabic.words import words
from rawi.extract.quantities import QuantityReader
from rawi.extract.times import TimeReader
from rawi.model import Article, Quantity, Reading, text_sha256


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


@pytest.fixture(scope="session")
def quantities() -> Callable[[str], tuple[Quantity, ...]]:
    """The quantities of a text written on 17 August 2022."""
    times, reader = TimeReader.load(), QuantityReader.load()

    def read(text: str) -> tuple[Quantity, ...]:
        made = make_reading(text, "2022-08-17")
        return reader.read(made, times.read(made))

    return read


@pytest.fixture(scope="session")
def told(
    quantities: Callable[[str], tuple[Quantity, ...]],
) -> Callable[[str], list[tuple[str, float | None, float | None, str]]]:
    """The words, bounds and unit of the quantities of a text."""
    return lambda text: [(one.span.text, one.low, one.high, one.unit) for one in quantities(text)]

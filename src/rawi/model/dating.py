"""Dating: why an article is held to have been published when it was, where neither its source nor it says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from rawi.model.span import Span


class Strength(IntEnum):
    """How much a piece of evidence weighs against another that contradicts it."""

    WEAK = 1
    """What news mostly does; said so in the reason."""
    TOLD = 2
    """A date told as past or as still to come."""
    POINTED = 3
    """A date pointed at from the day of writing («الخميس الماضي», «العام الجاري»)."""
    SAID = 4
    """The day of writing itself («اليوم», «أمس») by weekday or date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPattern:
    """What the calendar says of a day: its ISO weekday, month and day of the month, as far as they are given.

    The article was published `first` to `last` days after such a day («أمس الخميس»: 1 and 1; «الجمعة المقبل»: -7, -1).
    """

    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingReason:
    """What the day of publication was inferred from: words of the article, or another article of the library.

    `reason` says in words what they tell; `earliest` and `latest` are the ISO days that they alone allow, both
    inclusive, None where they leave it open; `pattern` is what the calendar says of the day. `article` is the other
    article, None for the article's own words; `span` is None where nothing in this article's words leads there.
    `counted` is False where stronger evidence speaks against it, so that it was set aside: that of the article
    `against`, or of this article's own words.
    """

    span: Span | None
    reason: str
    earliest: str | None
    latest: str | None
    pattern: DayPattern | None = None
    strength: Strength = Strength.TOLD
    article: str | None = None
    counted: bool = True
    against: str | None = None

"""Reading speed: `Pipeline.per_document` on one core, without embeddings, in a warm process.

Time is processor time. The sample coverage stands for short articles; one article of 5 kB and one of 5 MB, made of the
same text, show whether a long article costs more by the character; texts that no newspaper prints (one sentence, one
word, nothing but quotation marks) show whether anything can make it cost more.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources

from rawi.extract.quantities import QuantityReader
from rawi.extract.times import TimeReader
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Article, content_id, text_sha256

HEIDELTIME = 15_000
"""Characters a second known of HeidelTime on five Arabic articles, warm, tagging included; this does not run it."""
_CHARACTERS = 200_000
"""How much is read again and again for a figure of short articles."""
_SHORT, _LONG = 5_000, 5_000_000
"""Bytes of UTF-8."""
_ODD = 160_000
"""Characters of an odd text, beside one of a quarter of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSpeed:
    """Characters a second of processor time: short articles, one article of 5 kB, one of 5 MB, words and times
    alone, times and quantities in words already read."""

    articles: int
    per_second: float
    per_second_5_kb: float
    per_second_5_mb: float
    per_second_times: float
    per_second_times_and_quantities: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OddText:
    """An odd text, its microseconds a character, and how many times those of a text a quarter as long that is."""

    name: str
    microseconds: float
    growth: float


def sample() -> list[Article]:
    """The articles of the bundled sample coverage."""
    folder = resources.files("rawi.demo")
    found: list[Article] = []
    with resources.as_file(folder) as path:
        for file in sorted(path.glob("*.jsonl")):
            found += [article for article in articles(file) if not isinstance(article, SetAside)]
    return found


def measure() -> ReadingSpeed:
    """Read the sample, an article of 5 kB and one of 5 MB, and the sample's times alone."""
    pipeline = Pipeline.load()
    coverage = sample()
    body = _body(coverage)
    times, quantities = TimeReader.load(), QuantityReader.load()
    readings = {article.id: pipeline.reading(article) for article in coverage}

    def times_alone(article: Article) -> None:
        times.read(pipeline.reading(article))

    def times_and_quantities(article: Article) -> None:
        reading = readings[article.id]
        quantities.read(reading, times.read(reading))

    return ReadingSpeed(
        articles=len(coverage),
        per_second=_per_second(pipeline.per_document, coverage),
        per_second_5_kb=_per_second(pipeline.per_document, [_of_bytes(body, _SHORT)]),
        per_second_5_mb=_per_second(pipeline.per_document, [_of_bytes(body, _LONG)]),
        per_second_times=_per_second(times_alone, coverage),
        per_second_times_and_quantities=_per_second(times_and_quantities, coverage),
    )


def odd_texts() -> list[OddText]:
    """Texts that no newspaper prints, each beside one of the same kind a quarter as long."""
    pipeline = Pipeline.load()
    coverage = sample()
    body = _body(coverage)
    words = "".join(letter if letter.isalpha() else " " for letter in body).split()
    kinds: dict[str, Callable[[int], str]] = {
        "no paragraphs": lambda size: _repeated(" ".join(body.split()) + " ", size),
        "no marks at all": lambda size: _repeated(" ".join(words) + " ", size),
        "quotation marks": lambda size: _repeated('"', size // 4),
        "quoted words": lambda size: _repeated('قال الوزير «نعم لا» ثم "لا" ', size),
        "one word": lambda size: _repeated("ك", size),
        "numbers": lambda size: _repeated("1,234 ", size // 4),
        "full stops": lambda size: _repeated("ا. ", size),
        "lines": lambda size: _repeated("كلمة\n", size),
        "verbs of saying": lambda size: _repeated("قال ", size // 40),
    }
    found: list[OddText] = []
    for name, text in kinds.items():
        quarter, whole = (1e6 / _per_second(pipeline.per_document, [_article(text(n))]) for n in (_ODD // 4, _ODD))
        found.append(OddText(name=name, microseconds=whole, growth=whole / quarter))
    return found


def _per_second(read: Callable[[Article], object], coverage: Sequence[Article]) -> float:
    """Characters a second, after one reading that warms the process, over `_CHARACTERS` or once."""
    characters = sum(len(article.text) for article in coverage)
    rounds = max(1, _CHARACTERS // characters)
    if rounds > 1:
        for article in coverage:
            read(article)
    started = time.process_time()
    for _ in range(rounds):
        for article in coverage:
            read(article)
    return characters * rounds / (time.process_time() - started)


def _body(coverage: Sequence[Article]) -> str:
    return "\n\n".join(article.text for article in coverage) + "\n\n"


def _of_bytes(body: str, size: int) -> Article:
    """An article of `size` bytes, made of `body` again and again."""
    return _article(_repeated(body, size * len(body) // len(body.encode())))


def _repeated(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


def _article(text: str) -> Article:
    return Article(id=content_id("art", text), text=text, sha256=text_sha256(text))

"""Reading speed: `Pipeline.per_document` over the sample coverage, one core, without embeddings.

The sample coverage is read many times over, so that the figure is that of a warm process; the linearity check reads one
article of the same text repeated a thousandfold beside the short ones.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from importlib import resources

from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Article, content_id, text_sha256

_ROUNDS = 20
_LONG = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSpeed:
    """Characters a second of processor time: short articles, and one article of half a million characters."""

    articles: int
    characters: int
    per_second: float
    per_second_long: float


def sample() -> list[Article]:
    """The articles of the bundled sample coverage."""
    folder = resources.files("rawi.demo")
    found: list[Article] = []
    with resources.as_file(folder) as path:
        for file in sorted(path.glob("*.jsonl")):
            found += [article for article in articles(file) if not isinstance(article, SetAside)]
    return found


def measure() -> ReadingSpeed:
    """Read the sample `_ROUNDS` times, then one long article made of its paragraphs."""
    pipeline = Pipeline.load()
    coverage = sample()
    characters = sum(len(article.text) for article in coverage)
    for article in coverage:
        pipeline.per_document(article)
    started = time.process_time()
    for _ in range(_ROUNDS):
        for article in coverage:
            pipeline.per_document(article)
    short = time.process_time() - started
    body = "\n\n".join(article.text for article in coverage)
    text = "\n\n".join([body] * (_LONG // len(body) + 1))[:_LONG]
    long_article = Article(id=content_id("art", text), text=text, sha256=text_sha256(text))
    started = time.process_time()
    pipeline.per_document(long_article)
    long = time.process_time() - started
    return ReadingSpeed(
        articles=len(coverage),
        characters=characters,
        per_second=characters * _ROUNDS / short,
        per_second_long=len(text) / long,
    )

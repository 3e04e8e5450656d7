"""Pipelines for the tests, at module level so that spawned processes find them."""

from __future__ import annotations

import os
import signal
import threading

from rawi.errors import SourceError
from rawi.model import Article, Document, Paragraph, Span


class Counting:
    """A pipeline that knows how many articles it has read."""

    def __init__(self) -> None:
        self.read = 0


class UnpicklableError(Exception):
    """An exception that does not come back from pickling."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def counting() -> Counting:
    return Counting()


def broken() -> Counting:
    raise SourceError("The lexicon is gone.", hint="Install again.")


def dying() -> Counting:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("alive")


def read(pipeline: Counting, article: Article) -> Document:
    """What the article's text orders, or a document of one paragraph."""
    pipeline.read += 1
    if article.text == "fail":
        raise SourceError("It cannot be read.", hint="Read another.")
    if article.text == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if article.text == "hang":
        threading.Event().wait()
    if article.text == "unpicklable":
        raise UnpicklableError("an", "error")
    span = Span.of(article.text, 0, len(article.text))
    return Document(
        article=article,
        title=None,
        dateline=None,
        boilerplate=(),
        agencies=(),
        paragraphs=(Paragraph(span=span, kind="body", sentences=(span,)),),
        statements=(),
        mentions=(),
        times=(),
        quantities=(),
        producer_version=str(pipeline.read),
    )

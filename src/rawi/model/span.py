"""Span: a stretch of an article's text that never changes."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model.swift import swift


@swift
@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Code points `[start, end)` of `Article.text`; `text == article.text[start:end]` always holds.

    Offsets count Unicode code points (not bytes, not UTF-16 units) from 0.
    """

    start: int
    end: int
    text: str

    @staticmethod
    def of(source: str, start: int, end: int) -> Span:
        """The span `[start, end)` of `source`."""
        return Span(start=start, end=end, text=source[start:end])

    @staticmethod
    def trimmed(source: str, start: int, end: int) -> Span | None:
        """The span `[start, end)` of `source` without white space at either end, or None if nothing is left."""
        while start < end and source[start].isspace():
            start += 1
        while end > start and source[end - 1].isspace():
            end -= 1
        return Span.of(source, start, end) if start < end else None

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start

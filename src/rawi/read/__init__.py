"""Read: Article -> Reading. Paragraphs, sentences, quotation marks, headline, dateline and page furniture."""

from rawi.read.reader import LayoutReader

__all__ = ["LayoutReader"]

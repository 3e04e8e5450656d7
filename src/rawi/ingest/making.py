"""Making: from what a source holds to an Article, or the reason why it is none."""

from __future__ import annotations

from dataclasses import dataclass, field

from rawi.errors import SourceError
from rawi.ingest.encoding import damage
from rawi.ingest.language import LanguageReader, language_name
from rawi.model import Article, PublishedBasis, Time, content_id, text_sha256

MAX_TEXT = 1_000_000
"""Code points of one article's text: some ten times the longest article in print. What is longer is no article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a source says of one article, before any judgement. `text` is without the title where `title` is given."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Time | None = None
    published_basis: PublishedBasis = "unknown"
    language: str | None = None
    agency: str | None = None
    source_id: str | None = None


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes articles of parts; `published` and `outlet` stand in where a source does not say them itself."""

    published: Time | None = None
    outlet: str | None = None
    languages: LanguageReader = field(default_factory=LanguageReader)

    def make(self, parts: Parts, source: str) -> Article:
        """The article; its text is the title, an empty line and the text where they come apart.

        The id is a hash of the text and of where it stood: its URL, else its outlet. So the same text added twice is
        one article, and the same text in two outlets is two (copies, which comparing finds). Raises SourceError for a
        text that is empty, too long, damaged or not Arabic.
        """
        title = parts.title if parts.title and not parts.title.isspace() else None
        text = f"{title}\n\n{parts.text}" if title else parts.text
        self._judge(text, parts.language)
        published, basis = parts.published, parts.published_basis
        if published is None and self.published is not None:
            published, basis = self.published, "given"
        outlet = parts.outlet or self.outlet
        sha256 = text_sha256(text)
        return Article(
            id=content_id("art", sha256, parts.url or outlet or ""),
            text=text,
            sha256=sha256,
            title_length=len(title or ""),
            outlet=outlet,
            url=parts.url,
            language="ar",
            published=published,
            published_basis=basis if published else "unknown",
            agency=parts.agency,
            source_id=parts.source_id,
            source=source,
        )

    def _judge(self, text: str, language: str | None) -> None:
        if not text or text.isspace():
            raise SourceError("It is empty: there is no text in it.", hint="Check how the article was saved.")
        if len(text) > MAX_TEXT:
            raise SourceError(
                f"Its text has {len(text):,} characters; an article may have {MAX_TEXT:,}.",
                hint="Split it into its articles, for example as JSONL with one article a line.",
            )
        if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
            raise SourceError(
                "Its text holds NUL characters or half surrogate pairs.", hint="Export the text again from its source."
            )
        harm = damage(text)
        if harm:
            raise SourceError(harm, hint="Take the article from its source again, in the encoding that it is in.")
        found = self.languages.language(text, language)
        if found == "und":
            raise SourceError("There are no words in it.", hint="Check how the article was saved.")
        if found != "ar":
            raise SourceError(f"It is in {language_name(found)}; Rawi reads Arabic.", hint="Leave it out.")

"""Sayings: what every explanation is worded with, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from rawi.arabic.quoting import balanced, quoted
from rawi.model import Feature, Time
from rawi.model.ledger import ArticleReference
from rawi.serve.catalogue import Catalogue
from rawi.serve.days import shown_time
from rawi.serve.reasons import shown_reason
from rawi.serve.site import article_link, feature_words, short
from rawi.serve.visible import isolated
from rawi.serve.why.explanation import Line
from rawi.serve.wording import Wording

_LONGEST = 160
"""Letters of a statement that are told."""


class Sayings:
    """Words of the catalogue with what fills their gaps made safe."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def text(self, key: str, /, **values: object) -> Markup:
        """The sentence `why.<key>`."""
        return self.catalogue.text(f"why.{key}", **values)

    def line(self, key: str, /, **values: object) -> Line:
        """The sentence `why.<key>` as a reason that nothing else wrote."""
        return Line(words=self.text(key, **values))

    def data(self, words: str) -> Markup:
        """Words of a source inside a sentence."""
        return isolated(words, self.catalogue.language)

    def quoted(self, words: str) -> Markup:
        """Words of a source, shortened, as a quotation."""
        whole = balanced(short(words, _LONGEST))
        bare = self.catalogue.language == "ar" and quoted(whole) == whole
        return self.data(whole) if bare else self.text("quoted", words=self.data(whole))

    def day(self, time: Time | None) -> Markup:
        """A day in words."""
        return shown_time(time, self.catalogue, long=False)

    def place(self, article: ArticleReference) -> Markup:
        """The outlet of an article, or else its title."""
        name = article.outlet or article.title
        return self.data(name) if name else self.catalogue.text("chain.unknown_outlet")

    def reasons(self, written: Iterable[str], wording: Wording | None = None) -> Iterator[Line]:
        """Reasons of the stages, one a line; a reason of several parts is several lines. `wording` gives the words
        behind stems."""
        language = self.catalogue.language
        for reason in written:
            for part in reason.split("; "):
                words = shown_reason(part, self.catalogue, lambda article: article_link(language, article), wording)
                yield Line(words=words, reason=part)

    def feature(self, feature: Feature) -> Line:
        """What speaks for or against two names being one, with its weight."""
        weight = f"{feature.weight:+.1f}".replace("-", "−")
        words = feature_words(self.catalogue, feature)
        return Line(words=self.text("weighed", what=words, weight=weight), reason=feature.name)

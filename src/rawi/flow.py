"""The table of contents: how an article becomes a document, and how documents become claims and disputes.

    Article --read--> Reading --extract--> mentions, times, quantities, attributions --resolve--> Document
    Documents --compare--> claims, origins, disputes, stories

`Pipeline.per_document` is pure and needs no store, so it can be mapped over processes or a cluster.
`Pipeline.across_documents` needs all documents of a library at once; `Pipeline.renewal` comes to the same from what a
library keeps and the documents that are new.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping, Sequence
from copy import copy
from dataclasses import replace

from rawi.arabic.fold import fold, folded
from rawi.compare import (
    CompareLexicon,
    Comparer,
    Encoder,
    OutlineReader,
    Outlining,
    Spread,
    compare,
    load_encoder,
    one_by_one,
    outlined_here,
    renewal,
)
from rawi.compare.disputes.dismissals import without_dismissed
from rawi.extract.mentions.reader import MentionReader
from rawi.extract.quantities import QuantityReader
from rawi.extract.statements import StatementReader
from rawi.extract.times import AnchorReader, TimeReader
from rawi.lexicon.about import AboutLexicon
from rawi.lexicon.anchors import AnchorLexicon
from rawi.lexicon.cues import Reporting
from rawi.lexicon.dating import load_dating
from rawi.lexicon.furniture import Furniture
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import (
    AgencyCredit,
    Article,
    Comparison,
    DatingReason,
    Decision,
    Document,
    Reading,
    Rulings,
    Statement,
    TimeMention,
)
from rawi.model.linking import Changes
from rawi.model.linking import Shelf as LinkedShelf
from rawi.model.renewing import Renewal, Shelf
from rawi.read import LayoutReader
from rawi.resolve.about import AboutReader
from rawi.resolve.dating.reader import DatingReader
from rawi.resolve.entities import link
from rawi.resolve.identity import Knowledge, identify, relinked
from rawi.resolve.speakers import Anaphors, SpeakerResolver
from rawi.version import VERSION


class Pipeline:
    """Rawi's knowledge, compiled once, and the two halves of the work. Holds no article that it has read; its
    readers remember findings about words, at most 20,000 each (`rawi.arabic.memory`), which change no result."""

    def __init__(self) -> None:
        self._mentions = MentionReader.load()
        self._times = TimeReader.load()
        self._quantities = QuantityReader.load()
        self._take(Reporting.load())
        self._comparing: CompareLexicon | None = None
        self._knowledge: Knowledge | None = None

    def _take(self, reporting: Reporting) -> None:
        nouns = VerbalNouns.load()
        self._statements = StatementReader(reporting, nouns, self._mentions.phrases)
        self._anchors = AnchorReader(
            AnchorLexicon.load(), nouns, self._mentions.phrases.is_verb, self._statements.lexicon.is_speech
        )
        self._about = AboutReader(AboutLexicon.load(), self._mentions.phrases.is_verb, self._anchors.names_happening)
        self._dating = DatingReader(
            load_dating(), self._times.terms, self._times.numerals, self._statements.lexicon.is_speech
        )
        self._layout = LayoutReader(
            Furniture.load(), self._statements.lexicon.is_speech, self._statements.lexicon.narrates
        )
        self._speakers = SpeakerResolver(
            Anaphors(
                last_person=folded(reporting.anaphors["last_person"]),
                same=folded(reporting.anaphors["same"]),
                person_again=folded(reporting.anaphors["person_again"]),
                clitics=folded(reporting.words["complementiser_pronouns"]),
                clauses=self._statements.lexicon.nobody.clauses,
                reasons=folded(reporting.words["reasons"]),
                scripture=tuple(fold(one) + " " for one in reporting.words["scripture"]),
                complement_heads=folded(reporting.words["complement_heads"]),
                prepositions=folded(reporting.words["prepositions"]),
                complement_titles=folded(reporting.words["complement_titles"]),
                continuing=folded(reporting.words["continuing_verbs"]),
                explaining=folded(reporting.words["explaining_verbs"]),
            ),
            unnamed_outlet=reporting.words["unnamed_outlet"][0],
            unnamed_source=reporting.words["unnamed_source"][0],
        )

    @classmethod
    def load(cls) -> Pipeline:
        """The pipeline with the lexicons that ship with Rawi; LexiconError if one is broken."""
        return cls()

    def with_reporting(self, reporting: Reporting) -> Pipeline:
        """The same pipeline with another lexicon of reporting; all else is shared with this one."""
        other = copy(self)
        other._take(reporting)
        return other

    def reading(self, article: Article) -> Reading:
        """The words and layout of one article, before anything is extracted."""
        return self._layout.read(article)

    def per_document(self, article: Article) -> Document:
        """What is read in one article. Deterministic; the article's text is never changed."""
        reading = self._dated(self.reading(article))
        times = self._times.read(reading)
        reading, times, dating = self._inferred(reading, times)
        quantities = self._quantities.read(reading, times)
        mentions = link(reading, self._mentions.read(reading))
        attributions = self._statements.read(reading, mentions, times)
        statements = self._speakers.resolve(reading, attributions, mentions, times)
        anchors = self._anchors.read(reading, times, mentions)
        statements = self._about.read(reading, statements, times, anchors)
        return Document(
            article=reading.article,
            title=reading.title,
            dateline=reading.dateline,
            boilerplate=reading.boilerplate,
            agencies=_credits(reading, statements),
            paragraphs=reading.paragraphs,
            statements=statements,
            mentions=mentions,
            times=times,
            quantities=quantities,
            producer_version=VERSION,
            dating=dating,
            event_anchors=anchors,
        )

    def across_documents(
        self,
        documents: Sequence[Document],
        *,
        encoder: Encoder | None = None,
        vectors: MutableMapping[str, bytes] | None = None,
        rulings: Rulings | None = None,
        latin: bool = True,
    ) -> Comparison:
        """Claims, origins, disputes and stories of `documents`; the same whatever their order.

        `vectors` is a cache of embeddings by content hash that is read and added to; `rulings` are what people settled,
        which overrules what is found. Without `latin`, names in Latin letters are not joined with Arabic ones.
        """
        decisions, known = (rulings.decisions, rulings.known) if rulings else ((), ())
        identities = identify(documents, decisions, knowledge=self._names(), latin=latin, known=known)
        found = compare(
            documents,
            encoder or load_encoder(),
            self._words(),
            vectors=vectors,
            identities=identities,
            decisions=decisions,
        )
        return without_dismissed(found, rulings.decisions) if rulings else found

    @staticmethod
    def encoder(choice: str = "auto") -> Encoder:
        """The encoder to compare with, loaded; see `rawi.compare.load_encoder`."""
        return load_encoder(choice)

    def relinked(
        self,
        shelf: LinkedShelf,
        come: Iterable[Document],
        gone: Iterable[str] = (),
        *,
        rulings: Rulings | None = None,
        latin: bool = True,
    ) -> Changes:
        """What changes of who is who on a shelf when documents come, new or read anew, and articles are gone."""
        decisions, known = (rulings.decisions, rulings.known) if rulings else ((), ())
        return relinked(shelf, come, gone, decisions, knowledge=self._names(), latin=latin, known=known)

    def renewal(
        self,
        shelf: Shelf,
        *,
        encoder: Encoder | None = None,
        vectors: MutableMapping[str, bytes] | None = None,
        rulings: Rulings | None = None,
        ruled_otherwise: bool = False,
        spread: Spread | None = None,
        outlining: Outlining | None = None,
    ) -> Renewal:
        """What the comparison that a shelf keeps comes to with the articles that have come and gone since: the same as
        `across_documents` of all that is there, with the identities that the shelf gives. Where another encoder made
        what the shelf keeps, all of it is compared anew.

        `ruled_otherwise` says that what it keeps did not follow these rulings; `spread` compares courses of events in
        other processes (see `comparer`) and `outlining` reads outlines there (see `outliner`), which comes to the same.
        """
        return renewal(
            shelf,
            encoder or load_encoder(),
            self._words(),
            vectors=vectors,
            decisions=_taken(rulings),
            ruled_otherwise=ruled_otherwise,
            spread=spread or one_by_one,
            outlining=outlining or outlined_here,
        )

    @staticmethod
    def comparer(
        *, encoder: Encoder, vectors: MutableMapping[str, bytes] | None = None, rulings: Rulings | None = None
    ) -> Comparer:
        """What compares one course of events after the other, as `renewal` does with the same rulings."""
        return Comparer(encoder, CompareLexicon.load(), vectors, _taken(rulings))

    @staticmethod
    def outliner() -> OutlineReader:
        """What reads the outlines of articles, as `renewal` does."""
        return OutlineReader(CompareLexicon.load())

    def _words(self) -> CompareLexicon:
        """The words of comparing, compiled when they are first needed: reading does without."""
        if self._comparing is None:
            self._comparing = CompareLexicon.load()
        return self._comparing

    def _names(self) -> Knowledge:
        """What is known of names in general, the same way."""
        if self._knowledge is None:
            self._knowledge = Knowledge.load()
        return self._knowledge

    def _dated(self, reading: Reading) -> Reading:
        """The reading with the day that the article states of itself, where its source gave none."""
        if reading.article.published is not None:
            return reading
        stated = self._times.stated_date(reading)
        if stated is None:
            return reading
        return replace(reading, article=replace(reading.article, published=stated, published_basis="stated"))

    def _inferred(
        self, reading: Reading, times: tuple[TimeMention, ...]
    ) -> tuple[Reading, tuple[TimeMention, ...], tuple[DatingReason, ...]]:
        """Where neither source nor article gives a day: the bounds that its words leave, and times read with them."""
        if reading.article.published is not None:
            return reading, times, ()
        published, reasons = self._dating.read(reading, times)
        if published is None:
            return reading, times, reasons
        dated = replace(reading, article=replace(reading.article, published=published, published_basis="inferred"))
        return dated, self._times.read(dated) if published.grain == "day" else times, reasons


def _credits(reading: Reading, statements: Sequence[Statement]) -> tuple[AgencyCredit, ...]:
    """Agencies and media credited in the dateline and in the statements' chains, each place once, in order."""
    found = {(credit.span.start, credit.span.end): credit for credit in reading.agencies}
    for statement in statements:
        for chained in statement.chain:
            if chained.role in ("agency", "media") and chained.span is not None:
                key = chained.span.start, chained.span.end
                found.setdefault(key, AgencyCredit(name=chained.name, span=chained.span))
    return tuple(credit for _, credit in sorted(found.items()))


def _taken(rulings: Rulings | None) -> tuple[Decision, ...]:
    """All decisions, the undone ones too."""
    return (*rulings.decisions, *rulings.undone) if rulings else ()

"""A reader so simple that tests of the commands need no knowledge of Arabic: «فلان: …» lines are statements."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping, Sequence

from tests.cli.who_is_who import identities
from tests.compare.newsroom import HashingEncoder

from rawi.compare import Encoder
from rawi.compare.disputes.dismissals import without_dismissed
from rawi.model import (
    Article,
    ArticleOrigin,
    Claim,
    Comparison,
    Dispute,
    Document,
    Holder,
    Identities,
    Origin,
    Position,
    Rulings,
    Span,
    Speaker,
    Statement,
    Story,
    content_id,
)
from rawi.model.renewing import OutlineRow, Part, Renewal, Shelf, Trace
from rawi.version import VERSION

DENIAL = "لا"


class LinePipeline:
    """Stands in for the pipeline: every line «speaker: content» is a statement, one that begins with لا a denial."""

    fails_on = "يتعذر"

    @classmethod
    def load(cls) -> LinePipeline:
        return cls()

    def per_document(self, article: Article) -> Document:
        if self.fails_on in article.text:
            raise ValueError("this line is too much")
        statements = []
        start = 0
        for line in article.text.split("\n"):
            if ":" in line:
                colon = start + line.index(":")
                content = Span.trimmed(article.text, colon + 1, start + len(line))
                speaker = Span.of(article.text, start, colon)
                if content:
                    statements.append(_statement(article, speaker, Span.of(article.text, colon, colon + 1), content))
            start += len(line) + 1
        return Document(
            article=article, title=None, dateline=None, boilerplate=(), agencies=(), paragraphs=(),
            statements=tuple(statements), mentions=(), times=(), quantities=(), producer_version=VERSION,
        )  # fmt: skip

    def relinked(
        self,
        shelf: object,
        come: Iterable[Document],
        gone: Iterable[str] = (),
        *,
        rulings: Rulings | None = None,
        latin: bool = True,
    ) -> Identities:
        return identities(list(come), rulings or Rulings())

    @staticmethod
    def encoder(choice: str = "auto") -> Encoder:
        return HashingEncoder()

    def renewal(
        self,
        shelf: Shelf,
        *,
        encoder: Encoder,
        vectors: MutableMapping[str, bytes] | None = None,
        rulings: Rulings | None = None,
        ruled_otherwise: bool = False,
        spread: object = None,
        outlining: object = None,
    ) -> Renewal:
        fresh, gone, _ = shelf.waiting()
        documents = list(shelf.documents(sorted({*shelf.kept(), *fresh} - set(gone))))
        found = self.across_documents(documents, vectors=vectors, rulings=rulings)
        parts = [
            Part(
                story=story,
                claims=found.claims,
                disputes=found.disputes,
                traces=tuple(
                    Trace(origin=one.id, article=article, why=one.reason, name=one.name)
                    for one in found.origins
                    for article in one.articles
                ),
                article_origins=found.article_origins,
                dated=found.dated,
            )
            for story in found.stories
        ]
        return Renewal(
            whole=True,
            outlines=[OutlineRow(one.article.id, None, b"", (), b"", "", "", "", "") for one in documents],
            gone=(),
            texts={},
            looked={},
            overlaps={},
            parts=parts,
            left=(),
            encoder=encoder.name,
        )

    def across_documents(
        self,
        documents: Sequence[Document],
        *,
        vectors: MutableMapping[str, bytes] | None = None,
        rulings: Rulings | None = None,
        latin: bool = True,
    ) -> Comparison:
        if vectors is not None:
            vectors.setdefault("line:0", b"\x00")
        articles = tuple(sorted(document.article.id for document in documents))
        positions = tuple(
            Position(
                holder=Holder(name=one.speaker.name), stance="denies" if one.polarity == "deny" else "affirms",
                value=None, said=None, statements=(one.id,), articles=(document.article.id,), origins=("ori_1",),
            )
            for document in documents
            for one in document.statements
        )  # fmt: skip
        origins = tuple(
            Origin(id="ori_1", name="الراصد", articles=articles, reason="own reporting") for _ in articles[:1]
        )
        disputes = tuple(
            Dispute(
                id="dis_1", claim="cla_1", story="sto_1", about=documents[0].article.text[:20], kind="event",
                positions=positions, origins=origins, affirming_origins=1, denying_origins=1,
                self_contradiction=False, score=1.0, reasons=("test",),
            )
            for _ in positions[:1]
        )  # fmt: skip
        found = Comparison(
            claims=tuple(
                Claim(id="cla_1", story="sto_1", about=one.about, disputed=True, positions=positions)
                for one in disputes
            ),
            disputes=disputes,
            origins=origins,
            article_origins=tuple(
                ArticleOrigin(article=one, origin="ori_1", share=1.0, reason="own reporting") for one in articles
            ),
            copies=(),
            stories=tuple(
                Story(id="sto_1", title=one.about, articles=articles, claims=("cla_1",), first=None, last=None)
                for one in disputes
            ),
            identities=identities(documents, rulings or Rulings()),
        )
        return without_dismissed(found, rulings.decisions) if rulings else found


def _statement(article: Article, speaker: Span, cue: Span, content: Span) -> Statement:
    denies = content.text.startswith(DENIAL)
    return Statement(
        id=content_id("sta", article.id, str(cue.start)), cue=cue, cue_class="deny" if denies else "assert",
        speaker=Speaker(
            name=speaker.text, span=speaker, kind="person", form="name", entity=content_id("ent", speaker.text)
        ), chain=(), content=(content,),
        mode="indirect", in_headline=False, polarity="deny" if denies else "assert", content_negated=False,
        commitment="committed",
    )  # fmt: skip

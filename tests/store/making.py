"""Articles, documents and comparisons for the tests, from invented words."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.model import (
    Article,
    Claim,
    Comparison,
    Copy,
    Dispute,
    Document,
    Holder,
    Link,
    Mention,
    MentionType,
    Mode,
    Origin,
    Paragraph,
    Position,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Story,
    Time,
    content_id,
    text_sha256,
)
from rawi.model.claim import ArticleOrigin


def day(iso: str) -> Time:
    return Time(value=iso, earliest=iso, latest=iso, grain="day")


def article(
    text: str,
    *,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    source: str | None = None,
    title: str = "",
) -> Article:
    """An article whose id is of its text and address."""
    whole = f"{title}\n\n{text}" if title else text
    return Article(
        id=content_id("art", whole, url or ""),
        text=whole,
        sha256=text_sha256(whole),
        title_length=len(title),
        url=url,
        outlet=outlet,
        published=day(published) if published else None,
        published_basis="given" if published else "unknown",
        source=source,
    )


def entity(name: str) -> str:
    return content_id("ent", name)


def statement(
    one: Article,
    speaker: str,
    content: str,
    *,
    cue: str | None = None,
    kind: SpeakerKind = "person",
    known: bool = True,
    role: str | None = None,
    said: str | None = None,
    mode: Mode = "indirect",
) -> Statement:
    """A statement whose cue and content are found in the article's text."""

    def span(words: str) -> Span:
        start = one.text.index(words)
        return Span.of(one.text, start, start + len(words))

    return Statement(
        id=content_id("sta", one.id, speaker, content, cue or ""),
        cue=span(cue) if cue else None,
        cue_class="assert",
        speaker=Speaker(
            name=speaker,
            span=None,
            kind=kind,
            form="implicit",
            role=role,
            entity=entity(speaker) if known else None,
        ),
        chain=(Link(role="agency", name="وكالة المرفأ", span=None),),
        content=(span(content),),
        mode=mode,
        in_headline=False,
        polarity="assert",
        content_negated=False,
        commitment="committed",
        said=day(said) if said else None,
        score=0.5,
        reasons=("the subject goes on",),
    )


def mention(one: Article, name: str, kind: MentionType, *, after: str = "") -> Mention:
    """A mention of a name, the first one in the text, or the one at the end of `after`."""
    end = one.text.index(after) + len(after) if after else one.text.index(name) + len(name)
    return Mention(span=Span.of(one.text, end - len(name), end), type=kind, entity=entity(name), name=name)


def document(
    one: Article, *statements: Statement, mentions: Sequence[Mention] = (), version: str = "1", title: bool = False
) -> Document:
    whole = Span.of(one.text, 0, len(one.text))
    return Document(
        article=one,
        title=Span.of(one.text, 0, one.text.index("\n")) if title else None,
        dateline=None,
        boilerplate=(),
        agencies=(),
        paragraphs=(Paragraph(span=whole, kind="body", sentences=(whole,)),),
        statements=statements,
        mentions=tuple(mentions),
        times=(),
        quantities=(),
        producer_version=version,
    )


def position(holder: str, stance: Stance, *shown: Statement, known: bool = True) -> Position:
    return Position(
        holder=Holder(name=holder, entity=entity(holder) if known else None),
        stance=stance,
        value=None,
        said=None,
        statements=tuple(sorted(one.id for one in shown)),
        articles=(),
        origins=(),
    )


def comparison(*positions: Position, articles: Sequence[Article] = (), about: str = "أن الميناء مغلق") -> Comparison:
    """One claim with these positions, disputed, in one story of one origin."""
    ids = tuple(sorted(one.id for one in articles))
    story = Story(
        id=content_id("sto", about),
        title=about,
        articles=ids,
        claims=(content_id("cla", about),),
        first=None,
        last=None,
    )
    claim = Claim(id=content_id("cla", about), story=story.id, about=about, disputed=True, positions=positions)
    origin = Origin(id=content_id("ori", about), name="وكالة المرفأ", articles=ids, reason="same agency credit")
    dispute = Dispute(
        id=content_id("dis", about),
        claim=claim.id,
        story=story.id,
        about=about,
        kind="event",
        positions=positions,
        origins=(origin,),
        affirming_origins=1,
        denying_origins=1,
        self_contradiction=False,
        score=0.75,
        reasons=("same meaning (0.93)",),
    )
    return Comparison(
        claims=(claim,),
        disputes=(dispute,),
        origins=(origin,),
        article_origins=tuple(
            ArticleOrigin(article=one, origin=origin.id, share=0.5, reason="same agency credit") for one in ids
        ),
        copies=tuple(
            Copy(article=one, other=other, kind="copy", share=0.9, direction="from", reason="near copy")
            for one in ids
            for other in ids
            if one != other
        ),
        stories=(story,),
    )


EMPTY = Comparison(claims=(), disputes=(), origins=(), article_origins=(), copies=(), stories=())

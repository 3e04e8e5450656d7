"""What the newsroom of the tests is made of: articles, statements, documents and positions in a few words."""

from __future__ import annotations

import re

from tests.store.making import day

from rawi.model import (
    AgencyCredit,
    Article,
    Document,
    Holder,
    Link,
    LinkRole,
    Mention,
    Mode,
    NameUse,
    Origin,
    Paragraph,
    Position,
    Span,
    Speaker,
    Stance,
    Statement,
    TimeMention,
    Value,
    content_id,
    text_sha256,
)


def article(text: str, *, title: str, outlet: str | None, published: str, url: str | None = None) -> Article:
    whole = f"{title}\n\n{text}"
    return Article(
        id=content_id("art", whole),
        text=whole,
        sha256=text_sha256(whole),
        title_length=len(title),
        outlet=outlet,
        url=url,
        published=day(published),
        published_basis="given",
    )


def find(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span.of(text, start, start + len(words))


def statement(
    one: Article,
    *,
    cue: str | None,
    content: str,
    speaker: str,
    name: str,
    stance: Stance = "affirms",
    mode: Mode = "indirect",
    negated: bool = False,
    links: tuple[tuple[LinkRole, str, bool], ...] = (),
    inside: Statement | None = None,
    said: str | None = None,
    about: str | None = None,
    role: str | None = None,
) -> Statement:
    text = one.text
    inner = find(text, content)
    return Statement(
        id=content_id("sta", one.id, content),
        cue=find(text, cue) if cue else None,
        cue_class="deny" if stance == "denies" else "neither" if stance == "neither" else "assert",
        speaker=Speaker(
            name=name,
            span=find(text, speaker) if speaker else None,
            kind="outlet" if mode == "own_voice" else "organisation",
            form="name" if speaker else "implicit",
            role=role,
            entity=content_id("ent", name),
        ),
        chain=tuple(
            Link(role=kind, name=words, span=find(text, words) if words in text else None, inherited=inherited)
            for kind, words, inherited in links
        ),
        content=(inner,),
        mode=mode,
        in_headline=False,
        polarity="deny" if stance == "denies" else "assert",
        content_negated=negated,
        commitment="neither" if stance == "neither" else "committed",
        level="nested" if inside else "primary",
        nested_in=inside.id if inside else None,
        said=day(said) if said else None,
        about=day(about) if about else None,
        score=0.9,
        reasons=() if speaker else ("goes on with the speaker of the same sentence",),
    )


def document(
    one: Article, *statements: Statement, times: tuple[TimeMention, ...] = (), mentions: tuple[Mention, ...] = ()
) -> Document:
    text = one.text
    spans = [Span.of(text, *match.span()) for match in re.finditer(r"[^\n]+", text)]
    paragraphs = tuple(
        Paragraph(span=span, kind="title" if number == 0 else "body", sentences=(span,))
        for number, span in enumerate(spans)
    )
    ordered = sorted(statements, key=lambda one: (one.cue or one.content[0]).start)
    return Document(
        article=one,
        title=spans[0],
        dateline=None,
        boilerplate=(),
        agencies=(AgencyCredit(name="وكالة المرساة", span=find(text, "المرساة")),) if "المرساة" in text else (),
        paragraphs=paragraphs,
        statements=tuple(ordered),
        mentions=mentions,
        times=times,
        quantities=(),
        producer_version="test",
    )


def position(
    name: str, stance: Stance, said: str, origin: Origin, *statements: Statement, value: Value | None = None
) -> Position:
    return Position(
        holder=Holder(name=name, entity=content_id("ent", name)),
        stance=stance,
        value=value,
        said=day(said),
        statements=tuple(one.id for one in statements),
        articles=(origin.articles[-1],),
        origins=(origin.id,),
    )


def name_use(name: str, *articles: Article, entity: str | None = None) -> NameUse:
    ids = tuple(sorted(one.id for one in articles))
    return NameUse(entity=entity or content_id("ent", name), spellings=(name,), articles=ids)

"""Why articles are of one origin or one story, and why an article is dated as it is."""

from __future__ import annotations

from collections import Counter, defaultdict

from rawi.errors import NotFoundError
from rawi.model import Copy, Document
from rawi.model.ledger import ArticleReference
from rawi.serve.numbers import share
from rawi.serve.why.explanation import Explanation, Line, Part
from rawi.serve.why.sayings import Sayings
from rawi.store import View

_MOST = 8
"""Names that are told of a story."""
_LEAST = 2
"""Articles that must name something for it to hold them together."""


def of_origin(view: View, id: str, say: Sayings) -> Explanation:
    """What makes its articles one, then what of each comes from it and which passages they share."""
    origin = view.origin(id)
    known = view.references(origin.articles)
    within = set(origin.articles)
    parts = [Part(heading=say.text("origin_one"), lines=tuple(say.reasons([origin.reason])))]
    for article in origin.articles:
        if article not in known:
            continue
        lines = [
            line
            for part in view.article_origins(article)
            if part.origin == origin.id
            for line in (say.line("share", share=share(part.share, say.catalogue)), *say.reasons([part.reason]))
        ]
        for copy in view.copies(article):
            if copy.other in within:
                lines += _copy(copy, say)
        parts.append(_article(known[article], tuple(_distinct(lines)), say))
    return Explanation(
        id=origin.id, subject="origin", about=origin.name, path=f"/origins/{origin.id}", parts=tuple(parts)
    )


def of_story(view: View, id: str, say: Sayings) -> Explanation:
    """What its articles have in common: names that several of them have, and passages."""
    story = view.story(id)
    known = view.references(story.articles)
    named, total = _named(list(view.documents(story.articles)))
    lines = [
        say.line("named", name=say.data(name), articles=say.catalogue.count("in_articles", count), total=total)
        for name, count in named
    ]
    if len(story.articles) == 1:
        lines = [say.line("alone_story")]
    first = Part(heading=say.text("story"), lines=tuple(lines))
    titled = say.line("titled")
    within = set(story.articles)
    parts = []
    for article in story.articles:
        copied = [line for copy in view.copies(article) if copy.other in within for line in _copy(copy, say)]
        if article in known and copied:
            parts.append(_article(known[article], tuple(_distinct(copied)), say))
    about = Part(heading=say.quoted(story.title), lines=(titled,))
    return Explanation(
        id=story.id, subject="story", about=story.title, path=f"/stories/{story.id}", parts=(about, first, *parts)
    )


def of_article(view: View, id: str, say: Sayings) -> Explanation:
    """Why it is dated as it is, where its text comes from, and where else it stands."""
    entry = view.article_entry(id)
    reference = entry.reference
    parts = [Part(heading=say.text("dated", day=say.day(reference.published)), lines=_dating(view, reference, say))]
    for origin in entry.origins:
        name = say.catalogue.text("chain.unknown_outlet") if origin.name.startswith("art_") else say.data(origin.name)
        parts.append(
            Part(
                heading=say.text("comes_from", name=name, share=share(origin.part.share, say.catalogue)),
                id=origin.part.origin,
                path=f"/why/{origin.part.origin}",
                lines=tuple(say.reasons([origin.part.reason])),
            )
        )
    if entry.copies:
        lines = [line for copy in entry.copies for line in _copy(copy, say)]
        parts.append(Part(heading=say.text("copies"), lines=tuple(_distinct(lines))))
    stories = [view.story(story) for story in entry.stories]
    parts += [
        Part(heading=say.text("of_story", title=say.quoted(story.title)), id=story.id, path=f"/why/{story.id}")
        for story in stories
    ]
    about = reference.title or reference.outlet or reference.id
    return Explanation(
        id=reference.id, subject="article", about=about, path=f"/articles/{reference.id}", parts=tuple(parts)
    )


def _named(documents: list[Document]) -> tuple[list[tuple[str, int]], int]:
    """The names that most of the documents have, with how many do, and how many documents there are."""
    where: defaultdict[str, set[str]] = defaultdict(set)
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for mention in document.mentions:
            where[mention.entity].add(document.article.id)
            spelled[mention.entity][mention.name] += 1
    found = [(spelled[entity], len(articles)) for entity, articles in where.items() if len(articles) >= _LEAST]
    named = [(min(names, key=lambda name: (-names[name], name)), count) for names, count in found]
    return sorted(named, key=lambda one: (-one[1], one[0]))[:_MOST], len(documents)


def _dating(view: View, reference: ArticleReference, say: Sayings) -> tuple[Line, ...]:
    basis = Line(words=say.catalogue.text(f"article.basis_{reference.published_basis}"))
    try:
        document = view.document(reference.id)
    except NotFoundError:
        return (basis,)
    lines = [basis]
    for one in document.dating:
        told = list(say.reasons([f"dating {one.reason}"]))
        if one.span is not None:
            told = [
                Line(words=say.text("by_words", words=say.data(one.span.text), what=line.words), reason=line.reason)
                for line in told
            ]
        if not one.counted:
            told.append(Line(words=say.catalogue.text("article.set_aside")))
        lines += told
    return tuple(lines)


def _copy(copy: Copy, say: Sayings) -> list[Line]:
    return list(say.reasons([copy.reason]))


def _article(reference: ArticleReference, lines: tuple[Line, ...], say: Sayings) -> Part:
    title = say.data(reference.title) if reference.title else say.catalogue.text("site.untitled")
    heading = say.text("article", title=title, place=say.place(reference), day=say.day(reference.published))
    return Part(heading=heading, id=reference.id, path=f"/articles/{reference.id}", lines=lines)


def _distinct(lines: list[Line]) -> list[Line]:
    return list(dict.fromkeys(lines))

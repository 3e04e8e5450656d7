"""Markdown: a dossier as text that any editor and any site takes, with nothing of the sources read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

from markupsafe import Markup

from rawi.arabic.quoting import balanced, quoted
from rawi.model import Stance
from rawi.serve.catalogue import Catalogue
from rawi.serve.chain import Step
from rawi.serve.days import short_day, shown_time
from rawi.serve.dossier.contents import Case, Citation, Cited, Dossier, Held
from rawi.serve.numbers import quantity
from rawi.serve.pages.headlines import Headline
from rawi.serve.reasons import shown_reason
from rawi.serve.site import is_web
from rawi.serve.visible import alike, plain
from rawi.serve.wording import Wording

_MARKS = re.compile(r"[\\`*_\[\]#!|~$]|:(?=//)|(?<=www)\.|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]", re.IGNORECASE)
_ENDS_LINK = frozenset(" \t\r\n<>\\")


def markdown(contents: Dossier, words: Catalogue) -> Iterator[str]:
    """The dossier, paragraph by paragraph."""
    kind = contents.selection.kind
    title = escaped(balanced(contents.title)) if contents.title else told(words.text(f"dossier.{kind}"))
    made = told(words.text("dossier.made", day=short_day(datetime.now(UTC).date(), words)))
    yield f"# {title}\n\n"
    yield f"{told(words.text(f'dossier.{kind}'))} · `{plain(contents.selection.name).replace('`', '')}` · {made}\n\n"
    yield f"**{told(words.text('site.notice'))}** {told(words.text('dispute.notice'))}\n\n"
    if len(contents.spellings) > 1:
        spellings = str(words.text("site.separator")).join(map(escaped, contents.spellings))
        yield f"{told(words.text('names.of_holder'))}: {spellings}\n\n"
    for office in contents.offices:
        days = " – ".join(dict.fromkeys(day for day in (office.first, office.last) if day))
        yield f"- {escaped(office.words)}{f' ({days})' if days else ''}\n"
    if contents.offices:
        yield "\n"
    anything = False
    for case in contents.cases:
        anything = True
        yield from _case(case, contents, words)
    for number, cited in enumerate(contents.quotes):
        anything = True
        if number == 0:
            yield f"## {told(words.text('dossier.statements'))}\n\n"
        yield from _statement(cited, words)
    if not anything:
        yield f"{told(words.text('dossier.none'))}\n\n"
    if contents.citations.found:
        yield f"## {told(words.text('dispute.cites'))}\n\n"
    for one in contents.citations.found.values():
        yield _citation(one, words)


def escaped(text: str) -> str:
    """Words of a source on one line, none of them markup."""
    line = " ".join(plain(text).split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKS.sub(r"\\\g<0>", line)


def told(words: Markup) -> str:
    """Words of the interface, and what fills them, as text."""
    return escaped(words.striptags())


def _case(case: Case, contents: Dossier, words: Catalogue) -> Iterator[str]:
    if contents.selection.kind not in ("dispute", "claim"):  # There the proposition is the title.
        yield f"## {escaped(quoted(case.about))}\n\n"
    if case.dispute is not None:
        yield f"{told(words.text(f'kind.{case.dispute.kind}'))} · `{case.dispute.id}`\n\n"
    elif contents.selection.kind != "claim":
        yield f"{told(words.text('stories.undisputed'))}\n\n"
    for side in case.sides:
        counts = [told(words.count("articles", side.articles))]
        if side.origins:
            counts.append(told(words.count("origins", side.origins)))
        yield f"### {' · '.join((_stance('day' if side.dated else side.stance, words), *counts))}\n\n"
        for held in side.held:
            yield from _held(held, contents, words)
    if case.dispute is not None and case.dispute.reasons:
        yield f"{told(words.text('dispute.why'))}:\n\n"
        for reason in case.dispute.reasons:
            yield f"- {_reason(reason, contents, words, case.wording)}\n"
        yield "\n"


def _held(held: Held, contents: Dossier, words: Catalogue) -> Iterator[str]:
    position = held.position
    value = ""
    if position.value is not None:
        value = f" · {told(quantity(position.value, words))}"
    yield f"**{escaped(position.name)}**{value} · {told(shown_time(position.said, words, long=False))}\n\n"
    if position.turns:
        stances = [_stance(one.stance, words, feminine=position.feminine) for one in position.turns]
        days = [told(shown_time(one.said, words, long=False)) for one in position.turns]
        turns = [f"{stance} ({day})" for stance, day in zip(stances, days, strict=True)]
        how, joined = ("at_once", "and_also") if position.at_once else ("changed", "then")
        told_of = told(words.text(f"position.{how}_f" if position.feminine else f"position.{how}"))
        joint = told(words.text(f"position.{joined}"))
        yield f"{told_of} {f' {joint} '.join(turns)}\n\n"
    if position.headline is not None:
        yield f"{_headline(position.headline, position.feminine, words)}\n\n"
    for cited in held.quotes:
        yield from _quoted(cited, words, holder=position.name)
    if not held.quotes:
        yield f"{told(words.text('position.gone'))}\n\n"
    for origin in position.origins:
        named = told(words.text("chain.unknown_outlet")) if origin.name.startswith("art_") else escaped(origin.name)
        articles = told(words.count("articles", len(origin.articles)))
        why = _reason(origin.reason, contents, words)
        yield f"- {told(words.text('article.origin'))}: {named}: {why} ({articles})\n"
    if position.origins:
        yield "\n"


def _headline(headline: Headline, feminine: bool, words: Catalogue) -> str:
    """How the headline of an article goes further than its text."""
    softer = headline.how == "softer"
    text = _stance(headline.stance, words, feminine=feminine) if softer else escaped(headline.name)
    outlet = headline.article.outlet
    place = escaped(outlet) if outlet else told(words.text("chain.unknown_outlet"))
    return f"{told(words.text(f'position.headline_{headline.how}'))} {text} ({place})"


def _statement(cited: Cited, words: Catalogue) -> Iterator[str]:
    if cited.said is not None:
        day = told(shown_time(cited.said.said, words, long=False))
        stance = _stance(cited.said.stance, words, feminine=cited.said.feminine)
        yield f"**{escaped(cited.said.speaker)}** · {stance} · {day}\n\n"
    yield from _quoted(cited, words, holder=cited.said.speaker if cited.said else "")


def _quoted(cited: Cited, words: Catalogue, *, holder: str) -> Iterator[str]:
    """The exact words, under them who spoke where it is not the holder, the office, the chain and the place."""
    yield f"> {escaped(quoted(cited.exact))} [[{cited.number}]](#c{cited.number})\n>\n"
    under = []
    if cited.said is not None:
        if cited.said.own_voice:
            under.append(told(words.text("position.own_voice")))
        elif not alike(cited.said.speaker, holder):
            under.append(escaped(cited.said.speaker))
        if cited.said.office:
            under.append(escaped(cited.said.office))
        under.append(_chain(cited.said.chain, words))
    under.append(f"{told(words.text('dispute.chars'))} {cited.start}–{cited.end}")
    yield f"> {' · '.join(under)}\n\n"


def _chain(steps: tuple[Step, ...], words: Catalogue) -> str:
    parts = []
    for step in steps:
        unknown = words.text("chain.unknown_outlet" if step.role == "read_in" else "chain.unknown")
        name = escaped(step.name) if step.name else told(unknown)
        parts.append(f"{told(words.text(f'chain.{step.role}'))} {name}")
    return " ← ".join(parts)


def _citation(one: Citation, words: Catalogue) -> str:
    article = one.article
    parts = [
        escaped(article.outlet) if article.outlet else told(words.text("chain.unknown_outlet")),
        escaped(quoted(article.title)) if article.title else told(words.text("site.untitled")),
        told(shown_time(article.published, words, long=False)),
    ]
    if article.url:
        safe = is_web(article.url) and not set(article.url) & _ENDS_LINK
        parts.append(f"<{plain(article.url)}>" if safe else escaped(article.url))
    parts.append(f"`{article.id}`")
    parts.append(f"`sha256:{one.sha256}`")
    return f'<a id="c{one.number}"></a>\\[{one.number}\\] {" · ".join(parts)}\n\n'


def _reason(reason: str, contents: Dossier, words: Catalogue, wording: Wording | None = None) -> str:
    def article(id: str) -> Markup:
        cited = contents.citations.found.get(id)
        return Markup("{}").format(f"[{cited.number}]" if cited else id)

    return told(shown_reason(reason, words, article, wording))


def _stance(stance: Stance | Literal["day"], words: Catalogue, *, feminine: bool = False) -> str:
    return told(words.text(f"stance.{stance}{'_f' if feminine else ''}"))

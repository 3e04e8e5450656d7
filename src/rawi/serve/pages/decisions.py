"""Decisions: everything that people corrected, with undo, and how often they corrected what."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.errors import NotFoundError
from rawi.model import Decision
from rawi.model.anchor import Anchor
from rawi.model.decision import ABOUT_STATEMENTS
from rawi.model.ledger import ArticleReference
from rawi.serve.catalogue import Language
from rawi.serve.pages.paging import paged
from rawi.serve.site import Site, deed, segment
from rawi.store import View

SIZE = 50
MOST_LETTERS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a decision is about: words for it, and its page where it has one."""

    words: str
    path: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """A decision as the log shows it."""

    decision: Decision
    subjects: tuple[Subject, ...]
    articles: tuple[ArticleReference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often something was corrected, how often that was undone, and by how many people."""

    deed: str
    taken: int
    undone: int
    people: int


def routes(site: Site, language: Language) -> APIRouter:
    """The log of decisions in a language."""
    router = APIRouter()

    @router.get("/review/log")
    def log(request: Request, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
        view = site.library.view
        every = view.decisions()
        shown = [decision_view(view, one) for one in list(reversed(every))[(page - 1) * SIZE : page * SIZE]]
        found = paged(shown, total=len(every), page=page, size=SIZE, path="/review/log")
        return site.page(
            "decisions.html",
            language,
            found.here,
            sitting=site.desk.sitting(request),
            page=found,
            tallies=tallies(every),
            counts=view.counts(),
            looked=view.looked(),
            behind=bool(every) and not view.follows_rulings(),
        )

    return router


def tallies(decisions: Sequence[Decision]) -> tuple[Tally, ...]:
    """How often people corrected what, the most frequent first."""
    taken = Counter(map(deed, decisions))
    undone = Counter(deed(one) for one in decisions if not one.stands)
    found = [
        Tally(deed=one, taken=n, undone=undone[one], people=len({each.who for each in decisions if deed(each) == one}))
        for one, n in taken.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.taken, one.deed)))


def decision_view(view: View, decision: Decision) -> DecisionView:
    """The decision with words for what it is about, as far as the library still holds it."""
    return DecisionView(
        decision=decision,
        subjects=_subjects(view, decision),
        articles=tuple(view.references(decision.articles).values()),
    )


def _subjects(view: View, decision: Decision) -> tuple[Subject, ...]:
    if decision.kind in ABOUT_STATEMENTS:
        return (_statement(view, decision.subjects[0]),)
    if decision.kind == "dismiss":
        return (_dispute(view, decision.subjects),)
    if decision.topic in ("claims", "origins"):
        if decision.kind == "split":
            return (_part(view, decision, decision.parts[0], ""),)
        return tuple(_part(view, decision, *one) for one in zip(decision.parts, decision.subjects, strict=True))
    things = [view.thing(one) for one in decision.subjects]
    return tuple(Subject(words=one.name, path=f"/holders/{segment(one.entity)}") for one in things)


def _part(view: View, decision: Decision, part: Sequence[Anchor], id: str) -> Subject:
    """What was made one or set apart: as it is called while it is there, or else a claim in the words of its first
    clause, an origin by its first article."""
    with contextlib.suppress(NotFoundError):
        if decision.topic == "claims" and id:
            return Subject(words=_short(view.claim(id).about), path=f"/claims/{id}")
        if decision.topic == "origins" and id:
            return Subject(words=_short(view.origin(id).name), path=f"/origins/{id}")
    if not part:
        return Subject(words=decision.subjects[0], path=None)
    known = view.references([part[0].article]).get(part[0].article)
    path = f"/articles/{part[0].article}" if known else None
    words = part[0].exact if decision.topic == "claims" or known is None else known.title or known.outlet
    return Subject(words=_short(words or part[0].exact), path=path)


def _statement(view: View, id: str) -> Subject:
    try:
        found = view.statement(id)
    except NotFoundError:
        return Subject(words=id, path=None)
    path = f"/articles/{found.article.id}#note-{found.statement.id}"
    return Subject(words=_short(found.statement.content_text), path=path)


def _dispute(view: View, subjects: Sequence[str]) -> Subject:
    """The dispute in its own words while it is there, or else in those of a statement that it was made of."""
    try:
        found = view.dispute(subjects[0])
    except NotFoundError:
        shown = view.statements_with(subjects[1:2])
        return _statement(view, shown[0].statement.id) if shown else Subject(words=subjects[0], path=None)
    return Subject(words=_short(found.about), path=f"/disputes/{found.id}")


def _short(words: str) -> str:
    return words if len(words) <= MOST_LETTERS else f"{words[:MOST_LETTERS].rsplit(' ', 1)[0]}…"

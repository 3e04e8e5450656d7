"""Why names are one thing, and what a person decided."""

from __future__ import annotations

from collections.abc import Iterator

from rawi.model import Decision
from rawi.serve.days import parsed, short_day
from rawi.serve.pages.decisions import decision_view
from rawi.serve.pages.who import Reasons, join_reasons
from rawi.serve.site import deed
from rawi.serve.why.explanation import Explanation, Line, Part
from rawi.serve.why.sayings import Sayings
from rawi.store import View


def of_name(view: View, id: str, say: Sayings) -> Explanation:
    """Which names are one thing, and what spoke for and against each join or who decided it."""
    identity = view.identity(id)
    spelled = [spelling for use in identity.names for spelling in use.spellings]
    names = Part(
        heading=say.text("names"),
        lines=tuple(Line(words=say.data(name)) for name in dict.fromkeys(spelled)),
    )
    joins = tuple(_join(one, say) for one in join_reasons(view, identity))
    alone = (Part(heading=say.text("one_name")),) if not joins else ()
    return Explanation(
        id=identity.id,
        subject="name",
        about=identity.name,
        path=f"/holders/{identity.id}",
        parts=(names, *alone, *joins),
    )


def of_decision(view: View, id: str, say: Sayings) -> Explanation:
    """Who decided what about what, when and why."""
    decision = view.decision(id)
    kind = say.catalogue.text(f"decision.{deed(decision)}")
    lines = [_decided(decision, say)]
    if decision.undone_at and decision.undone_by:
        lines.append(say.line("undone", who=say.data(decision.undone_by), day=_day(decision.undone_at, say)))
    return Explanation(
        id=decision.id,
        subject="decision",
        about=kind.striptags(),
        path="/decisions",
        parts=(Part(heading=kind, lines=tuple(lines), parts=tuple(_about(view, decision, say))),),
    )


def _about(view: View, decision: Decision, say: Sayings) -> Iterator[Part]:
    """What the decision is about, with its id: of a dismissal the dispute, not the statements that it was made of."""
    found = decision_view(view, decision).subjects
    for id, subject in zip(decision.subjects, found, strict=False):
        yield Part(heading=say.quoted(subject.words), id=id, path=subject.path)


def _join(found: Reasons, say: Sayings) -> Part:
    lines = [say.feature(one) for one in (*found.speaking_for, *found.against)]
    if found.decision is not None:
        lines.insert(0, _decided(found.decision, say))
    return Part(
        heading=say.text("join", first=say.data(found.first), second=say.data(found.second)), lines=tuple(lines)
    )


def _decided(decision: Decision, say: Sayings) -> Line:
    return say.line("decided", who=say.data(decision.who), day=_day(decision.at, say), why=say.data(decision.why))


def _day(instant: str, say: Sayings) -> str:
    day = parsed(instant)
    return short_day(day, say.catalogue) if day is not None else instant

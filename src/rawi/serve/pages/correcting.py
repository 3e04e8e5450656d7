"""Correcting: the form of one statement, on its article, its dispute and a page of its own, and what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from rawi.errors import UsageError
from rawi.model import DecisionKind, SpeakerKind, Statement
from rawi.model.decision import UNKNOWN
from rawi.serve.catalogue import Language
from rawi.serve.forms import Form, FormFields
from rawi.serve.pages.deciding import SPEAKER_KINDS
from rawi.serve.pages.quotes import quote
from rawi.serve.pages.readings import Readings
from rawi.serve.reading import Reading, reading_of
from rawi.serve.site import Site, href

MOST_NAMES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One decision that a form asks for."""

    kind: DecisionKind
    value: str
    speaker_kind: SpeakerKind | None = None


def routes(site: Site, language: Language) -> APIRouter:
    """The page of one statement's form, and where every such form is sent."""
    router = APIRouter()
    desk = site.desk

    @router.get("/review/statements/{id}")
    def statement(request: Request, id: str) -> HTMLResponse:
        view = site.library.view
        found = view.statement(id)
        readings = Readings(view)
        document = readings.document(found.article.id)
        return site.page(
            "statement.html",
            language,
            f"/review/statements/{found.statement.id}",
            sitting=desk.sitting(request),
            quote=quote(found),
            reading=reading_of(found.statement),
            statement=found.statement,
            names=names_in(document.statements if document else (found.statement,)),
        )

    @router.post("/review/statement")
    def correct(request: Request, form: FormFields) -> Response:
        visitor = desk.signed(request, form)
        subject = form.first("subject")
        changes = list(changed(reading_of(site.library.view.statement(subject).statement), form))
        if not changes:
            raise UsageError(
                "Nothing was changed.", hint="Change the speaker, stance, day or words first.", key="nothing_changed"
            )
        with site.library.writer() as writer:
            made = [
                writer.decide(
                    one.kind,
                    [subject],
                    who=visitor.who or "",
                    why=form.first("why"),
                    value=one.value,
                    speaker_kind=one.speaker_kind,
                )
                for one in changes
            ]
        return desk.answer(request, form, visitor, made, href(language, f"/review/statements/{subject}"))

    return router


def changed(reading: Reading, form: Form) -> Iterator[Change]:
    """What a form says otherwise than the reading; a field that it does not have says nothing."""
    speaker, kind = form.first("speaker"), form.first("speaker_kind")
    told = next((one for one in SPEAKER_KINDS if one == kind), None)
    if (speaker and speaker != reading.speaker) or (told is not None and told != reading.kind):
        yield Change(kind="respeak", value=speaker or reading.speaker, speaker_kind=told)
    stance = form.first("stance")
    if stance and stance != reading.stance:
        yield Change(kind="restance", value=stance)
    said = form.first("said")
    if form.has("said") and said != reading.said:
        yield Change(kind="redate", value=said or UNKNOWN)
    content = form.lines("content")
    if content and content != reading.content:
        yield Change(kind="respan", value=content)


def names_in(statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Who speaks in these statements, to choose from, each once in the order of the text."""
    return tuple(dict.fromkeys(one.speaker.name for one in statements if one.mode != "own_voice"))[:MOST_NAMES]

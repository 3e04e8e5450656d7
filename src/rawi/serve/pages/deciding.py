"""Deciding: the forms of decisions arrive here; each leads back to the page that it stood on."""

from __future__ import annotations

from typing import get_args

from fastapi import APIRouter, Request, Response

from rawi.errors import UsageError
from rawi.model import Decision, DecisionKind, SpeakerKind
from rawi.serve.catalogue import Language
from rawi.serve.forms import FormFields
from rawi.serve.site import Site, href

KINDS: tuple[DecisionKind, ...] = get_args(DecisionKind)
SPEAKER_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
VALUED: frozenset[DecisionKind] = frozenset({"rename", "retype", "respeak", "restance", "respan", "redate"})
"""The kinds of decisions that say a new name, type, speaker, stance, words or day."""


def routes(site: Site, language: Language) -> APIRouter:
    """Where the forms of a language are sent to."""
    router = APIRouter()
    desk = site.desk
    otherwise = href(language, "/review/log")

    def _shown(decision: Decision) -> str:
        """Where a decision shows whose form does not say so: a claim has another page after it."""
        if decision.topic in ("claims", "origins"):
            return href(language, f"/review/decisions/{decision.id}")
        return otherwise

    @router.post("/review/decide")
    def decide(request: Request, form: FormFields) -> Response:
        visitor = desk.signed(request, form)
        kind = next((one for one in KINDS if one == form.first("kind")), None)
        subjects = form.every("subject")
        if kind is None or not subjects:
            raise UsageError("The form does not say what is decided.", hint="Send it from its page.", key="no_form")
        with site.library.writer() as writer:
            made = writer.decide(
                kind,
                subjects,
                who=visitor.who or "",
                why=form.first("why"),
                value=form.first("value") if kind in VALUED else None,
                articles=form.every("article") if kind == "split" else (),
                speaker_kind=next((one for one in SPEAKER_KINDS if one == form.first("speaker_kind")), None),
            )
        return desk.answer(request, form, visitor, [made], _shown(made))

    @router.post("/review/undo")
    def undo(request: Request, form: FormFields) -> Response:
        visitor = desk.signed(request, form)
        with site.library.writer() as writer:
            undone = writer.undo(form.first("decision"), who=visitor.who or "")
        return desk.answer(request, form, visitor, [undone], _shown(undone))

    @router.post("/review/name")
    def name(request: Request, form: FormFields) -> Response:
        visitor = desk.signed(request, form)
        return desk.answer(request, form, visitor, (), otherwise)

    return router

"""Desk: what a page with forms needs of the session: who signs, the token, and what was just decided."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from rawi.errors import NotFoundError, UsageError
from rawi.model import Decision
from rawi.serve.following import Follower
from rawi.serve.forms import Form, own_path, with_kept
from rawi.serve.security import credentials
from rawi.serve.signing import COOKIE, Seal, Visitor
from rawi.store import Library

MOST_KEPT = 8
"""Decisions that one page confirms."""
_A_YEAR = 366 * 24 * 3600


class RefusedError(UsageError):
    """A form that did not come from one of our own pages, or from one made for another visitor."""

    code = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One visitor at one page. `kept` are the decisions that the page confirms; `waiting` says that the last comparison
    does not follow them yet."""

    visitor: Visitor
    token: str
    kept: tuple[Decision, ...]
    waiting: bool
    fresh: bool
    secure: bool

    @property
    def who(self) -> str | None:
        """The name that decisions are signed with."""
        return self.visitor.who


@dataclass(frozen=True, slots=True)
class Desk:
    """Takes decisions from forms."""

    library: Library
    seal: Seal
    follower: Follower

    def sitting(self, request: Request) -> Sitting:
        """Who asks for a page, with what its forms need."""
        known = self.seal.visitor(request.cookies.get(COOKIE))
        visitor = known or Visitor.new()
        if visitor.who is None:
            visitor = visitor.named(_signed_in(request))
        kept = self._kept(request.query_params.getlist("kept"))
        return Sitting(
            visitor=visitor,
            token=self.seal.token(visitor),
            kept=kept,
            waiting=bool(kept) and not self.library.view.follows_rulings(),
            fresh=known is None,
            secure=request.url.scheme == "https",
        )

    def sender(self, request: Request, form: Form) -> Visitor:
        """Who sends a form. Raises RefusedError where it is not from a page made for this visitor."""
        visitor = self.seal.visitor(request.cookies.get(COOKIE))
        crossed = request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")
        if visitor is None or crossed or not self.seal.accepts(visitor, form.first("token")):
            raise RefusedError(
                "This form did not come from a page that was made for you.",
                hint="Open the page again and send the form from there; allow cookies of this address.",
            )
        return visitor

    def signed(self, request: Request, form: Form) -> Visitor:
        """Who sends a form, under the name that it gives or that was given before.

        Raises RefusedError where the form is not from a page made for this visitor, UsageError where no name is known.
        """
        visitor = self.sender(request, form)
        given = visitor.named(form.first("who") or visitor.who or _signed_in(request))
        if given.who is None:
            raise UsageError(
                "A decision needs the name of who takes it.", hint="Write your name into the form.", key="no_name"
            )
        return given

    def answer(
        self, request: Request, form: Form, visitor: Visitor, decisions: Sequence[Decision], otherwise: str
    ) -> Response:
        """Have what was decided followed, and send the reader back to where the form stood."""
        if any(one.kind != "confirm" for one in decisions):
            self.follower.ask()
        back = own_path(form.first("back"), otherwise)
        answer = RedirectResponse(with_kept(back, [one.id for one in decisions]), status_code=303)
        self.remember(answer, visitor, secure=request.url.scheme == "https")
        return answer

    def remember(self, answer: Response, visitor: Visitor, *, secure: bool) -> None:
        """Put the visitor's cookie on an answer."""
        answer.set_cookie(
            COOKIE, self.seal.cookie(visitor), max_age=_A_YEAR, httponly=True, samesite="lax", secure=secure
        )

    def _kept(self, ids: Sequence[str]) -> tuple[Decision, ...]:
        found = []
        for id in ids[:MOST_KEPT]:
            with contextlib.suppress(NotFoundError, UsageError):
                found.append(self.library.view.decision(id))
        return tuple(found)


def _signed_in(request: Request) -> str:
    """The name that somebody gave with the password, empty where none was asked for."""
    given = credentials(request.headers.get("authorization", ""))
    return given[0] if given else ""

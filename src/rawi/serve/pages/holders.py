"""Holders: who is quoted, and one holder with names, offices, statements and disputes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.model import Dispute
from rawi.model.ledger import HolderRecord
from rawi.serve.catalogue import Language
from rawi.serve.pages.figures import holder_lanes, stance_figure
from rawi.serve.pages.paging import paged
from rawi.serve.pages.positions import turns
from rawi.serve.pages.quotes import quote
from rawi.serve.pages.who import WhoIsWho, who_is_who
from rawi.serve.site import Site, segment
from rawi.serve.stances import is_feminine

SIZE = 50
QUOTES = 20
MOST_SIDES = 12
MOST_DISPUTES = 60
"""Disputes of a holder that are drawn and counted, the strongest."""


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of holders in a language."""
    router = APIRouter()

    @router.get("/holders")
    def holders(page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
        view = site.library.view
        found = view.holders(limit=SIZE, offset=(page - 1) * SIZE)
        counts = view.counts()
        return site.page(
            "holders.html",
            language,
            "/holders",
            page=paged(found, total=counts.holders, page=page, size=SIZE, path="/holders"),
            counts=counts,
        )

    @router.get("/holders/{name:path}")
    def holder(request: Request, name: str, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
        view = site.library.view
        words = site.catalogues[language]
        record = view.holder(name, limit=QUOTES, offset=(page - 1) * QUOTES, disputes=MOST_DISPUTES)
        path = f"/holders/{segment(record.entry.key)}"
        of_statement = {
            statement: (dispute, position.stance)
            for dispute in reversed(record.disputes)
            for position in dispute.positions
            for statement in position.statements
        }
        quotes = [
            quote(one, stance=of_statement[one.statement.id][1] if one.statement.id in of_statement else None)
            for one in record.statements
        ]
        sums = record.sums
        keys = known_as(record)
        return site.page(
            "holder.html",
            language,
            path,
            sitting=site.desk.sitting(request),
            holder=record,
            feminine=is_feminine(record.entry.name, record.entry.kind, record.roles[0] if record.roles else None),
            tally={"affirms": sums.affirms, "denies": sums.denies, "neither": sums.neither, "value": 0},
            first=sums.first,
            last=sums.last,
            page=paged(quotes, total=sums.statements, page=page, size=QUOTES, path=path),
            of_statement=of_statement,
            figure=stance_figure(holder_lanes(record.disputes, keys, words), words),
            against=record.at_odds[:MOST_SIDES],
            who=who_is_who(view, record) if page == 1 else WhoIsWho(),
            carriers=sums.carriers[:MOST_SIDES],
            changed=changed(record.disputes, keys),
        )

    return router


def known_as(record: HolderRecord) -> frozenset[str]:
    """Everything that the positions may call this holder: keys and names."""
    names = {use.entity for use in record.identity.names} if record.identity else set()
    return frozenset({record.entry.key, record.entry.name, *record.names, *record.keys, *names})


def changed(disputes: Sequence[Dispute], keys: frozenset[str]) -> int:
    """In how many disputes the holder took more than one stance."""
    return sum(
        bool(turns([one for one in dispute.positions if {one.holder.entity, one.holder.name} & keys]))
        for dispute in disputes
    )

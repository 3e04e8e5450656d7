"""Chain: the isnad as it is shown, from the outlet that was read to the one who said it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.model import Link, Statement
from rawi.model.ledger import ArticleReference

Role = Literal["read_in", "document", "agency", "media", "anonymous", "speaker"]
_NEARNESS: dict[str, int] = {"media": 0, "agency": 1, "document": 2, "anonymous": 3, "speaker": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the chain. `name` is None for a link that is known to exist but not named."""

    role: Role
    name: str | None
    inherited: bool = False


def chain(statement: Statement, article: ArticleReference, holder: str | None = None) -> tuple[Step, ...]:
    """The steps of a statement's chain: what was read first, who said it last.

    `holder` is who holds the position, for a statement without a speaker's name of its own.
    """
    steps = [Step(role="read_in", name=article.outlet)]
    links = sorted(statement.chain, key=lambda link: _NEARNESS[link.role])
    steps.extend(_step(link) for link in links if link.name != statement.speaker.name)
    if statement.mode != "own_voice":
        name = statement.speaker.name or holder
        anonymous = statement.speaker.kind == "anonymous"
        steps.append(Step(role="anonymous" if anonymous else "speaker", name=name or None))
    return tuple(steps)


def _step(link: Link) -> Step:
    named = link.name.strip() or None
    return Step(role=link.role, name=named, inherited=link.inherited)

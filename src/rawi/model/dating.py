"""Dating: why an article is held to have been published when it was, where neither its source nor it says so."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingReason:
    """Words of the article from which the day of publication was inferred.

    `reason` says in words what they tell; `earliest` and `latest` are the ISO days that they alone allow, both
    inclusive, None where they leave it open. `span` is None for a reason that lies in another article.
    `counted` is False where stronger evidence speaks against it, so that it was set aside.
    """

    span: Span | None
    reason: str
    earliest: str | None
    latest: str | None
    counted: bool = True

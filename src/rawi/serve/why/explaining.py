"""Explaining: the reasons behind whatever an id leads to."""

from __future__ import annotations

from collections.abc import Callable

from rawi.errors import UsageError
from rawi.serve.catalogue import Catalogue
from rawi.serve.why.coverage import of_article, of_origin, of_story
from rawi.serve.why.explanation import Explanation
from rawi.serve.why.positions import of_claim, of_dispute
from rawi.serve.why.sayings import Sayings
from rawi.serve.why.settled import of_decision, of_name
from rawi.serve.why.statements import of_statement
from rawi.store import View

_KINDS: dict[str, Callable[[View, str, Sayings], Explanation]] = {
    "dis": of_dispute,
    "cla": of_claim,
    "sto": of_story,
    "ori": of_origin,
    "sta": of_statement,
    "ent": of_name,
    "art": of_article,
    "dec": of_decision,
}


def explain(view: View, id: str, catalogue: Catalogue) -> Explanation:
    """Every reason behind a dispute, claim, story, origin, statement, name, article or decision, in the words of the
    catalogue's language. Ids may be abbreviated. UsageError for an id of no such kind, NotFoundError if there is none.
    """
    made = _KINDS.get(id.partition("_")[0])
    if made is None:
        raise UsageError(
            f"“{id}” is no id of anything that has reasons.",
            hint=f"Ids begin with {', '.join(f'{kind}_' for kind in _KINDS)}, as the lists print them.",
            key="no_kind",
            id=id,
        )
    return made(view, id, Sayings(catalogue))

"""Who is who as nomenklatura's name matchers decide it: printed by `python -m evals.identity --nomenklatura`.

nomenklatura is no locked dependency: it builds PyICU from source, which needs ICU's headers. `pip install nomenklatura`
(the group `matching` of pyproject.toml) beside Rawi is enough. It is given what its matchers compare, the names and
their schema; contexts are nothing that it reads. A pair counts as one from its usual threshold on; it leaves none open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from rawi.evaluate.measure import Share
from rawi.model import MentionType

MATCHERS = ("name-based", "logic-v2")
THRESHOLD = 0.7


def beside(pairs: Iterable[tuple[str, str, MentionType, bool]]) -> Iterator[str]:
    """One line for each matcher: decisions right, over (name, name, kind of the first, whether they are one).

    ImportError where nomenklatura is not installed.
    """
    matching = import_module("nomenklatura.matching")
    model = import_module("followthemoney").model
    listed = list(pairs)
    for name in MATCHERS:
        algorithm = matching.get_algorithm(name)
        config = algorithm.default_config()
        right = 0
        for one, other, kind, same in listed:
            result = algorithm.compare(_entity(model, one, kind), _entity(model, other, kind), config)
            right += (result.score >= THRESHOLD) == same
        share = Share(right=right, of=len(listed))
        yield f"nomenklatura {name:12} {share.right:4} of {share.of:4}  {100 * (share.share or 0):5.1f} %"


def _entity(model: Any, name: str, kind: MentionType) -> Any:
    schema = "Person" if kind == "PER" else "Organization"
    return model.get_proxy({"id": name, "schema": schema, "properties": {"name": [name]}})

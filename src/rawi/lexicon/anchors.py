"""Words of event anchors: what `anchors.toml` says of phrases that date by a happening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from rawi.lexicon.table import broken, load_toml
from rawi.model import AnchorRelation

_ROLES = ("firm", "open", "moments", "clauses")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorLexicon:
    """`relations` are (written form, role, relation) with the roles "firm", "open", "moments" and "clauses"; `words`
    holds the lists by "table.name", as printed."""

    relations: tuple[tuple[str, str, AnchorRelation], ...]
    words: dict[str, tuple[str, ...]]

    @staticmethod
    def load() -> AnchorLexicon:
        """Read `anchors.toml`; LexiconError if it is broken or a relation is not one that the model knows."""
        table = load_toml("anchors")
        known: dict[str, AnchorRelation] = {name: name for name in get_args(AnchorRelation)}
        given = [(role, relation, forms) for role in _ROLES for relation, forms in table[role].items()]
        if strange := next((one for one in given if one[1] not in known), None):
            raise broken("anchors.toml", f"[{strange[0]}] names the unknown relation “{strange[1]}”")
        relations = tuple((form, role, known[relation]) for role, relation, forms in given for form in forms)
        words = {
            f"{group}.{name}": tuple(forms)
            for group, content in table.items()
            if group not in _ROLES
            for name, forms in content.items()
        }
        return AnchorLexicon(relations=relations, words=words)

"""Known: what a newsroom's own list says of a thing, with the list's id for it."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model.document import MentionType


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One entry of an imported list.

    `id` is the list's own ("Q42"); `name` the name that it prefers and `aliases` its other names, in any script;
    `kind` None where the list does not say; `countries` and `offices` in the list's words.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: MentionType | None = None
    countries: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the preferred one first."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

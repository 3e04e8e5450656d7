"""Words by which a clause says why a mishap came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rawi.lexicon.table import load_toml, past_present


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseWords:
    """The fields of `causes.toml`, as printed; verbs are (past, present) pairs."""

    links: tuple[str, ...]
    agents: tuple[str, ...]
    behind: tuple[str, ...]
    bonds: tuple[str, ...]
    blame: tuple[str, ...]
    attributing: tuple[tuple[str, str], ...]
    brings: tuple[tuple[str, str], ...]
    brings_to: tuple[str, ...]
    lives: tuple[str, ...]
    makes: Mapping[str, tuple[tuple[str, str], ...]]
    mishaps: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[str, ...]]
    beside: tuple[tuple[str, str], ...]
    many: tuple[str, ...]
    parts: tuple[str, ...]
    vague: tuple[str, ...]

    @staticmethod
    def load() -> CauseWords:
        """Read `causes.toml`; LexiconError if it is broken."""
        table = load_toml("causes")
        return CauseWords(
            links=tuple(table["links"]),
            agents=tuple(table["agents"]),
            behind=tuple(table["behind"]),
            bonds=tuple(table["bonds"]),
            blame=tuple(table["blame"]),
            attributing=tuple(past_present(verb, table.file) for verb in table["attributing"]),
            brings=tuple(past_present(verb, table.file) for verb in table["brings"]),
            brings_to=tuple(table["brings_to"]),
            lives=tuple(table["lives"]),
            makes={
                mishap: tuple(past_present(verb, table.file) for verb in verbs)
                for mishap, verbs in table["makes"].items()
            },
            mishaps={mishap: tuple(listed) for mishap, listed in table["mishaps"].items()},
            rows={row: tuple(listed) for row, listed in table["rows"].items()},
            beside=tuple((one, other) for one, other in table["akin"]["beside"]),
            many=tuple(table["many"]),
            parts=tuple(table["parts"]),
            vague=tuple(table["vague"]),
        )

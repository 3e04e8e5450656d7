"""What editors change in a report that they take over: courtesy, days as seen on the day of printing, joined names."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyingWords:
    """The fields of `copying.toml`, as printed."""

    dropped: tuple[str, ...]
    days: tuple[str, ...]
    joined: tuple[str, ...]
    scripture: tuple[str, ...]
    conjunctions: tuple[str, ...]

    @staticmethod
    def load() -> CopyingWords:
        """Read the file; LexiconError if it is broken."""
        table = load_toml("copying")
        return CopyingWords(**{key: tuple(table[key]) for key in CopyingWords.__slots__})

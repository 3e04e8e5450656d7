"""SetAside: something that could not be read as an article, with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.errors import SourceError


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """What was set aside: `source` says where (a path, "path:12" for line 12, "-" for standard input), `reason` what
    is the matter, `hint` how to mend it."""

    source: str
    reason: str
    hint: str

    @staticmethod
    def because(source: str, error: SourceError) -> SetAside:
        """The error as a record."""
        return SetAside(source=source, reason=error.message, hint=error.hint)

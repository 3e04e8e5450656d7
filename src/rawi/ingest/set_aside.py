"""SetAside: something that could not be read as an article, with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.errors import RawiError


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """What was set aside: `source` says where (a path, "path:12" for line 12, "-" for standard input), `reason` what
    is the matter, `hint` how to mend it."""

    source: str
    reason: str
    hint: str

    @staticmethod
    def because(source: str, error: Exception) -> SetAside:
        """The error as a record; one that nobody foresaw is told by its name."""
        if isinstance(error, RawiError):
            return SetAside(source=source, reason=error.message, hint=error.hint)
        reason = f"Reading it failed ({type(error).__name__}: {error})."
        return SetAside(source=source, reason=reason, hint="Please report it with the article.")

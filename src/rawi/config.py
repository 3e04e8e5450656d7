"""Configuration: what the environment says, read once where a command begins and handed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_LIBRARY = "rawi.db"
LIBRARY_VARIABLE = "RAWI_LIBRARY"
LOG_VARIABLE = "RAWI_LOG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """`library` is where the library lies, `log` the name of the least important level that is logged."""

    library: str = DEFAULT_LIBRARY
    log: str = "WARNING"

    @staticmethod
    def of(environ: Mapping[str, str], *, library: str | None = None) -> Config:
        """The configuration that `environ` gives; `library`, where given, goes before it. Empty variables count as
        absent."""
        return Config(
            library=library or environ.get(LIBRARY_VARIABLE) or DEFAULT_LIBRARY,
            log=(environ.get(LOG_VARIABLE) or "WARNING").upper(),
        )

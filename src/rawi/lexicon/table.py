"""Reading the lexicon files that ship inside the package."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

from rawi.errors import LexiconError


def load_toml(name: str) -> dict[str, Any]:
    """The content of `rawi/lexicon/<name>.toml`; LexiconError if it is missing or not TOML."""
    file = resources.files("rawi.lexicon").joinpath(f"{name}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"The lexicon file {name}.toml cannot be read: {error}.") from error


def load_rows(name: str) -> list[list[str]]:
    """The tab-separated fields of each line of `rawi/lexicon/<name>.tsv`; lines that begin with # are comments."""
    file = resources.files("rawi.lexicon").joinpath(f"{name}.tsv")
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise LexiconError(f"The lexicon file {name}.tsv cannot be read: {error}.") from error
    return [line.split("\t") for line in lines if line and not line.startswith("#")]

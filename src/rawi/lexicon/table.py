"""Reading the lexicon files that ship inside the package, and telling what is wrong with one."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

from rawi.errors import LexiconError

HINT = "The head of the file explains its fields."


class Table(dict[str, Any]):
    """A table of a lexicon file that knows where it stands: a key that it has not is a LexiconError, which says so."""

    __slots__ = ("file", "place")

    def __init__(self, content: dict[str, Any], file: str, place: str = "") -> None:
        """The content, its inner tables made such tables too; `place` is told as TOML writes it ("[verbs] no. 3")."""
        self.file = file
        self.place = place
        super().__init__(content)
        for key, value in content.items():
            inner = f"[{place.partition(' no. ')[0].strip('[]')}.{key}]" if place else f"[{key}]"
            if isinstance(value, dict):
                self[key] = Table(value, file, inner)
            elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
                self[key] = [Table(one, file, f"{inner} no. {number}") for number, one in enumerate(value, start=1)]

    def __missing__(self, key: str) -> Any:
        raise broken(self.file, f"{self.place or 'the file'} lacks “{key}”")


def broken(file: str, what: str) -> LexiconError:
    """The error for a file of the lexicon ("cues.toml") that is not as its head says."""
    return LexiconError(f"src/rawi/lexicon/{file}: {what}.", hint=HINT)


def load_toml(name: str) -> Table:
    """The content of `rawi/lexicon/<name>.toml`; LexiconError if it is missing or not TOML."""
    file = f"{name}.toml"
    try:
        content = tomllib.loads(resources.files("rawi.lexicon").joinpath(file).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise broken(file, f"it cannot be read ({error})") from error
    return Table(content, file)


def load_rows(name: str) -> list[list[str]]:
    """The tab-separated fields of each line of `rawi/lexicon/<name>.tsv`; lines that begin with # are comments."""
    file = f"{name}.tsv"
    try:
        lines = resources.files("rawi.lexicon").joinpath(file).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise broken(file, f"it cannot be read ({error})") from error
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def past_present(words: str, file: str) -> tuple[str, str]:
    """A verb that a file gives as "past present"; LexiconError if it does not."""
    past, _, present = words.partition(" ")
    if not past or not present or " " in present:
        raise broken(file, f"“{words}” is not a verb's past and present")
    return past, present

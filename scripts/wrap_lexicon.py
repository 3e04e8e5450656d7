"""Break lines of src/rawi/lexicon/*.toml that are too long to be reviewed: lists, rows of lists, and comments.

    python -m scripts.wrap_lexicon [NAME...]      default: every file; nothing but line breaks changes

Lines that fit are left as they are, and so are records that stand on one line, since TOML does not break inline tables.
Where a line of a list is broken, what goes on is indented further: lines often hold what belongs together.
"""

from __future__ import annotations

import re
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "src" / "rawi" / "lexicon"
WIDTH = 120
_HEAD = re.compile(r"((?:[\w-]+|\"[^\"]*\") = )\[")
_RECORD = re.compile(r"\s*(?:[\w-]+ = )?\{")


def wrapped(text: str) -> str:
    """The text of a file with its long lines broken."""
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line))


def too_long(text: str) -> list[int]:
    """The numbers of lines that `wrapped` would break, or cannot: from 1; records on one line are none."""
    lines = enumerate(text.split("\n"), start=1)
    return [number for number, line in lines if len(line) > WIDTH and not _RECORD.match(line)]


def _pieces(line: str) -> Iterator[str]:
    bare = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    if len(line) <= WIDTH or _RECORD.match(line):
        yield line
    elif bare.startswith("#"):
        yield from textwrap.wrap(
            bare[1:].strip(), WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    elif (bare.startswith(('"', "[")) and not bare.startswith("[[")) or _HEAD.match(bare):
        yield from _list_pieces(bare, indent)
    else:
        # Names in a string of several lines, where any white space parts them.
        yield from textwrap.wrap(bare, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _list_pieces(bare: str, indent: str) -> Iterator[str]:
    """The pieces of a line of a list, of which it may be the whole, the beginning, the middle or the end."""
    inner = indent
    if head := _HEAD.match(bare):
        yield f"{indent}{head[1]}["
        bare, inner = bare[head.end() :], f"{indent}  "
    end = ""
    if _depth(bare) < 0:
        bare, _, comma = bare.rpartition("]")
        end = f"]{comma}"
    yield from _filled(_items(bare), inner, inner if head else f"{inner}  ")
    if end:
        yield f"{indent if head else indent[:-2]}{end}"


def _depth(text: str) -> int:
    """How many more lists begin in a text than end."""
    plain = re.sub(r'"[^"]*"', "", text).partition("#")[0]
    return plain.count("[") - plain.count("]")


def _items(text: str) -> list[str]:
    """The items of a list, each with the comma behind it; a comment at the end is an item of its own."""
    items: list[str] = []
    start, depth, quoted = 0, 0, False
    for at, letter in enumerate(text):
        quoted ^= letter == '"'
        if quoted:
            continue
        if letter == "#":
            return [*items, *filter(None, [text[start:at].strip()]), text[at:]]
        depth += (letter == "[") - (letter == "]")
        if letter == "," and not depth:
            items.append(text[start : at + 1].strip())
            start = at + 1
    last = text[start:].strip()
    return [*items, f"{last},"] if last else items


def _filled(items: Sequence[str], indent: str, further: str) -> Iterator[str]:
    """Lines with as many items as they hold, the second and all others indented `further`; a row that is longer than
    a line is broken inside."""
    line = indent
    for item in items:
        if item.startswith("#"):
            yield from [line] if line.strip() else []
            yield f"{indent}{item}"
            line = indent
            continue
        space = " " if line.strip() else ""
        if len(line) + len(space) + len(item) <= WIDTH:
            line += space + item
            continue
        if line.strip():
            yield line
            line = further
        if len(line) + len(item) > WIDTH and item.startswith("["):
            inner, _, comma = item[1:].rpartition("]")
            yield f"{line}["
            yield from _filled(_items(inner), f"{line}  ", f"{line}  ")
            line = f"{line}]{comma}"
        else:
            line += item
    if line.strip():
        yield line


def main(names: Sequence[str]) -> None:
    """Rewrite files in place; nothing is written where what they say would change."""
    for path in [FOLDER / f"{name}.toml" for name in names] or sorted(FOLDER.glob("*.toml")):
        before = path.read_text(encoding="utf-8")
        after = wrapped(before)
        if _content(tomllib.loads(before)) != _content(tomllib.loads(after)):
            raise SystemExit(f"{path.name} would say something else: break its long lines by hand.")
        path.write_text(after, encoding="utf-8")


def _content(value: object) -> object:
    """What a file says; strings by their words, so that a line break counts as the space it replaces."""
    if isinstance(value, dict):
        return {key: _content(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_content(one) for one in value]
    return value.split() if isinstance(value, str) and "\n" in value else value


if __name__ == "__main__":
    main(sys.argv[1:])

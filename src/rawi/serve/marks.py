"""Marks: spans of a text turned into nested stretches, for showing them in place.

Spans may nest and cross. A stretch that crosses another is cut at the other's boundary, and each piece carries all its
marks; the text of all stretches, one after another, is the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Layer = Literal["context", "copied", "content", "speaker", "relay", "cue", "anchor", "time", "name", "hit", "quiet"]
_DEPTH: dict[Layer, int] = {
    "quiet": 0, "context": 0, "copied": 1, "content": 2, "speaker": 3, "relay": 3, "cue": 4, "anchor": 5, "time": 6,
    "name": 7, "hit": 8,
}  # fmt: skip

NOT_JOINING = frozenset("اأإآٱدذرزژوؤةىء")
"""Letters that never join the letter after them (Unicode joining types R and U)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span `[start, end)` of code points to be shown; `number` is the statement's number, `classes` how it looks,
    `title` what it is or, of a name, the address that it leads to."""

    start: int
    end: int
    layer: Layer
    number: int = 0
    classes: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something without text at an offset: a statement's number or the shape of a cue."""

    at: int
    kind: Literal["number", "shape"]
    number: int
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plain:
    """Unmarked text from `start`."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of a mark with what lies in it; `first` is False for the pieces after a cut, `inside` is True where the
    piece begins or ends in the middle of joined letters, which must keep the weight of their word."""

    mark: Mark
    children: tuple[Node, ...]
    first: bool
    inside: bool


Node = Plain | Marked | Sign


def nested(text: str, marks: Iterable[Mark], start: int, end: int, signs: Iterable[Sign] = ()) -> tuple[Node, ...]:
    """The stretch `[start, end)` of `text` as nested pieces of the marks that touch it.

    A mark that is longer lies outside a shorter one; of two that cross, the one that begins later is cut.
    """
    clipped = _clipped(marks, start, end)
    ordered_signs = sorted((sign for sign in signs if start <= sign.at <= end), key=lambda sign: sign.at)
    boundaries = sorted({start, end, *(mark.start for mark in clipped), *(mark.end for mark in clipped)}
                        | {sign.at for sign in ordered_signs})  # fmt: skip
    opening: dict[int, list[Mark]] = {}
    for mark in clipped:
        opening.setdefault(mark.start, []).append(mark)
    placed: dict[int, list[Sign]] = {}
    for sign in ordered_signs:
        placed.setdefault(sign.at, []).append(sign)
    root: list[Node] = []
    stack: list[tuple[Mark, int, bool, list[Node]]] = []

    def here() -> list[Node]:
        return stack[-1][3] if stack else root

    def close(at: int) -> Mark:
        mark, since, first, children = stack.pop()
        if at > since:
            here().append(Marked(mark, tuple(children), first, _joined(text, since) or _joined(text, at)))
        return mark

    for position, offset in enumerate(boundaries):
        cut: list[Mark] = []
        while any(mark.end <= offset for mark, _, _, _ in stack):
            mark = close(offset)
            if mark.end > offset:
                cut.append(mark)
        fresh = opening.get(offset, [])
        signs_here = placed.get(offset, [])
        here_now = [*((mark, False) for mark in cut), *((mark, True) for mark in fresh)]
        here_now.sort(key=lambda pair: (-pair[0].end, _DEPTH[pair[0].layer], pair[0].number, pair[1]))
        late = [sign for sign in signs_here if sign.kind == "number"]
        here().extend(sign for sign in signs_here if sign not in late)
        for mark, first in here_now:
            stack.append((mark, offset, first, []))
            owned = [sign for sign in late if mark.layer == "content" and sign.number == mark.number and first]
            here().extend(owned)
            late = [sign for sign in late if sign not in owned]
        here().extend(late)
        following = boundaries[position + 1] if position + 1 < len(boundaries) else offset
        if following > offset:
            here().append(Plain(offset, text[offset:following]))
    while stack:
        close(end)
    return tuple(root)


def plain_text(nodes: Sequence[Node]) -> str:
    """The text of the nodes, one after another."""
    return "".join(
        node.text if isinstance(node, Plain) else plain_text(node.children) if isinstance(node, Marked) else ""
        for node in nodes
    )


def word_start(text: str, offset: int) -> int:
    """Where the written word that `offset` lies in begins."""
    while offset > 0 and _of_word(text[offset - 1]):
        offset -= 1
    return offset


def word_end(text: str, offset: int) -> int:
    """Where the written word that `offset` lies in ends."""
    while offset < len(text) and _of_word(text[offset]):
        offset += 1
    return offset


def sign_place(text: str, offset: int) -> int:
    """Where a sign for a span that starts at `offset` may stand without parting joined letters.

    At the offset itself if it begins a word; before the whole word if only letters that do not join, or «ف», stand in
    between; behind the word otherwise.
    """
    start = word_start(text, offset)
    if start == offset or all(letter in NOT_JOINING or letter == "ف" for letter in text[start:offset]):
        return start
    return word_end(text, offset)


def _clipped(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    found: list[Mark] = []
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            same = first == mark.start and last == mark.end
            found.append(
                mark
                if same
                else Mark(
                    start=first, end=last, layer=mark.layer, number=mark.number, classes=mark.classes, title=mark.title
                )
            )
    return found


def _of_word(character: str) -> bool:
    return character.isalnum() or character in "\u0640\u0670" or "\u064b" <= character <= "\u065f"


def _joined(text: str, offset: int) -> bool:
    """Whether the letters before and after `offset` are written joined."""
    if not 0 < offset < len(text):
        return False
    before = offset - 1
    while before > 0 and "\u064b" <= text[before] <= "\u065f":
        before -= 1
    return _of_word(text[before]) and _of_word(text[offset]) and text[before] not in NOT_JOINING

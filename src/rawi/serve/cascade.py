"""Cascade: the chains of one position drawn as one tree, from the articles that were read to the one who spoke.

What was read stands at the start of the reading direction and the speaker at its end; arrows point to the reader, the
way the words travelled. Links that are not named or only carried on from an earlier sentence are broken lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rawi.serve.chain import Role, Step
from rawi.serve.chart import Anchor, Drawing, Path, Words

_COLUMNS: tuple[Role, ...] = ("media", "agency", "document")
_WIDTH = 1120.0
_LETTER = 8.0
"""Room that a letter of a name takes at most."""
_MOST_LETTERS = 34
"""Letters of a name that are written."""
_GAP = 14.0
_LEAF = 240.0
"""The least room for the names of what was read, their days below them."""
_LINE = 46.0
_TOP = 46.0
_HEAD = 7.0
_HEADING = 30.0
"""Where the middle of the heading of what was read stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article's chain, what was read first; `day` is when it was published, in words."""

    steps: tuple[Step, ...]
    day: str = ""


@dataclass(slots=True)
class Branch:
    """A name with those who took it from there. `broken` says that the link to it is not stated."""

    role: Role
    name: str | None
    day: str = ""
    broken: bool = False
    children: list[Branch] = field(default_factory=list)


def tree(holder: str, readings: Sequence[Reading]) -> Branch:
    """The chains joined from the speaker on: whoever took it from the same one by the same way stands together."""
    root = Branch(role="speaker", name=holder)
    for reading in readings:
        at = root
        for step in reversed(_between(reading.steps)):
            at = _child(at, step)
        first = reading.steps[0]
        leaf = Branch(role="read_in", name=first.name, day=reading.day)
        if all((one.role, one.name, one.day) != (leaf.role, leaf.name, leaf.day) for one in at.children):
            at.children.append(leaf)
    return root


def columns(root: Branch) -> tuple[Role, ...]:
    """The roles between what was read and the speaker that the tree has, what is nearer to the reader first."""
    found = {one.role for one in _all(root)}
    return tuple(role for role in _COLUMNS if role in found)


def cascade(root: Branch, *, right_to_left: bool, unknown: str) -> tuple[Drawing, tuple[tuple[float, Role], ...]]:
    """The drawing, and where the heading of each role stands. `unknown` is written for links without a name."""
    middle = columns(root)
    written = {
        role: max((min(len(one.name or unknown), _MOST_LETTERS) for one in _all(root) if one.role == role), default=0)
        for role in ("read_in", *middle, root.role)
    }
    leaf = max(_LEAF, written["read_in"] * _LETTER + _GAP)
    room = (_WIDTH - leaf) / (len(middle) + 1)
    places: dict[Role, float] = {"read_in": 0.0}
    for number, role in enumerate((*middle, root.role)):
        places[role] = leaf + room * (number + 0.5)
    half = {role: letters * _LETTER / 2 + _GAP for role, letters in written.items()}

    def at(along: float) -> float:
        return round(_WIDTH - along if right_to_left else along, 1)

    drawing = Drawing(width=_WIDTH, height=0.0)
    reached = _TOP

    def place(branch: Branch) -> float:
        """Draws a branch with all before it, and gives its height."""
        nonlocal reached
        if not branch.children:
            y, reached = reached, reached + _LINE
        else:
            heights = [place(child) for child in branch.children]
            y = (min(heights) + max(heights)) / 2
            for child, height in zip(branch.children, heights, strict=True):
                start = leaf if child.role == "read_in" else places[child.role] + half[child.role]
                _arrow(drawing, at(places[branch.role] - half[branch.role]), y, at(start), height, broken=child.broken)
        x = at(places[branch.role])
        anchor: Anchor = "middle" if branch.children else "start"
        name = branch.name or unknown
        drawing.words.append(Words(x, y + 5, name, "t halo", anchor, data=branch.name is not None))
        if branch.day:
            drawing.words.append(Words(x, y + 21, branch.day, "q halo", "start"))
        return y

    place(root)
    drawing.height = reached
    places["read_in"] = _HEADING
    headings = tuple((at(along), role) for role, along in sorted(places.items(), key=lambda one: one[1]))
    return drawing, headings


def _between(steps: Sequence[Step]) -> list[Step]:
    """The steps between what was read and the speaker, each role once."""
    found: dict[Role, Step] = {}
    for step in steps[1:]:
        if step.role in _COLUMNS:
            found.setdefault(step.role, step)
    return [found[role] for role in _COLUMNS if role in found]


def _child(branch: Branch, step: Step) -> Branch:
    for one in branch.children:
        if (one.role, one.name) == (step.role, step.name):
            one.broken = one.broken and _is_broken(step)
            return one
    made = Branch(role=step.role, name=step.name, broken=_is_broken(step))
    branch.children.append(made)
    return made


def _is_broken(step: Step) -> bool:
    return step.inherited or step.name is None


def _all(branch: Branch) -> list[Branch]:
    return [branch, *(inner for child in branch.children for inner in _all(child))]


def _arrow(drawing: Drawing, x1: float, y1: float, x2: float, y2: float, *, broken: bool) -> None:
    """A curve from the one who said it to the one who took it on, with its head there."""
    way = 1 if x2 > x1 else -1
    end = x2 - way * _HEAD
    middle = round((x1 + end) / 2, 1)
    drawing.paths.append(Path(f"M{x1} {y1}C{middle} {y1} {middle} {y2} {end} {y2}", "lt open" if broken else "lt"))
    drawing.paths.append(Path(f"M{x2} {y2}L{end} {y2 - 4.5}L{end} {y2 + 4.5}Z", "arr"))

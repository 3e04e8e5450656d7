"""Misses: every place where reader and gold differ, with its sentence, as foldable Markdown.

Arabic and English stand in one line, so each piece of text is isolated in `<bdi>`: its own first strong letter gives
its direction, and punctuation stays where it was written.
"""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rawi.evaluate import GoldDocument, GoldStatement, Judged, Miss, sentence_of
from rawi.model import Span, Statement

KINDS: dict[str, str] = {
    "missed": "Statements not found",
    "false alarm": "Read where there is no statement",
    "speaker": "Wrong speaker",
    "content": "Content cut otherwise",
    "cue": "Cue cut otherwise",
    "mode": "Wrong mode",
    "polarity": "Wrong polarity",
    "commitment": "Wrong commitment",
    "content_negated": "Negation of the content",
    "cue_class": "Wrong class of cue",
    "chain": "Chain",
    "when": "Day of speaking",
    "nested missed": "Nested statements not found",
    "nested speaker": "Wrong speaker of a nested statement",
    "time": "Times: found on one side only",
    "time value": "Times: wrong value",
    "event anchor": "Event anchors: found on one side only",
    "quantity": "Quantities: found on one side only",
    "quantity value": "Quantities: wrong value",
    "quantity kind": "Quantities: wrong kind",
}
"""All kinds in the order of the page, with their headings."""

_LAYERS = frozenset(kind for kind in KINDS if kind.startswith(("time", "event", "quantity")))
_ESCAPED = str.maketrans({mark: f"&#{ord(mark)};" for mark in "\\`*_[]|~#"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One miss, ready to be shown: where, what the gold has and what was read, the sentence and the cue in it."""

    kind: str
    article: str
    cue: Span
    gold: str
    found: str
    sentence: Span


def misses_of(gold: GoldDocument, judged: Iterable[Judged], alarms: Iterable[Statement]) -> list[Shown]:
    """All misses of one article, in the order of the text."""
    text = gold.article.text
    found: list[Shown] = []
    for one in judged:
        for kind, wanted, given in _differences(one):
            found.append(_shown(kind, gold.name, text, one.gold.cue, wanted, given))
    for alarm in alarms:
        found.append(_shown("false alarm", gold.name, text, alarm.cue or alarm.content[0], "", _read(alarm)))
    return sorted(found, key=lambda miss: (miss.cue.start, miss.cue.end))


def layer_misses_of(gold: GoldDocument, misses: Iterable[Miss]) -> list[Shown]:
    """The misses of times, event anchors and quantities in one article."""
    return [
        _shown(miss.kind, gold.name, gold.article.text, miss.span, miss.gold, miss.found)
        for miss in misses
        if miss.kind in _LAYERS
    ]


def folded(shown: Sequence[Shown]) -> list[str]:
    """The misses by kind, each kind folded away under its heading and count."""
    of_kind: dict[str, list[Shown]] = defaultdict(list)
    for miss in shown:
        of_kind[miss.kind].append(miss)
    return [
        f"<details><summary>{heading}: {len(of_kind[kind])}</summary>\n\n{lines}\n\n</details>"
        for kind, heading in KINDS.items()
        if (lines := "\n".join(_line(miss) for miss in of_kind[kind]))
    ]


def _shown(kind: str, article: str, text: str, cue: Span, gold: str, found: str) -> Shown:
    return Shown(kind=kind, article=article, cue=cue, gold=gold, found=found, sentence=sentence_of(text, cue))


def _differences(one: Judged) -> Iterator[tuple[str, str, str]]:
    gold, found = one.gold, one.found
    nested = gold.level != "primary"
    if found is None:
        yield "nested missed" if nested else "missed", _annotated(gold), ""
        return
    if nested:
        if not one.rights["speaker"]:
            yield "nested speaker", _source(gold), found.speaker.name
        return
    values = {
        "speaker": (_source(gold), found.speaker.name or "nobody"),
        "content": (_joined(gold.content), _joined(found.content)),
        "cue": (gold.cue.text, found.cue.text if found.cue else ""),
        "mode": (gold.quoted, found.mode),
        "polarity": (gold.polarity, found.polarity),
        "commitment": (gold.commitment, found.commitment),
        "content_negated": (str(gold.content_negated), str(found.content_negated)),
        "cue_class": (gold.cue_class, found.cue_class),
    }
    yield from ((kind, *both) for kind, both in values.items() if not one.rights[kind])
    if one.chain.fp or one.chain.fn:
        yield (
            "chain",
            " ← ".join(f"{link.role} {link.name}" for link in gold.via) or "no link",
            " ← ".join(f"{link.role} {link.name}" for link in found.chain) or "no link",
        )
    day = found.said.value[:10] if found.said else None
    if (gold.when or None) != day:
        yield "when", gold.when or "none", day or "none"


def _source(one: GoldStatement) -> str:
    return one.source.resolved or (one.source.span.text if one.source.span else "nobody")


def _annotated(one: GoldStatement) -> str:
    return f"{_source(one)}: {_joined(one.content)}"


def _read(one: Statement) -> str:
    return f"{one.speaker.name or 'nobody'}: {_joined(one.content)}"


def _joined(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _line(miss: Shown) -> str:
    sentence, cue = miss.sentence, miss.cue
    before = sentence.text[: max(0, cue.start - sentence.start)]
    after = sentence.text[max(0, cue.end - sentence.start) :]
    told = " · ".join(
        f"{name} {_isolated(text)}" for name, text in (("gold", miss.gold), ("found", miss.found)) if text
    )
    whole = f"<bdi>{_escape(before)}<b>{_escape(cue.text)}</b>{_escape(after)}</bdi>"
    return f"- {miss.article}, {cue.start}: {told}<br>{whole}"


def _isolated(text: str) -> str:
    return f"<bdi>{_escape(text)}</bdi>"


def _escape(text: str) -> str:
    return html.escape(text.replace("\n", " "), quote=False).translate(_ESCAPED)

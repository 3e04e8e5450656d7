"""Who is who inside one article: short forms to full names, spelling variants to one entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rawi.arabic.names import alike, name_key, name_tokens
from rawi.model import Mention, MentionType, Reading, content_id
from rawi.model.statement import SpeakerKind

_CLASS = {"person": "PER", "organisation": "ORG", "media": "ORG", "outlet": "ORG", "anonymous": "PER", "document": "ORG"}
Tokens = tuple[str, ...]


def entity_of(name: str, kind: MentionType | SpeakerKind) -> str:
    """The entity id of a name: the same for its printed variants, in every article and on every machine."""
    return content_id("ent", _CLASS.get(kind, kind), name_key(name))


def link(reading: Reading, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions in the same order with `entity` and `name` settled inside this article.

    A person's last (or first) name stands for the nearest full name before it that has it; a body's head or
    beginning («القنصلية», «التحالف») for the nearest fuller name that begins so. In the title, where the full name is
    still to come, it is the first one after it. The entity's name is the fullest of its mentions.
    """
    title_end = reading.title.end if reading.title is not None else 0
    tokens = [name_tokens(mention.name) for mention in mentions]
    target = [_antecedent(index, mentions, tokens, title_end) for index in range(len(mentions))]
    names = _spellings(mentions)
    linked: list[Mention] = []
    for index in range(len(mentions)):
        root, seen = index, {index}
        while (following := target[root]) is not None and following not in seen:
            root = following
            seen.add(root)
        full = mentions[root]
        key = (full.type, name_key(full.name))
        name = names[key]
        linked.append(replace(mentions[index], name=name, entity=entity_of(name, full.type)))
    return tuple(linked)


def _spellings(mentions: Sequence[Mention]) -> dict[tuple[str, str], str]:
    """For each key the spelling used most often, the earliest of equals."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for mention in mentions:
        counts.setdefault((mention.type, name_key(mention.name)), Counter())[mention.name] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in counts.items()}


def _antecedent(index: int, mentions: Sequence[Mention], tokens: Sequence[Tokens], title_end: int) -> int | None:
    """The index of the fuller mention that this one stands for, or None if it stands for itself."""
    mine, kind = tokens[index], mentions[index].type
    if not mine or kind not in ("PER", "ORG"):
        return None
    before = range(index - 1, -1, -1)
    after = range(index + 1, len(mentions))
    ahead = mentions[index].span.start < title_end or kind == "PER"
    for other in (*before, *(after if ahead else ())):
        if mentions[other].type != kind or tokens[other] == mine:
            continue
        if _is_short_for(mine, tokens[other], kind):
            return other
    return None


def _is_short_for(short: Tokens, full: Tokens, kind: MentionType) -> bool:
    if kind == "PER":
        if len(short) == len(full) > 1:
            # Two transliterations of one name; the order only fixes which of them stands for the other.
            return all(alike(one, other) for one, other in zip(short, full, strict=True)) and short > full
        if len(short) == 1:
            return len(full) > 1 and (alike(short[0], full[-1]) or short[0] == full[0])
        return 1 < len(short) < len(full) and short[0] == full[0] and set(short) <= set(full)
    return len(short) < len(full) and full[: len(short)] == short

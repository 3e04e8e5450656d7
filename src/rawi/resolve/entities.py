"""Who is who inside one article: short forms to full names, spelling variants to one entity."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from rawi.arabic.names import alike, key_of, name_tokens, outline
from rawi.model import Mention, MentionType, Reading, content_id
from rawi.model.statement import SpeakerKind

_CLASS = {
    "person": "PER",
    "organisation": "ORG",
    "media": "ORG",
    "outlet": "ORG",
    "anonymous": "PER",
    "document": "ORG",
}
Tokens = tuple[str, ...]
Key = tuple[MentionType, Tokens]


def entity_of(name: str, kind: MentionType | SpeakerKind) -> str:
    """The entity id of a name: the same for its printed variants, in every article and on every machine."""
    return _entity(name_tokens(name), kind)


def _entity(tokens: Tokens, kind: MentionType | SpeakerKind) -> str:
    return content_id("ent", _CLASS.get(kind, kind), key_of(tokens))


def link(reading: Reading, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions in the same order with `entity` and `name` settled inside this article.

    A person's last (or first) name stands for the nearest full name before it that has it; a body's head or
    beginning («القنصلية», «التحالف») for the nearest fuller name that begins so, or that the article prints behind it
    («النادي» for «نادي الشهاب», though the club's name is «الشهاب»). Where only a later name fits, it counts for
    people, and for bodies named in the title. The entity's name is the fullest of its mentions, in the spelling that
    the article uses most.
    """
    title_end = reading.title.end if reading.title is not None else 0
    tokens = {name: name_tokens(name) for name in {mention.name for mention in mentions}}
    keys: list[Key] = [(mention.type, tokens[mention.name]) for mention in mentions]
    places: dict[Key, list[int]] = {}
    for index, key in enumerate(keys):
        places.setdefault(key, []).append(index)
    fuller = _fuller(places, _kinds(mentions, keys))
    target = [
        _nearest(index, [places[key] for key in fuller.get(keys[index], ())], ahead=_ahead(mention, title_end))
        for index, mention in enumerate(mentions)
    ]
    names = _spellings(mentions, keys)
    entities = {key: _entity(key[1], key[0]) for key in names}
    linked: list[Mention] = []
    for index, mention in enumerate(mentions):
        root, seen = index, {index}
        while (following := target[root]) is not None and following not in seen:
            root = following
            seen.add(root)
        key = keys[root]
        linked.append(
            Mention(span=mention.span, type=mention.type, entity=entities[key], name=names[key], role=mention.role)
        )
    return tuple(linked)


def _ahead(mention: Mention, title_end: int) -> bool:
    return mention.type == "PER" or mention.span.start < title_end


def _spellings(mentions: Sequence[Mention], keys: Sequence[Key]) -> dict[Key, str]:
    """For each key the spelling used most often, the earliest of equals."""
    counts: dict[Key, Counter[str]] = {}
    for mention, key in zip(mentions, keys, strict=True):
        counts.setdefault(key, Counter())[mention.name] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in counts.items()}


def _nearest(index: int, lists: Sequence[Sequence[int]], *, ahead: bool) -> int | None:
    """The last position before `index` in any of the sorted lists; if `ahead` and there is none, the first after it."""
    before = [places[at - 1] for places in lists if (at := bisect_left(places, index)) > 0]
    if before:
        return max(before)
    after = [places[at] for places in lists if (at := bisect_left(places, index)) < len(places)]
    return min(after) if ahead and after else None


def _kinds(mentions: Sequence[Mention], keys: Sequence[Key]) -> set[tuple[Tokens, Key]]:
    """The bodies of the article with the words for their kind that it prints before their names («شركة», «نادي»)."""
    found: set[tuple[Tokens, Key]] = set()
    for mention, key in zip(mentions, keys, strict=True):
        if mention.type == "ORG" and key[1]:
            printed = name_tokens(mention.span.text)
            before = printed[: len(printed) - len(key[1])]
            if before and printed[len(before) :] == key[1]:
                found.add((before, key))
    return found


def _fuller(names: Iterable[Key], kinds: Iterable[tuple[Tokens, Key]]) -> dict[Key, list[Key]]:
    """For each name the fuller names of the article that it can stand for."""
    by_part: dict[tuple[MentionType, Tokens], list[Key]] = {}
    for before, key in sorted(kinds):
        by_part.setdefault(("ORG", before), []).append(key)
    for kind, tokens in names:
        if kind == "ORG":
            for length in range(1, len(tokens)):
                by_part.setdefault((kind, tokens[:length]), []).append((kind, tokens))
        elif kind == "PER" and len(tokens) > 1:
            for end in {outline(tokens[0]), outline(tokens[-1])}:
                by_part.setdefault((kind, (end,)), []).append((kind, tokens))
    found: dict[Key, list[Key]] = {}
    for kind, tokens in names:
        if not tokens:
            continue
        part: Tokens = tokens if kind == "ORG" else (outline(tokens[0]),)
        for other in by_part.get((kind, part), ()):
            if other[1] != tokens and (kind == "ORG" or _is_short_for(tokens, other[1])):
                found.setdefault((kind, tokens), []).append(other)
    return found


def _is_short_for(short: Tokens, full: Tokens) -> bool:
    """Whether one personal name can stand for another: by last or first word, part, or transliteration."""
    if len(short) == len(full):
        # Two transliterations of one name; the order only fixes which of them stands for the other.
        return all(alike(one, other) for one, other in zip(short, full, strict=True)) and short > full
    if len(short) == 1:
        return alike(short[0], full[-1]) or short[0] == full[0]
    return len(short) < len(full) and short[0] == full[0] and set(short) <= set(full)

"""Fuller names: a place of which the article nowhere says only the first word («طفهنة الرمل»)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rawi.arabic.particles import ARTICLE
from rawi.extract.mentions.lessons import Lesson
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Senses
from rawi.model import Word

_ENOUGH = 2
_NO_PART = (
    Role.FUNCTION | Role.VERB | TITLE | HEAD | PERSON | Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER | Role.KNOWN
)


def fuller(words: Sequence[Word], places: Sequence[Lesson], senses: Senses) -> Iterator[Lesson]:
    """For each learned place of one indefinite word that has one and the same noun with the article behind it wherever
    it stands, at least twice, the name of both."""
    behind: dict[str, Counter[str]] = {
        item.folds[0]: Counter() for item in places if len(item.folds) == 1 and not item.folds[0].startswith(ARTICLE)
    }
    if not behind:
        return
    printed: dict[str, str] = {}
    for at, word in enumerate(words):
        stem = word.fold if word.fold in behind else word.fold[1:]
        if stem in behind:
            after = words[at + 1] if at + 1 < len(words) and words[at + 1].kind == "word" else None
            behind[stem][after.fold if after is not None else ""] += 1
            if after is not None:
                printed[after.fold] = after.text
    for item in places:
        following = behind.get(item.folds[0], Counter()) if len(item.folds) == 1 else Counter()
        if len(following) != 1:
            continue
        folded, times = following.most_common(1)[0]
        sense = senses.of(folded)
        if times >= _ENOUGH and sense.definite and not sense.skip and not sense.role & _NO_PART:
            yield item._replace(folds=(item.folds[0], folded), name=f"{item.name} {printed[folded]}")

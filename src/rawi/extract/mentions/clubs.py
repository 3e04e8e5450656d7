"""Clubs: «نجم كذا», «وحدة كذا» without «نادي», in articles about sport."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rawi.arabic.shapes import is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.lessons import Lesson
from rawi.extract.mentions.relation import nisbas
from rawi.extract.mentions.roles import PERSON, Role
from rawi.extract.mentions.senses import Senses
from rawi.model import Word

_SPORTING = 2
"""How many different words of sport make an article one about sport."""
_SHORTEST = 4
_NO_CLUB = Role.FUNCTION | Role.VERB | Role.COMMON | Role.MODIFIER | Role.BODY_ADJECTIVE | Role.DEMONYM
_NO_TOWN = ("يه", "ي", "ات", "ون", "ين", "ها", "هم", "نا")


def clubs(
    words: Sequence[Word], segments: Sequence[tuple[int, int]], senses: Senses, cues: LearningCues
) -> Iterator[Lesson]:
    """A club and its town for each club's word that has one and the same place or unknown word behind it twice.

    Once is enough where the unknown word also stands alone or has an adjective of relation («وحدة كيذا», «الكيذي»).
    """
    folds = Counter(word.fold for word in words if word.kind == "word")
    if sum(word in folds for word in cues.sport) < _SPORTING:
        return
    # «رجاء كذا» is a club if something takes place «في كذا».
    towns = {words[at].fold for at in range(1, len(words)) if words[at - 1].fold in cues.hosts}
    seen: Counter[tuple[str, str]] = Counter()
    for first, last in segments:
        ended = first
        for at in range(first, last - 1):
            head, town = words[at], words[at + 1]
            if town.kind != "word" or _stem(head.fold, cues) is None:
                continue
            sense = senses.of(town.fold)
            if at + 2 < last and town.fold in cues.toponyms | senses.toponyms and words[at + 2].kind == "word":
                # «شبيبة منزل الواحة»
                after = senses.of(words[at + 2].fold)
                settled = not after.role & ~(PERSON | Role.KNOWN) and not is_present_shape(words[at + 2].fold)
                settled = settled and (_stem(head.fold, cues) in cues.sure_clubs or folds[words[at + 2].fold] > 1)
                if ((after.definite and not after.role & _NO_CLUB) or settled) and not after.skip:
                    stem = _stem(head.fold, cues) or head.fold
                    place = f"{town.text} {words[at + 2].text}"
                    skipped = head.text[len(head.fold) - len(stem) :]
                    yield Lesson((stem, town.fold, words[at + 2].fold), "ORG", f"{skipped} {place}")
                    yield Lesson((town.fold, words[at + 2].fold), "LOC", place)
                    ended = at + 3
                    continue
            signed = at > first and words[at - 1].fold.lstrip("وفبل") in cues.sure_club_signs | cues.called_clubs
            signed = signed or _stem(head.fold, cues) in cues.sure_clubs
            pair = (_stem(head.fold, cues) or head.fold, town.fold)
            named = f"{head.text[len(head.fold) - len(pair[0]) :]} {town.text}"
            if sense.definite and not sense.skip and not sense.role & (_NO_CLUB & ~Role.KNOWN):
                # «أمل الصفصافة»
                seen[pair] += 1
                if seen[pair] > 1 or signed or (ended == at and head.fold.startswith("و")):
                    yield Lesson(pair, "ORG", named)
                    if sense.bare.endswith("ه"):
                        yield Lesson((town.fold,), "LOC", town.text, guarded=True, located=True)
                continue
            if sense.skip or sense.definite:
                continue
            if sense.role & Role.KNOWN and any(e.type == "LOC" and not e.rest for e in senses.names(town.fold)):
                seen[pair] += 1
                if seen[pair] > 1:
                    yield Lesson(pair, "ORG", named)
            elif (
                not sense.role
                and len(town.fold) >= _SHORTEST
                and not town.fold.endswith(() if signed or town.fold in towns else _NO_TOWN)
            ):
                seen[pair] += 1
                placed = town.fold in towns
                if signed and at + 2 < last and words[at + 2].kind == "word":
                    # «نهضة إغيل نزار»
                    second = senses.of(words[at + 2].fold)
                    plain = not second.role & ~Role.SHARED and not second.skip and not second.definite
                    if (
                        plain
                        and words[at + 2].fold[0] not in "تيب"
                        and (at + 3 >= last or words[at + 3].kind != "word" or senses.of(words[at + 3].fold).skip)
                    ):
                        folds_of = (pair[0], town.fold, words[at + 2].fold)
                        yield Lesson(folds_of, "ORG", f"{named} {words[at + 2].text}")
                        yield Lesson(folds_of[1:], "LOC", f"{town.text} {words[at + 2].text}")
                        continue
                elsewhere = folds[town.fold] > seen[pair] or any(form in folds for form in nisbas(town.fold))
                elsewhere = elsewhere and not town.fold.endswith("ه")
                if not is_verbal_noun_shape(town.fold, town.text) and (seen[pair] > 1 or elsewhere or placed or signed):
                    ended = at + 2
                    yield Lesson(pair, "ORG", named)
                    yield Lesson((town.fold,), "LOC", town.text)


def _stem(folded: str, cues: LearningCues) -> str | None:
    if folded in cues.clubs:
        return folded
    return folded[1:] if folded[:1] in ("و", "ل", "ب") and folded[1:] in cues.clubs else None

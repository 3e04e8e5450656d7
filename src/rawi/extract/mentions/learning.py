"""Learning: what the names found so far, the dateline and the words around unknown names teach about the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from rawi.arabic.particles import ARTICLE
from rawi.arabic.shapes import foreign_spelling, is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.clubs import clubs
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.evidence import PlaceEvidence
from rawi.extract.mentions.fuller import fuller
from rawi.extract.mentions.lessons import ArticleSenses, Lesson, lesson
from rawi.extract.mentions.nouns import CLOSING, OPENING
from rawi.extract.mentions.opponents import opponents
from rawi.extract.mentions.places import participial
from rawi.extract.mentions.quoted import ended, outlets, quoted_actors, quoted_companies, quoted_media, short_quotations
from rawi.extract.mentions.relation import nisba_root
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import COMMAS, Sense, Senses
from rawi.model import Reading, Word

_TWO = 2
_SHORTEST_ROOT = 4
_MEN = ("يين", "يون")
_PERSONS = ("ين", "ون")
_LONG_PLURAL = 6
_OF = "من"
_HAMZA = "إ"
_NISBA = ("ي", "يه", "يون", "يين", "يات")


def learn(
    reading: Reading,
    segments: Sequence[tuple[int, int]],
    candidates: Sequence[Candidate],
    opening: Sequence[Candidate],
    senses: Senses,
    cues: LearningCues,
) -> ArticleSenses | None:
    """The senses of this article, None if it introduces no name of its own."""
    words = reading.words
    read = [senses.of(word.fold) for word in words]
    folds = Counter(word.fold for word in words if word.kind == "word")
    evidence = PlaceEvidence(words, read, folds, cues, senses)
    found: list[Lesson | None] = []
    for candidate in opening:
        media = candidate.type == "ORG"
        found.append(lesson(words[candidate.first : candidate.last], candidate.type, senses, media=media))
    quotations = short_quotations(words, segments, cues, senses)
    found += quoted_media(words, quotations, cues, senses)
    for first, last in segments:
        evidence.gather(first, last)
        found += ended(words, first, last, cues, senses)
        found += _media_heads(words, read, first, last, senses, cues)
        found += _explained(words, read, first, last, senses, cues)
    # Of two lessons about the same words the earlier counts: a descriptor says more than the words around a name,
    # and those more than its own words.
    own = [candidate for candidate in candidates if not candidate.listed]
    found += clubs(words, segments, senses, cues)
    found += (item for candidate in own if candidate.type != "PER" for item in _named(words, candidate, senses, cues))
    found += opponents(words, read, segments, cues)
    bare = [(candidate, item) for candidate in own for item in _without_field(words, candidate, senses)]
    companies = {item.folds for candidate, item in bare if read[candidate.first].bare in cues.trading}
    places = list(evidence.lessons(companies))
    found += fuller(words, places, senses)
    found += places
    found += (item for _, item in bare)
    found += (item for candidate in own if candidate.type == "PER" for item in _named(words, candidate, senses, cues))
    found += quoted_actors(words, quotations, senses)
    found += quoted_companies(words, quotations, senses)
    found += outlets(reading.article, cues, senses)
    found = [_freed(item, senses) for item in found]
    others = {item.folds[0] for item in found if item is not None and item.type != "PER" and len(item.folds) == 1}
    starts = {item.folds[0] for item in found if item is not None and item.type != "PER"}
    found = [item for item in found if item is None or not _runs_into(item, others, starts)]
    lessons = {item.folds: item for item in reversed(found) if item is not None}
    peoples = _peoples(lessons.values(), folds, senses) | _callings(words, read, segments, senses, cues)
    return ArticleSenses(senses, lessons.values(), peoples, folds) if lessons or peoples else None


def _runs_into(item: Lesson, others: Container[str], starts: Container[str]) -> bool:
    """Whether a person's name was read across the beginning of another name («فلان لسودان برس»)."""
    if item.type != "PER":
        return False
    return any(word in others for word in item.folds) or any(word[1:] in starts for word in item.folds[1:])


def _freed(item: Lesson | None, senses: Senses) -> Lesson | None:
    """A place with the article («بلدة الزملة») of an unknown word is known wherever it stands."""
    if item is None or item.type != "LOC" or not item.located or len(item.folds) > 1:
        return item
    plain = senses.role_of(item.folds[0]) == 0 and not is_verbal_noun_shape(item.folds[0][2:], item.folds[0][2:])
    return item._replace(guarded=False, located=False) if plain else item


def _named(words: Sequence[Word], candidate: Candidate, senses: Senses, cues: LearningCues) -> Iterator[Lesson | None]:
    """What a body, place, facility or person that the grammar has read teaches."""
    first, last = candidate.first, candidate.last
    if candidate.type == "PER":
        if last - first > 1 and not candidate.skip:
            yield lesson(words[first:last], "PER", senses)
            yield from _surname(words, first, last, senses, titled=candidate.role is not None)
        return
    if last - first < 2:
        if candidate.type == "ORG" and first and words[first - 1].text == "(":
            # «الهيئة العامة لكذا (هعك)»
            taught = lesson(words[first:last], "ORG", senses)
            yield taught._replace(guarded=bool(senses.of(words[first].fold).role & Role.COMMON)) if taught else None
        return
    sense = senses.of(words[first].fold)
    head = sense.bare
    if sense.definite:
        return
    rest = words[first + 1 : last]
    quoted = rest[0].text in OPENING
    if quoted:
        closing = CLOSING[rest[0].text]
        end = next((k for k, word in enumerate(rest) if word.text == closing), 0)
        rest = rest[1:end]
        if not rest:
            return
    elif len(rest) == 1 and participial(rest[0].fold):
        # «قرية هادئة», «حي مجاور»
        return
    if (
        candidate.type == "ORG"
        and len(rest) > 1
        and rest[-2].fold in senses.kunya
        and rest[0].fold in (cues.sure_seats | cues.seats | senses.kunya)
    ):
        # «مركز شرطة أبو كذا»
        yield lesson(rest[-2:], "LOC", senses)
    if candidate.type in ("ORG", "FAC") and len(rest) > 1 and rest[-2].fold in cues.toponyms:
        # «بلدية عين كذا», «رابطة أهالي كفر كذا», «ملعب خور كذا»
        yield lesson(rest[-2:], "LOC", senses)
    if candidate.type == "ORG" and (quoted or head in cues.nicknamed):
        proper = quoted or head not in cues.media or (head in cues.bare_media and _bare(rest, senses))
        if proper:
            yield lesson(rest, "ORG", senses, quoted=quoted, media=head in cues.media)
    elif candidate.type == "ORG" and head in (cues.partisan | cues.trading):
        yield from _bare_name(rest, senses)
    elif candidate.type == "LOC" and head in cues.settled:
        yield lesson(rest, "LOC", senses, quoted=quoted)
    elif candidate.type == "FAC" and head in cues.sited and (quoted or len(rest) > 1):
        yield lesson(rest, "FAC", senses, quoted=True)
    elif candidate.type == "ORG" and not quoted and words[last - 2].fold in senses.seated:
        # «محكمة جنايات كذا»
        town = senses.of(words[last - 1].fold)
        if not town.role and not town.definite:
            yield lesson(words[last - 1 : last], "LOC", senses)


def _bare_name(rest: Sequence[Word], senses: Senses) -> Iterator[Lesson | None]:
    """What a party or a company goes by: «حزب النهوض» is «النهوض», «شركة رمال للطاقة» is «رمال للطاقة»."""
    taught = lesson(rest, "ORG", senses)
    placed = any(entry.type == "LOC" for entry in senses.names(rest[0].fold))
    if taught is None or placed or any(senses.role_of(word.fold) & Role.BODY_ADJECTIVE for word in rest[1:]):
        return
    first = rest[0].fold
    definite = first.startswith(ARTICLE)
    everyday = definite and len(rest) == 1 and is_verbal_noun_shape(first[2:], first[2:])
    yield taught._replace(guarded=taught.guarded or everyday)


def _without_field(words: Sequence[Word], candidate: Candidate, senses: Senses) -> Iterator[Lesson]:
    """«رمال» of «شركة رمال للطاقة», in quotation marks only."""
    rest = words[candidate.first + 1 : candidate.last]
    head = senses.of(words[candidate.first].fold)
    if candidate.type != "ORG" or head.definite or head.bare not in senses.called:
        return
    if rest and rest[0].text in OPENING:
        return
    size = next((k for k in range(1, len(rest)) if _of_field(rest[k], senses)), 0)
    if not size or any(word.kind != "word" for word in rest[:size]):
        return
    taught = lesson(rest[:size], "ORG", senses)
    if taught is None:
        return
    first = rest[0].fold
    noun = is_verbal_noun_shape(first.removeprefix(ARTICLE), rest[0].text)
    placed = any(entry.type == "LOC" and not entry.rest for entry in senses.names(first))
    yield taught._replace(guarded=taught.guarded or placed or (size == 1 and noun))


def _of_field(word: Word, senses: Senses) -> bool:
    """Whether a word behind a body's own name tells its field or rank («للطاقة», «القابضة», «الوطني»)."""
    sense = senses.of(word.fold)
    return word.fold.startswith("لل") or (
        sense.definite
        and not sense.skip
        and bool(sense.bare in senses.kinds or sense.role & (Role.BODY_ADJECTIVE | Role.DEMONYM))
    )


def _bare(rest: Sequence[Word], senses: Senses) -> bool:
    """Whether what follows a paper's kind without quotation marks is its own name."""
    return len(rest) == 1 and not senses.of(rest[0].fold).role & (Role.CONSTRUCT | Role.COMMON | Role.DEMONYM)


def _surname(words: Sequence[Word], first: int, last: int, senses: Senses, *, titled: bool) -> Iterator[Lesson | None]:
    """What of a full name stands alone later on and is more than its last word, or is a place's name elsewhere."""
    start = last - 1
    while start > first + 1 and (
        words[start - 1].kind == "mark"
        or words[start - 1].fold in senses.particles
        or senses.of(words[start - 1].fold).role & Role.JOINT
    ):
        start -= 1 + (words[start - 1].kind == "mark")
    if first < start < last - 1:
        yield lesson(words[start:last], "PER", senses)
        if words[start + 1].text in "-‐–":
            # «حبشون» of «حبشون-مطران»
            yield lesson(words[start : start + 1], "PER", senses)
    elif titled and last - first == _TWO and senses.of(words[last - 1].fold).role == Role.KNOWN:
        if words[last - 1].fold.startswith(ARTICLE):
            return
        yield Lesson((words[last - 1].fold,), "PER", words[last - 1].text)


def _explained(
    words: Sequence[Word], read: Sequence[Sense], first: int, last: int, senses: Senses, cues: LearningCues
) -> Iterator[Lesson | None]:
    """«كذا، وهي شركة ناشئة …»: an unknown word that the next words call a body."""
    for at in range(first, last - 3):
        if words[at + 1].text not in COMMAS or words[at + 2].fold not in cues.explaining or words[at].kind != "word":
            continue
        name, kind = read[at], read[at + 3]
        if name.role or name.skip or name.definite or kind.definite or not kind.role & HEAD:
            continue
        start = at
        if at > first and not read[at - 1].role and not read[at - 1].definite and foreign_spelling(words[at - 1].fold):
            start = at - 1
        yield lesson(words[start : at + 1], "ORG", senses)


def _media_heads(
    words: Sequence[Word], read: Sequence[Sense], first: int, last: int, senses: Senses, cues: LearningCues
) -> Iterator[Lesson | None]:
    """«وكالة كذا عن …»: what stands bare between an agency's or paper's kind and the report is its name."""
    for at in range(first, last - 2):
        head = read[at]
        if head.bare not in cues.bare_media or head.definite or words[at + 1].kind != "word":
            continue
        name, after = read[at + 1], words[at + 2]
        if (
            name.definite
            or name.skip
            or name.role & ~(Role.VERB | PERSON)
            or is_present_shape(name.bare)
            or name.bare in senses.presents
            or name.bare.endswith(("ه", "ي", "ات"))
        ):
            continue
        if after.kind == "mark" or read[at + 2].role & Role.FUNCTION:
            taught = lesson(words[at + 1 : at + 2], "ORG", senses, media=True)
            yield taught._replace(guarded=True) if taught is not None else None


def _peoples(lessons: Iterable[Lesson], folds: Container[str], senses: Senses) -> dict[str, str]:
    """The adjectives of learned places that the article has, with their masculine singular."""
    found: dict[str, str] = {}
    for item in lessons:
        if item.type != "LOC" or len(item.folds) > 1:
            continue
        root = nisba_root(item.folds[0])
        for ending in _NISBA:
            form = root + ending
            if form in (item.folds[0], item.folds[0].removeprefix(ARTICLE)):
                continue
            if not senses.role_of(form) & ~PERSON and _occurs(form, folds):
                found[form] = root + _NISBA[0]
    return found


def _occurs(form: str, folds: Container[str]) -> bool:
    return any(prefix + form in folds for prefix in ("", ARTICLE, "لل", "و" + ARTICLE, "ب" + ARTICLE, "و"))


def _callings(
    words: Sequence[Word],
    read: Sequence[Sense],
    segments: Sequence[tuple[int, int]],
    senses: Senses,
    cues: LearningCues,
) -> dict[str, str]:
    """«المهاجم الكذائي فلان»: behind the calling of a sportsman an unknown adjective of relation is a nationality.

    So it is behind any other title («الوزير الكذائي») if it describes things too («السواحل الكذائية») and is nobody's
    family name.
    """
    found: dict[str, str] = {}
    titled: set[str] = set()
    described: set[str] = set()
    family: set[str] = set()
    sided: Counter[str] = Counter()
    national: dict[str, int] = {}
    for first, last in segments:
        for at in range(first + 1, last - 1):
            sense = read[at]
            if sense.role or sense.skip or not sense.definite or not sense.bare.endswith(_NISBA[:2]):
                continue
            before, after = read[at - 1], read[at + 1]
            root = sense.bare[:-2] if sense.bare.endswith("ه") else sense.bare[:-1]
            field = sense.bare in senses.passing or sense.bare in senses.kinds or len(root) < _SHORTEST_ROOT
            if before.definite and before.bare in cues.sovereign and not field:
                # «السفير الكذائي فلان»: behind a family name stands no second name.
                named = words[at + 1].kind == "word" and not after.definite and not after.skip
                named = named and (
                    bool(after.role & PERSON) or (not after.role and foreign_spelling(words[at + 1].fold))
                )
                national[root] = national.get(root, 0) + 1 + (not before.role & Role.OFFICE or named)
            if before.role & PERSON and not before.role & (TITLE | Role.COMMON):
                family.add(root)
            elif (
                after.role & Role.FOREIGN
                and not after.skip
                and words[at + 1].kind == "word"
                and not (before.definite and not before.role & (TITLE | Role.VERB))
            ):
                # «أكد الكذائي فيكتور …»
                found.update({root + ending: root + _NISBA[0] for ending in _NISBA})
            elif words[at - 1].fold in cues.counterparts:
                titled.add(root)
            elif before.role & TITLE and (before.definite or before.bare in senses.owned):
                if before.bare not in senses.doubtful and sense.bare not in senses.kinds:
                    titled.add(root)
            elif before.definite and not before.role & (Role.FUNCTION | Role.VERB) and words[at - 1].kind == "word":
                described.add(root)
                if before.bare in cues.sides or (at - 2 >= first and read[at - 2].bare in cues.sides):
                    # «الجانب الكذائي», «وزير الطاقة الكذائي», «القائم بالأعمال الكذائي»
                    sided[root] += 1
            if not before.definite or before.bare not in cues.callings or len(sense.bare) <= len(_NISBA[1]) + 2:
                continue
            strange = not after.role and not after.definite and foreign_spelling(words[at + 1].fold)
            if words[at + 1].kind == "word" and not after.skip and (after.role & (PERSON | Role.MODIFIER) or strange):
                found.update({root + ending: root + _NISBA[0] for ending in _NISBA})
    found.update(_plural_peoples(words, read, segments))
    titled.update(root for root, times in sided.items() if times > 1)
    for root, points in national.items():
        if points > 1 and root not in family:
            found.update({root + ending: root + _NISBA[0] for ending in _NISBA})
    for root in (titled & described) - family:
        if len(root) >= _SHORTEST_ROOT:
            found.update({root + ending: root + _NISBA[0] for ending in _NISBA})
    return found


def _plural_peoples(
    words: Sequence[Word], read: Sequence[Sense], segments: Sequence[tuple[int, int]]
) -> dict[str, str]:
    """Unknown plurals of adjectives of relation that are peoples: beside one that is listed («الأرمن والكذائيين»),
    behind «من» and people of many («آلاف من الكذائيين»), or with the ending of a foreign land («الكذونيين»)."""
    signs: dict[str, set[str]] = {}
    for first, last in segments:
        for at in range(first, last):
            sense = read[at]
            if sense.role or not sense.definite or not sense.bare.endswith(_MEN) or len(sense.bare) < _LONG_PLURAL:
                continue
            root = sense.bare[:-3]
            if is_verbal_noun_shape(root, _HAMZA + root[1:]):
                # «الإرهابيين»
                continue
            seen = signs.setdefault(root, set())
            beside = at > first and bool(read[at - 1].role & Role.DEMONYM) and sense.skip == 1
            ahead = at + 1 < last and bool(read[at + 1].role & Role.DEMONYM) and read[at + 1].skip == 1
            counted = at > first and words[at - 1].fold == _OF and not sense.skip
            behind = not sense.skip and at > first and read[at - 1].definite and read[at - 1].bare.endswith(_PERSONS)
            kinds = (
                ("beside", beside or ahead),
                ("of", counted),
                ("behind", behind),
                ("foreign", foreign_spelling(root)),
            )
            seen.update(kind for kind, holds in kinds if holds)
    return {
        root + ending: root + _NISBA[0]
        for root, seen in signs.items()
        if "beside" in seen or len(seen) >= _TWO
        for ending in _NISBA
    }

"""Short forms inside one article: «ديلون» for a man named in full elsewhere in it, «القنصلية» for a body."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.particles import ARTICLE
from rawi.arabic.shapes import is_present_shape
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.nouns import CLOSING, OPENING
from rawi.extract.mentions.roles import HEAD, PERSON, Role
from rawi.extract.mentions.senses import Sense, Senses
from rawi.model import Word

_NO_SURNAME = (
    Role.FUNCTION | Role.VERB | Role.COMMON | Role.OFFICE | Role.RANK | Role.DEMONYM | HEAD | Role.MODIFIER | Role.PLACE
)
_SHORTEST = 3
_THAT = ("ان", "لان")
_ABOUT = ("عن",)
_SHADDA = "\u0651"


def short_forms(
    words: Sequence[Word],
    segments: Sequence[tuple[int, int]],
    candidates: Sequence[Candidate],
    senses: Senses,
    heads: frozenset[str],
) -> list[Candidate]:
    """Further candidates: last names of people, and definite heads of bodies, that the article also has in full."""
    covered = {index for candidate in candidates for index in range(candidate.first, candidate.last)}
    surnames = _surnames(words, candidates, senses)
    firsts = _first_names(words, candidates, senses)
    bodies = _heads(words, candidates, senses, heads) | senses.alone
    if any(_medium(words, candidate, senses) for candidate in candidates):
        bodies |= senses.outlets
    ministries = _fields(words, candidates, senses) | senses.portfolios
    looked_for = surnames | firsts | bodies | ministries
    found: list[Candidate] = []
    for first, last in segments:
        for at in range(first, last):
            folded = words[at].fold
            sense = senses.of(folded)
            if not (sense.stem in looked_for or folded in looked_for or folded.startswith("لل")):
                continue
            if at in covered or words[at].kind != "word":
                continue
            if sense.stem in surnames or words[at].fold in surnames:
                skip = 0 if words[at].fold in surnames else sense.skip
                start = at - 1 if skip == 0 and at > first and _given(words, at - 1, covered, senses) else at
                found.append(Candidate(start, at + 1, 0 if start < at else skip, "PER"))
            elif sense.stem in firsts and not sense.definite and _stands_alone(words, at, first, last, senses):
                descent = at + 2 < last and bool(senses.of(words[at + 1].fold).role & Role.JOINT)
                found.append(Candidate(at, at + 3 if descent else at + 1, sense.skip, "PER"))
            elif sense.stem in ministries and not (sense.skip and words[at].fold[0] != "و"):
                joined = bool(found) and found[-1].last == at and found[-1].type == "ORG" and sense.skip == 1
                joined = joined and senses.of(words[at - 1].fold).stem in ministries
                if joined or _portfolio(words, at, first, last, senses):
                    found.append(Candidate(at, at + 1, sense.skip, "ORG"))
            elif _qualifying(words, at, first, sense, senses) or _ranked(words, at, last, sense, senses):
                continue
            elif (sense.stem in bodies or _elided(words[at].fold, bodies)) and not _goes_on(
                words, at + 1, last, senses
            ):
                found.append(Candidate(at, at + 1, sense.skip, "ORG"))
    return found


def _medium(words: Sequence[Word], candidate: Candidate, senses: Senses) -> bool:
    """Whether a candidate is a medium that the article introduces by its name alone («لـ«كذا»»)."""
    if candidate.type != "ORG":
        return False
    entries = senses.names(words[candidate.first].fold)
    size = candidate.last - candidate.first - 1
    return any(entry.media and entry.learned and len(entry.rest) == size for entry in entries)


def _fields(words: Sequence[Word], candidates: Sequence[Candidate], senses: Senses) -> set[str]:
    """What the ministries of the article are for («التربية» of «وزارة التربية والتعليم»)."""
    return {
        words[candidate.first + 1].fold
        for candidate in candidates
        if candidate.type == "ORG"
        and candidate.last - candidate.first > 1
        and senses.of(words[candidate.first].fold).bare in senses.ministerial
    }


def _portfolio(words: Sequence[Word], at: int, first: int, last: int, senses: Senses) -> bool:
    """Whether a ministry is meant by its field alone: «الصحة تنفي …», «.. والتجارة:», «نفت الداخلية …».

    The field heads a clause and speaks, in quotation marks or without, or stands right behind a feminine verb.
    """
    opened = at > first and words[at - 1].text in OPENING
    before, after = at - 1 - opened, at + 1 + opened
    if after > last or (opened and words[at + 1].text != CLOSING[words[at - 1].text]):
        return False
    heads = before < first or words[before].kind == "mark" or words[before].fold == "و" or words[at].fold[0] == "و"
    if after < last and heads:
        sense = senses.of(words[after].fold)
        speaks = (bool(sense.role & Role.SPEECH) or _acts(words[after].fold)) and sense.stem.startswith(("ت", "ست"))
        if words[after].text == ":" or speaks:
            return True
    if at > first and _ministerial(words, at, senses):
        goes_on = after < last and (senses.of(words[after].fold).definite or words[after].fold in _ABOUT)
        return not goes_on
    quoted = opened and words[at].fold[0] != "ل"
    if quoted:
        # «الداخلية» in quotation marks
        return True
    said = senses.of(words[before].fold) if before >= first and words[before].kind == "word" else None
    if said is not None and senses.of(words[at].fold).bare in senses.ministries and _past(words[before], said):
        # «استدعت الخارجية القائم بالأعمال»
        beside = senses.of(words[after].fold) if after < last and words[after].kind == "word" else None
        return beside is None or not (beside.definite and beside.bare.endswith(("ه", "ي")) and not beside.skip)
    described = after < last and senses.of(words[after].fold)
    if before < first or words[before].kind != "word" or (described and described.definite and not described.skip):
        return False
    if words[before].fold.lstrip("وفب") in _THAT and after < last and words[after].kind == "word":
        # «وأن المالية وافقت …»
        deed = words[after].fold
        if deed.startswith("ست") and not senses.of(deed).definite:
            return True
        return deed.endswith("ت") and len(deed) > _SHORTEST and not senses.of(deed).definite
    said = senses.of(words[before].fold)
    return said.stem.endswith("ت") and bool(said.role & Role.SPEECH) and not said.role & PERSON


def _acts(folded: str) -> bool:
    """Whether a word can be a verb in the present or future with a feminine subject («تدشن», «ستقتطع»)."""
    return folded.startswith("ست") or (is_present_shape(folded) and not folded.endswith("ه"))


def _past(word: Word, sense: Sense) -> bool:
    """Whether a word can be a verb in the past with a feminine subject."""
    return word.fold.endswith("ت") and len(word.fold) > _SHORTEST and word.fold[-2] not in "اوي" and not sense.definite


def _ministerial(words: Sequence[Word], at: int, senses: Senses) -> bool:
    """Whether «الداخلية», «المالية» stands right behind a particle, so that it is no adjective («مصدر في الداخلية»)."""
    before = senses.of(words[at - 1].fold)
    named = senses.of(words[at].fold).bare in senses.ministries
    return named and words[at - 1].kind == "word" and bool(before.role & Role.FUNCTION) and not before.definite


def _given(words: Sequence[Word], at: int, covered: set[int], senses: Senses) -> bool:
    """Whether a given name stands before a family name of the article: a relative («سليم» before «حبشوش»)."""
    sense = senses.of(words[at].fold)
    if sense.role & Role.FUNCTION or words[at].text.endswith(_SHADDA) or words[at].fold in senses.answers:
        return False
    return at not in covered and not sense.skip and bool(sense.role & (Role.GIVEN | Role.SHARED | Role.FOREIGN))


def _ranked(words: Sequence[Word], at: int, last: int, sense: Sense, senses: Senses) -> bool:
    """Whether a unit's noun is a rank here («اللواء منصور …»)."""
    following = at + 1 < last and words[at + 1].kind == "word"
    return bool(sense.role & Role.RANK) and following and bool(senses.of(words[at + 1].fold).role & PERSON)


def _qualifying(words: Sequence[Word], at: int, first: int, sense: Sense, senses: Senses) -> bool:
    """Whether a head that has the shape of an adjective is one here («الشؤون البلدية»)."""
    if at == first or sense.skip or not sense.bare.endswith("يه") or words[at - 1].kind != "word":
        return False
    before = senses.of(words[at - 1].fold)
    return before.definite and not before.role & (Role.FUNCTION | Role.VERB)


def _elided(folded: str, bodies: set[str]) -> bool:
    """«للجنة» is ل and «اللجنة»: of three lams two are written."""
    return folded.startswith("لل") and ARTICLE + folded[1:] in bodies


def _heads(words: Sequence[Word], candidates: Sequence[Candidate], senses: Senses, heads: frozenset[str]) -> set[str]:
    """The definite forms of the nouns with which bodies of the article begin, or that stand before a medium's name.

    Of a club that is learned by its name alone («نجم كذا») the first word counts («النجم»).
    """
    found: set[str] = set()
    for candidate in candidates:
        if candidate.type != "ORG":
            continue
        at = candidate.first
        sense = senses.of(words[at].fold)
        if candidate.last - at > 1 and (sense.bare in heads or (sense.bare in senses.clubs and not sense.definite)):
            found.add(ARTICLE + sense.bare)
        before = at - 1 - (at > 0 and words[at - 1].text in OPENING)
        if before >= 0 and words[before].kind == "word":
            kind = senses.of(words[before].fold)
            if kind.bare in heads and not kind.definite and kind.role & HEAD:
                found.add(ARTICLE + kind.bare)
    return found


def _first_names(words: Sequence[Word], candidates: Sequence[Candidate], senses: Senses) -> set[str]:
    """First names of people named in full that are hardly anything else and stand alone elsewhere («نوح»)."""
    return {
        words[candidate.first].fold
        for candidate in candidates
        if candidate.type == "PER"
        and candidate.last - candidate.first > 1
        and not candidate.skip
        and senses.of(words[candidate.first].fold).role & (Role.GIVEN | Role.FOREIGN | Role.SHARED)
        and not senses.of(words[candidate.first].fold).role & _NO_SURNAME
        and all(entry.type == "PER" for entry in senses.names(words[candidate.first].fold))
        and len(words[candidate.first].fold) >= _SHORTEST
    }


def _stands_alone(words: Sequence[Word], at: int, first: int, last: int, senses: Senses) -> bool:
    """Whether a first name that is also an everyday word stands where a person does: at the head of a clause or
    behind a verb of saying, before no definite noun («سامح بعث رسالة», not «حل عادل»)."""
    if not senses.of(words[at].fold).role & Role.SHARED:
        return True
    after = senses.of(words[at + 1].fold) if at + 1 < last and words[at + 1].kind == "word" else None
    if after is not None and after.definite and not after.skip:
        return False
    if at == first or words[at - 1].kind == "mark":
        return True
    told = words[at - 1].fold.lstrip("وفب") in _THAT
    return told or bool(senses.of(words[at - 1].fold).role & Role.SPEECH) or words[at].fold.startswith("و")


def _surnames(words: Sequence[Word], candidates: Sequence[Candidate], senses: Senses) -> set[str]:
    names: set[str] = set()
    for candidate in candidates:
        if candidate.type != "PER":
            continue
        last = words[candidate.last - 1].fold
        sense = senses.of(last)
        if candidate.last - candidate.first < 2 and candidate.role is None:
            continue
        if len(last) < _SHORTEST or last in senses.second or sense.role & _NO_SURNAME:
            continue
        if not sense.role & PERSON and not _proper(words, candidate, senses, last):
            continue
        if sense.role & PERSON and not sense.definite and sense.role & Role.SHARED:
            continue
        names.add(last)
    return names


def _proper(words: Sequence[Word], candidate: Candidate, senses: Senses, last: str) -> bool:
    """Whether an unknown last name is safe to look for: long enough, no feminine noun, and behind a name word."""
    sense = senses.of(last)
    if len(sense.bare) <= _SHORTEST:
        return False
    if sense.bare.endswith("ه") and not sense.definite and (sense.role or len(last) <= _SHORTEST + 1):
        return False
    if sense.definite and not sense.bare.endswith("ي"):
        behind = range(candidate.first, candidate.last - 1)
        return any(senses.of(words[index].fold).role & (PERSON | Role.JOINT) for index in behind)
    return True


def _goes_on(words: Sequence[Word], at: int, limit: int, senses: Senses) -> bool:
    """Whether a definite adjective follows, so that another body may be meant («الشركة الأخرى»)."""
    if at >= limit or words[at].kind != "word":
        return False
    sense = senses.of(words[at].fold)
    if not sense.definite or sense.skip:
        return False
    # «الشركة المصنعة», «الرابطة الثالثة»
    participle = not sense.role and sense.bare.startswith("م") and sense.bare.endswith("ه")
    return participle or bool(sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER | Role.FUNCTION))

"""Parts: what a name is made of: whose name it is, of what kind, of which country and town, with which number."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rawi.arabic.fold import fold
from rawi.arabic.names import name_tokens
from rawi.arabic.particles import ARTICLE, ELIDED_ARTICLE
from rawi.arabic.sounds import is_latin, plain_latin
from rawi.model import MentionType
from rawi.resolve.identity.knowledge import Knowledge, Phrase, detached, join_letters, masculine, people_stem

_RUN = re.compile(r"\d+|[^\d]+")
_TEN = "عشر"
_LATIN_ARTICLES = ("al", "el", "the")
_LATIN_SERVANT, _LATIN_FATHER = "abd", "abu"
_LATIN_SERVANTS = ("abd", "abdel", "abdul", "abdal", "abdoul", "abdou", "abdol", "abdur", "abder", "abdus", "abdes")
_LATIN_FATHERS = ("abu", "abou", "aboo")
_IN = "في"
_LONGEST_USUAL = 3
_NISBA = "ي"
_NAMED = 2
"""Words of a person's name behind which a town's name is none of it."""
_SHORTEST_NISBA = 5
_SERVANT = "عبد"
_MOTHER = "ام"
NUMBER = "#"
"""Before the digits of a number in a name."""


_NONE: frozenset[str] = frozenset()
"""The one empty set of all parts that have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of one name as key words.

    `tokens` are the key words as printed, `words` the same in one writing of numbers and spellings; `core` those that
    tell this thing from others of its sort, `head` the word for its sort ("" where the name has none), `loose` words
    that may be left out. `countries` are codes of the countries that the name itself says, `towns` the towns.
    `numbers` begin with `NUMBER`. Of people, `generation` tells father from son.
    """

    kind: MentionType
    tokens: Phrase
    words: Phrase
    core: Phrase
    head: str = ""
    loose: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    """Of the towns, those behind «في»: where the thing was told of, perhaps no part of its name."""
    numbers: frozenset[str] = frozenset()
    generation: int | None = None
    father: bool = False
    """Whether a «بن» stands in a person's name."""
    titular: bool = False
    """Whether it is no name but the office of an unnamed person («وزير الدفاع»)."""
    definite: bool = True
    """Whether it is printed with the article («الأهلي»), as everyday words are and most other names not («غازبروم»)."""
    latin: bool = False
    joined: str = ""
    """The whole of a person's name in one, with the words that `core` leaves out."""


def _of(words: Collection[str]) -> frozenset[str]:
    return frozenset(words) if words else _NONE


def parts_of(name: str, kind: MentionType, knowledge: Knowledge) -> Parts:
    """The parts of a printed name."""
    tokens = name_tokens(name)
    latin = any(is_latin(token) for token in tokens) and not any(_is_arabic(token) for token in tokens)
    if kind == "PER":
        # «الوزير فلان» is addressed, «وزير كذا» is an office.
        definite = fold(name).startswith(ARTICLE)
        titular = tokens[:1] and tokens[0] in knowledge.titles and (not definite or len(tokens) == 1)
        titular = bool(titular) and tokens[0] not in knowledge.given
        return _person(tokens, knowledge, latin=latin, titular=titular, definite=definite)
    parts = _thing(tokens, kind, knowledge, latin=latin)
    return replace(parts, definite=fold(name).startswith(ARTICLE))


def _is_arabic(token: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in token)


def _person(tokens: Phrase, knowledge: Knowledge, *, latin: bool, titular: bool, definite: bool) -> Parts:
    if latin:
        tokens = _joined_latin(tokens)
    start = 0
    while not titular and start < len(tokens) - 1 and tokens[start] in knowledge.addresses:
        if not (definite or start) and tokens[0] in knowledge.given:
            break  # «العماد فلان» is a rank, «عماد فلان» a name.
        start += 1
    if len(tokens) - start > _NAMED and not latin and _is_town(tokens[-1], knowledge):
        tokens = tokens[:-1]  # «زار فلان الفلاني بيروت»
    core: list[str] = []
    generation = None
    father = False
    for at, token in enumerate(tokens[start:]):
        of_house = at and tokens[start + at - 1] in knowledge.houses
        if at and token in knowledge.generations and at == len(tokens) - start - 1 and not of_house:
            generation = knowledge.generations[token]  # «الابن»
            continue
        if at and token in knowledge.sons and len(tokens) - start > 1:
            father = father or token != tokens[-1]
            continue
        if at and token.lower() in knowledge.generations and at == len(tokens) - start - 1 and not of_house:
            generation = knowledge.generations[token.lower()]
            continue
        if token in knowledge.houses or (token in knowledge.particles and at < len(tokens) - start - 1):
            continue
        if token.startswith(_SERVANT) and token[3:] in knowledge.spellings:
            token = _SERVANT + knowledge.spellings[token[3:]]
        elif not core:
            token = knowledge.short_names.get(token, token)
        core.append(knowledge.spellings.get(token, token))
    if len(core) > 1 and core[0] in knowledge.sons:
        core = core[1:]
    if len(core) > 1 and len(core[-1]) > _SHORTEST_NISBA:
        core[-1] = masculine(core[-1])  # «الهنائية» is a woman of the family «الهنائي».
    if core[:1] == [_MOTHER] and len(core) > 1:
        core[:2] = [f"{_MOTHER} {core[1]}"]
    words = tuple(core) or tokens
    joined = "".join(tokens[start:])
    return Parts(
        kind="PER", tokens=tokens, words=words, core=words, generation=generation, father=father, latin=latin,
        joined=joined, titular=titular,
    )  # fmt: skip


def _is_town(token: str, knowledge: Knowledge) -> bool:
    """Whether a word is but a town's or country's name, and nobody's."""
    known = knowledge.towns.get((token,)) or knowledge.countries.get((token,))
    return bool(known) and not token.endswith(_NISBA) and token not in knowledge.native


def _joined_latin(tokens: Phrase) -> Phrase:
    """An Arab's name in Latin letters without articles, «abd» and «abu» in one with the next word."""
    found: list[str] = []
    joining = ""
    for at, token in enumerate(tokens):
        plain = plain_latin(token)
        if at < len(tokens) - 1 and plain in _LATIN_SERVANTS:
            joining = _LATIN_SERVANT
        elif at < len(tokens) - 1 and plain in _LATIN_FATHERS:
            joining = _LATIN_FATHER
        elif not (plain in _LATIN_ARTICLES and at < len(tokens) - 1):
            found.append(joining + token)
            joining = ""
    return tuple(found) or tokens


def _thing(tokens: Phrase, kind: MentionType, knowledge: Knowledge, *, latin: bool) -> Parts:
    if latin:
        tokens = _in_arabic(tokens, knowledge)
    plain = _numbered(_plain(tokens, knowledge), knowledge, named=kind == "EVENT")
    words = [knowledge.spellings.get(token, token) for token in plain if token not in knowledge.joints]
    words = _usual(words, knowledge)
    if not words:
        return Parts(kind=kind, tokens=tokens, words=tokens, core=tokens, latin=latin)
    if kind == "ORG":
        words = [word for at, word in enumerate(words) if not (at and at + 1 < len(words) and word in knowledge.seats)]
    headed = len(words) > 1 and words[0] in knowledge.heads and masculine(words[0]) not in knowledge.fields
    if headed and words[0] in knowledge.club_names and tuple(words[1:]) in knowledge.towns:
        headed = False  # «اتحاد جدة» is the club «الاتحاد» of that town.
    head = words[0] if headed else ""
    rest = words[1:] if head else words
    masculine_rest = tuple(knowledge.spellings.get(masculine(word), masculine(word)) for word in rest)
    if kind in ("LOC", "FAC") and len(rest) == 1 and (rest[0],) not in knowledge.countries:
        masculine_rest = (knowledge.spellings.get(rest[0], rest[0]),)  # «السويدية» is no «السويدي».
    if kind == "NORP":
        bare = map(people_stem, masculine_rest)
        masculine_rest = tuple(knowledge.peoples.get(word, word) for word in bare)
    may_go = knowledge.place_loose if kind in ("LOC", "FAC") else knowledge.loose
    core: list[str] = []
    countries: set[str] = set()
    towns: set[str] = set()
    numbers: set[str] = set()
    loose: set[str] = set()
    where: set[str] = set()
    pairs = set(pairwise(plain))
    at = 0
    while at < len(rest):
        country = knowledge.country_at(masculine_rest, at)
        if country is not None and (head or at or len(rest) > country[1]):
            countries.add(country[0])
            at += country[1]
            continue
        town = knowledge.town_at(tuple(rest), at) if kind in ("ORG", "EVENT") and (head or at) else None
        if town is not None:
            towns.add(" ".join(rest[at : at + town[1]]))
            if (_IN, rest[at]) in pairs:
                where.add(" ".join(rest[at : at + town[1]]))
            core.extend(rest[at : at + town[1]])
            at += town[1]
            continue
        word = masculine_rest[at]
        if kind == "ORG" and at + bool(head) and word in knowledge.of_towns:
            towns.add(knowledge.of_towns[word])
        elif word.startswith(NUMBER):
            numbers.add(word)
        elif word in may_go or word.removesuffix("ه") in may_go:
            loose.add(word.removesuffix("ه"))
        else:
            core.append(word)
        at += 1
    if not core and loose:
        core, loose = [word for word in masculine_rest if word.removesuffix("ه") in loose], set()
    return Parts(
        kind=kind, tokens=tokens, words=tuple(words), core=tuple(core), head=head, loose=_of(loose),
        countries=_of(countries), towns=_of(towns), where=_of(where), numbers=_of(numbers), latin=latin,
    )  # fmt: skip


def _plain(tokens: Sequence[str], knowledge: Knowledge) -> list[str]:
    """Letters and digits of one token parted, «لل» and the «و» before an article taken off."""
    found: list[str] = []
    for at, token in enumerate(join_letters(tuple(tokens))):
        if at or token.startswith(ELIDED_ARTICLE):
            token = detached(token, knowledge)
        if token.lower() in _LATIN_ARTICLES and len(tokens) > 1:
            continue
        for run in _RUN.findall(token):
            found.append(knowledge.letters.get(run.lower(), run) if len(run) == 1 and run.isascii() else run)
    return found


def _in_arabic(tokens: Phrase, knowledge: Knowledge) -> Phrase:
    """A body's or place's name in Latin letters with the words of everyday in Arabic, the word for its sort first
    ("Kuwait University": «جامعة الكويت»)."""
    known = [knowledge.latin_words.get(plain_latin(token)) for token in tokens]
    found = [words if words is not None else (token,) for words, token in zip(known, tokens, strict=True)]
    if len(found) < 2 or all(words is None for words in known):
        return tokens
    heads = [at for at, words in enumerate(found) if words and words[0] in knowledge.heads]
    if heads and not (known[0] and found[0] and found[0][0] in knowledge.heads):
        found.insert(0, found.pop(heads[-1]))
    return tuple(word for words in found for word in words) or tokens


def _usual(words: Sequence[str], knowledge: Knowledge) -> list[str]:
    """The words with the usual name of a body of which every country has one («مجلس النواب»: «برلمان»)."""
    for length in range(min(len(words), _LONGEST_USUAL), 0, -1):
        usual = knowledge.same_bodies.get(tuple(map(masculine, words[:length])))
        if usual is not None:
            return [*usual, *words[length:]]
    return list(words)


def _numbered(tokens: Sequence[str], knowledge: Knowledge, *, named: bool = False) -> list[str]:
    """Numbers in one writing: «كي وان» and «كيه 1» are «كي1», «الثاني عشر» and «12» are «#12»."""
    found: list[str] = []
    letters = frozenset(knowledge.letters.values())
    at = 0
    while at < len(tokens):
        token = knowledge.letter_names.get(tokens[at], tokens[at])
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        digits = knowledge.spoken.get(following, following)
        if token in letters and digits.isdigit():
            found.append(token + str(int(digits)))
            at += 2
            continue
        if tokens[at].isdigit():
            found.append(NUMBER + str(int(tokens[at])))
        elif tokens[at] in knowledge.ordinals:
            value = knowledge.ordinals[tokens[at]]
            tens = knowledge.ordinals.get(following.removeprefix("و"), 0)
            if named and value >= 20:
                # «الأربعين» is a day's name.
                found.append(tokens[at])
                at += 1
                continue
            if value < 10 and following.startswith(_TEN) and tens < 20:
                value, at = value + 10, at + 1
            elif value < 10 and 20 <= tens < 100:
                value, at = value + tens, at + 1
            found.append(NUMBER + str(value))
        else:
            found.append(tokens[at])
        at += 1
    return found

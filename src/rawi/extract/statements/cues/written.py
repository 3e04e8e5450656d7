"""Written forms of the lexicon's word lists: folded, with the article, with pronouns."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.arabic.fold import fold, folded
from rawi.lexicon.cues import Reporting
from rawi.model import CueClass


def complementisers(reporting: Reporting) -> frozenset[str]:
    """Every folded form of «أن» and «إن» that can open a content, with the pronouns written on to it («أنها»)."""
    found: set[str] = set()
    for word in reporting.words["complementisers"]:
        base = fold(word)
        found.add(base)
        found.update(base + fold(pronoun) for pronoun in reporting.words["complementiser_pronouns"])
    return frozenset(found)


def with_owners(reporting: Reporting, name: str) -> frozenset[str]:
    """The folded words of a list, bare and with the pronouns of whose they are."""
    words = reporting.words[name]
    return folded(words) | with_pronouns(words, reporting.words["possessive_pronouns"])


def speeches(reporting: Reporting) -> frozenset[str]:
    """Texts and occasions of speaking, bare and with a pronoun («بيان», «كلمته»), but none that names a body too."""
    nouns = [noun for kind in reporting.relays.values() for noun in kind if noun not in reporting.words["bodies_too"]]
    nouns += reporting.words["other_speeches"]
    owned = [*nouns, *reporting.words["own_words"]]
    return folded(nouns) | with_pronouns(owned, reporting.words["possessive_pronouns"])


def renewed_stances(reporting: Reporting) -> dict[str, tuple[str, CueClass]]:
    """For each noun of a call or charge, with the article or a pronoun: the preposition before what it is about, and
    the class it gives a statement."""
    found: dict[str, tuple[str, CueClass]] = {}
    for renewal in reporting.renewals:
        value = fold(renewal.preposition), renewal.cue_class
        for noun in renewal.nouns:
            written = {fold(noun), fold("ال" + noun), *with_pronouns([noun], reporting.words["third_person_pronouns"])}
            found.update(dict.fromkeys(written, value))
    return found


def with_pronouns(nouns: Iterable[str], pronouns: Iterable[str]) -> frozenset[str]:
    """Folded nouns with a pronoun written on to them: ثقة + ه = ثقته, استياء + هم = استيائهم."""
    found: set[str] = set()
    for noun in nouns:
        stems = [noun]
        if noun.endswith("ة"):
            stems = [noun[:-1] + "ت"]
        elif noun.endswith("ء"):
            stems = [noun, noun[:-1] + "ئ", noun[:-1] + "ؤ"]
        found.update(fold(stem + pronoun) for stem in stems for pronoun in pronouns)
    return frozenset(found)

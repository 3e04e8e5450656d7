"""Written forms of reporting verbs, each with the reading that it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rawi.arabic import inflect
from rawi.arabic.fold import fold
from rawi.extract.statements.cues.frames import Frames
from rawi.lexicon.cues import Reporting, Verb

_PLURAL = "ات"
_SHORT_NOUN = 4
_SHORTEST_WITH_OBJECT = {"past": 2, "present": 4}


@dataclass(frozen=True, slots=True)
class CueForm:
    """A written form of a reporting verb; `lemma` is the verb's past, folded."""

    verb: Verb
    lemma: str
    form: inflect.Form
    frames: Frames


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that may be a cue: its readings, and how many folded letters (a joined و or ف) precede it.

    `then`: the letter is the ل of what comes next («ليقول»), so the words before it are another's or an earlier answer.
    """

    forms: tuple[CueForm, ...]
    prefix: int
    then: bool = False


def cue_forms(verbs: Sequence[Verb], to_somebody: frozenset[str]) -> dict[str, tuple[CueForm, ...]]:
    """Every folded written form of the verbs with its readings; those `to_somebody` with pronouns of the object too."""
    table: dict[str, list[CueForm]] = {}
    objects: dict[str, list[CueForm]] = {}
    for verb in verbs:
        # Of two readings of one form the first counts: «أفيد» is "it was reported" before it is "I report".
        passives = [inflect.Form(text, "past", "3", "-", "s") for text in verb.passive]
        made = [form for form in passives if form.text != verb.past]
        made += [*inflect.past(verb.past), *inflect.present(verb.present, verb.past)]
        if verb.participle:
            made += inflect.participle(verb.participle)
        if verb.noun:
            made += inflect.noun(verb.noun)
        made += passives
        frames, lemma = Frames.of(verb.frames), fold(verb.past)
        for form in made:
            key = fold(form.text)
            known = table.setdefault(key, [])
            if all(other.verb is not verb for other in known):
                known.append(CueForm(verb, lemma, form, frames))
        if lemma in to_somebody:
            for form in made:
                if form.person == "3" and _bears_object(form):
                    for joined in inflect.with_object(form):
                        objects.setdefault(fold(joined.text), []).append(
                            CueForm(verb, lemma, joined, frames.with_object())
                        )
    for key, with_object in objects.items():
        # A verbal noun with its owner is asked first («دعوته أن …»).
        table.setdefault(key, []).extend(with_object)
    return {key: tuple(forms) for key, forms in table.items()}


def _bears_object(form: inflect.Form) -> bool:
    """Whether a finite form with a pronoun on it is still told from other words («يعده» may be "counts it")."""
    return (
        form.tense in ("past", "present") and len(form.text) >= _SHORTEST_WITH_OBJECT[form.tense] and form.number != "d"
    )


def nominal_forms(verbs: Sequence[Verb], lemmas: frozenset[str]) -> dict[str, CueForm]:
    """The folded verbal nouns of the verbs `lemmas`, bare («نفي»), in the plural («تأكيدات») and with the pronoun of
    who spoke («نفيه»)."""
    table: dict[str, CueForm] = {}
    for verb in verbs:
        if verb.past in lemmas and verb.noun:
            bare = inflect.Form(verb.noun, "noun", "3", "-", "s")
            many = inflect.Form(verb.noun + _PLURAL, "noun", "3", "-", "p")
            for form in (bare, *((many,) if len(verb.noun) > _SHORT_NOUN else ()), *inflect.noun(verb.noun)):
                table.setdefault(fold(form.text), CueForm(verb, fold(verb.past), form, Frames.of(verb.frames)))
    return table


def owned_nouns(reporting: Reporting) -> dict[str, CueForm]:
    """The folded verbal nouns of the verbs with the pronoun of who spoke («اعترافه»), those of `relayed_nouns` too."""
    others: dict[str, str] = {}
    for past, other in (one.split() for one in reporting.words["relayed_nouns"]):
        others[past] = other
    table: dict[str, CueForm] = {}
    for verb in reporting.verbs:
        noun = verb.noun or others.get(verb.past)
        for form in inflect.noun(noun) if noun and not verb.nested else ():
            table.setdefault(fold(form.text), CueForm(verb, fold(verb.past), form, Frames.of(verb.frames)))
    return table

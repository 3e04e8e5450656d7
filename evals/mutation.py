"""Mutation test of the cue lexicon: a cue that nothing needs has no place in it.

    python -m evals.mutation            take out every cue, one at a time; exit status 1 if any removal changes nothing
    python -m evals.mutation WORD …     only the cues written like this

Taken out are the verbs of `cues.toml`, their participles, verbal nouns and passives, the fixed phrases of
`reporting.toml`, and the entries of its lists that make a cue. A removal is felt where the cue's example is read
otherwise without it (`cues.toml`, `evals/cue_examples.toml`), or where a gold article that holds it is read worse.

Compiling a lexicon is what takes time. So cues that have no word in each other's examples are taken out together, and
each example is read once with that lexicon; only what is not felt there is tried alone on the gold.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from rawi.arabic import inflect
from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.evaluate import GoldDocument, Hits, Scores, Share, gold_files, load, score
from rawi.flow import Pipeline
from rawi.lexicon.cues import Phrase, Reporting, Verb
from rawi.model import Article, Document, content_id, text_sha256

HERE = Path(__file__).resolve().parent
WITH_PRONOUNS = ("attitudes", "denying_attitudes")
"""Lists of nouns that count with the pronoun of the one who speaks («قلقه»)."""
JOINED = "وفبلك"
"""Letters that may be written on to the front of a word."""


Edit = Callable[[Reporting], Reporting]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One cue to be taken out: what it is (`kind`, `cue`), how it is taken out, the sentences that need it, and its
    written forms, folded, of one word or several."""

    kind: str
    cue: str
    take_out: Edit
    examples: tuple[str, ...]
    forms: frozenset[str]


class Examples:
    """The sentences of `cue_examples.toml`."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.frames: Mapping[str, Sequence[str]] = table["frames"]
        self.forms: Mapping[str, Sequence[str]] = table["forms"]
        self.phrases: Mapping[str, Sequence[str]] = table["phrases"]
        self.lists: Mapping[str, Sequence[str]] = table["lists"]

    @classmethod
    def load(cls, path: Path = HERE / "cue_examples.toml") -> Examples:
        """Read the file."""
        return cls(tomllib.loads(path.read_text(encoding="utf-8")))

    def of_form(self, form: str, cues: Iterable[str], verb: Verb) -> tuple[str, ...]:
        """Sentences with these written forms of a verb, each followed by what each of its frames asks for."""
        rests = [rest for frame in verb.frames for rest in self._rests(frame)]
        filled = [
            sentence.replace("{cue}", cue).replace("{rest}", rest)
            for cue in cues
            for sentence in self.forms[form]
            for rest in rests
        ]
        return tuple(dict.fromkeys(sentence.replace(" :", ":") for sentence in filled))

    def _rests(self, frame: str) -> list[str]:
        if frame in self.frames:
            return list(self.frames[frame])
        preposition = frame[1:]
        place = "P " if len(preposition) == 1 else "P"
        return [rest.replace(place, preposition) for rest in self.frames[frame[0]]]


def mutants(reporting: Reporting, examples: Examples) -> Iterator[Mutant]:
    """Every cue that can be taken out."""
    for number, verb in enumerate(reporting.verbs):
        yield from _of_verb(number, verb, examples)
    for number, phrase in enumerate(reporting.phrases):
        yield from _of_phrase(number, phrase, examples)
    for name, sentences in examples.lists.items():
        yield from _of_list(name, reporting.words[name], sentences)


def _of_verb(number: int, verb: Verb, examples: Examples) -> Iterator[Mutant]:
    finite = [form.text for form in (*inflect.past(verb.past), *inflect.present(verb.present))]
    participles = [form.text for form in inflect.participle(verb.participle)] if verb.participle else []
    nouns = [form.text for form in inflect.noun(verb.noun)] if verb.noun else []
    every = _folded([*finite, *participles, *nouns, *verb.passive])
    yield Mutant(
        kind="verb", cue=verb.past, take_out=_verb_changed(number, _silenced), examples=(verb.example,), forms=every
    )
    if verb.participle:
        yield Mutant(
            kind="participle",
            cue=verb.participle,
            take_out=_verb_changed(number, lambda one: replace(one, participle=None)),
            examples=examples.of_form("participle", participles[:2], verb),
            forms=_folded(participles),
        )
    if verb.noun:
        yield Mutant(
            kind="noun",
            cue=verb.noun,
            take_out=_verb_changed(number, lambda one: replace(one, noun=None)),
            examples=examples.of_form("noun", nouns[:1], verb),
            forms=_folded(nouns),
        )
    for passive in verb.passive:
        yield Mutant(
            kind="passive",
            cue=passive,
            take_out=_verb_changed(number, partial(_without_passive, passive)),
            examples=examples.of_form("passive", [passive], verb),
            forms=_folded([passive]),
        )


def _of_phrase(number: int, phrase: Phrase, examples: Examples) -> Iterator[Mutant]:
    for entry in phrase.words:
        own = (phrase.example,) if fold(entry) in fold(phrase.example) else ()
        yield Mutant(
            kind=f"phrase, {phrase.kind}",
            cue=entry,
            take_out=partial(_without_phrase, number, entry),
            examples=(*own, *(_filled(sentence, entry) for sentence in examples.phrases[phrase.kind])),
            forms=_folded([entry]),
        )


def _of_list(name: str, entries: Sequence[str], sentences: Sequence[str]) -> Iterator[Mutant]:
    for entry in entries:
        forms = [form.text for form in inflect.noun(entry)] if name in WITH_PRONOUNS else [entry]
        yield Mutant(
            kind=name,
            cue=entry,
            take_out=partial(_without_word, name, entry),
            examples=tuple(_filled(sentence, forms[0]) for sentence in sentences),
            forms=_folded(forms),
        )


def _verb_changed(number: int, change: Callable[[Verb], Verb]) -> Edit:
    def edit(reporting: Reporting) -> Reporting:
        changed = change(reporting.verbs[number])
        return replace(reporting, verbs=(*reporting.verbs[:number], changed, *reporting.verbs[number + 1 :]))

    return edit


def _silenced(verb: Verb) -> Verb:
    """The verb spelt as no word is, so that the numbers of the others stay."""
    return replace(verb, past="ظظظ", present="يظظظ", participle=None, noun=None, passive=())


def _without_passive(passive: str, verb: Verb) -> Verb:
    return replace(verb, passive=tuple(other for other in verb.passive if other != passive))


def _without_phrase(number: int, entry: str, reporting: Reporting) -> Reporting:
    phrase = reporting.phrases[number]
    changed = replace(phrase, words=tuple(other for other in phrase.words if other != entry))
    return replace(reporting, phrases=(*reporting.phrases[:number], changed, *reporting.phrases[number + 1 :]))


def _without_word(name: str, entry: str, reporting: Reporting) -> Reporting:
    kept = tuple(other for other in reporting.words[name] if other != entry)
    return replace(reporting, words=reporting.words | {name: kept})


def _filled(sentence: str, cue: str) -> str:
    if cue.endswith(" ل"):
        return sentence.replace("{cue} ", cue)
    return sentence.replace("{cue}", cue)


@dataclass(slots=True)
class Batch:
    """Cues that can be taken out together: none has a form in another's examples."""

    members: list[Mutant] = field(default_factory=list)
    _forms: set[tuple[str, ...]] = field(default_factory=set)
    _words: set[str] = field(default_factory=set)

    def takes(self, mutant: Mutant) -> bool:
        """Add the cue if it fits."""
        forms = {tuple(form.split()) for form in mutant.forms}
        said = {form for text in mutant.examples for form in _forms_in(text)}
        if any(self._words.issuperset(form) for form in forms) or any(said.issuperset(form) for form in self._forms):
            return False
        self.members.append(mutant)
        self._forms |= forms
        self._words |= said
        return True


def batches(all_of_them: Iterable[Mutant]) -> list[Batch]:
    """The cues in as few batches as come easily."""
    found: list[Batch] = []
    for mutant in all_of_them:
        if not any(batch.takes(mutant) for batch in found):
            found.append(Batch())
            found[-1].takes(mutant)
    return found


class Bench:
    """Reads examples and gold articles with the whole lexicon and with cues taken out of it."""

    def __init__(self, pipeline: Pipeline, reporting: Reporting) -> None:
        self._whole = pipeline
        self._reporting = reporting
        self._read: dict[str, tuple[object, ...]] = {}

    def unfelt_in_examples(self, cues: Iterable[Mutant]) -> list[Mutant]:
        """Those whose examples are read the same without them."""
        found: list[Mutant] = []
        for batch in batches(cues):
            without = self._without(batch.members)
            found += [mutant for mutant in batch.members if not self._felt(mutant, without)]
        return found

    def unfelt_in_gold(self, cues: Iterable[Mutant], gold: Sequence[GoldDocument]) -> list[Mutant]:
        """Those without which, each taken out alone, no gold article is read worse."""
        holding = [{form for word in words(one.article.text) for form in _bare(word.fold)} for one in gold]
        before: dict[int, Scores] = {}
        found: list[Mutant] = []
        for mutant in cues:
            without = self._without([mutant])
            for number, one in enumerate(gold):
                if not any(holding[number].issuperset(form.split()) for form in mutant.forms):
                    continue
                if number not in before:
                    before[number] = score(one, self._whole.per_document(one.article))
                if worse(before[number], score(one, without.per_document(one.article))):
                    break
            else:
                found.append(mutant)
        return found

    def _without(self, cues: Iterable[Mutant]) -> Pipeline:
        left = self._reporting
        for mutant in cues:
            left = mutant.take_out(left)
        return self._whole.with_reporting(left)

    def _felt(self, mutant: Mutant, without: Pipeline) -> bool:
        return any(told(without.per_document(_article(text))) != self._told(text) for text in mutant.examples)

    def _told(self, text: str) -> tuple[object, ...]:
        if text not in self._read:
            self._read[text] = told(self._whole.per_document(_article(text)))
        return self._read[text]


def told(document: Document) -> tuple[object, ...]:
    """What was read of the attributed statements, comparable between two readings."""
    return tuple(replace(one, id="", score=0.0, reasons=(), nested_in=None) for one in document.statements if one.cue)


def worse(before: Scores, after: Scores) -> bool:
    """Whether any count of right answers fell, or one of wrong answers rose."""
    for name, one in before.measures.items():
        other = after.measures[name]
        if isinstance(one, Hits) and isinstance(other, Hits):
            if other.tp < one.tp or other.fp > one.fp:
                return True
        elif isinstance(one, Share) and isinstance(other, Share) and other.right < one.right:
            return True
    return False


def _article(text: str) -> Article:
    return Article(id=content_id("art", text), text=text, sha256=text_sha256(text))


def _forms_in(text: str) -> set[str]:
    return {form for word in words(text) for form in _bare(word.fold)}


def _bare(folded: str) -> set[str]:
    """The word, and what is left of it without one or two letters written on to its front."""
    found = {folded}
    while len(folded) > 2 and folded[0] in JOINED and len(found) < 3:
        folded = folded[1:]
        found.add(folded)
    return found


def _folded(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form) for form in forms)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the test; exit status 1 if the removal of any cue changes nothing."""
    parser = argparse.ArgumentParser(description="Take every cue out of the lexicon and see who notices.")
    parser.add_argument("cues", nargs="*", metavar="WORD", help="only these cues")
    wanted = {fold(cue) for cue in parser.parse_args(arguments).cues}
    reporting = Reporting.load()
    chosen = [one for one in mutants(reporting, Examples.load()) if not wanted or fold(one.cue) in wanted]
    bench = Bench(Pipeline.load(), reporting)
    by_gold = bench.unfelt_in_examples(chosen)
    useless = bench.unfelt_in_gold(by_gold, [load(path) for path in gold_files([HERE / "gold"])])
    for mutant in useless:
        print(f"nothing needs {mutant.kind}: {mutant.cue}")
    print(
        f"{len(chosen)} cues taken out: {len(chosen) - len(by_gold)} felt in an example, "
        f"{len(by_gold) - len(useless)} in the gold alone, {len(useless)} nowhere."
    )
    return 1 if useless else 0


if __name__ == "__main__":
    sys.exit(main())

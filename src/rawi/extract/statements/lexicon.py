"""The reporting lexicon compiled for reading: folded, keyed by first word, every written form of every verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rawi.arabic import inflect
from rawi.arabic.fold import fold
from rawi.arabic.terms import follow
from rawi.extract.statements.frames import Frames
from rawi.extract.statements.written import complementisers, folded, renewed_stances, speeches, with_pronouns
from rawi.lexicon.cues import Phrase, Reporting, Verb
from rawi.model import LinkRole, Word

_OBJECTS = ("ها", "ه")
_SHORTEST_WITH_OBJECT = {"past": 2, "present": 4}
_SO = "ل"
_NO_QUOTES = str.maketrans("", "", '«»"“”()')
_JOINED = "وف"
"""The conjunctions written on to the next word."""


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


class PhraseTable:
    """Word sequences in folded form, found at a position by their first word; the longest wins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = fold(phrase).split()
            self._by_first.setdefault(first, []).append(tuple(rest))
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)

    def match(self, words: Sequence[Word], first: int, limit: int, *, joined: bool = True) -> int:
        """How many words from `first` (below `limit`) form a phrase of the table, 0 if none.

        With `joined`, a و or ف written on to the first word is passed over.
        """
        if first >= limit:
            return 0
        opening = words[first].fold
        candidates = self._by_first.get(opening)
        if candidates is None and joined and opening[0] in _JOINED and len(opening) > 2:
            candidates = self._by_first.get(opening[1:])
        if candidates is None:
            return 0
        for rest in candidates:
            if not rest or (first + len(rest) < limit and follow(words, first + 1, rest)):
                return 1 + len(rest)
        return 0

    def begins(self, folded: str) -> bool:
        """Whether a phrase of the table can begin with the folded word, a و or ف written on to it passed over."""
        return folded in self._by_first or (folded[0] in _JOINED and len(folded) > 2 and folded[1:] in self._by_first)

    @property
    def openings(self) -> Iterable[str]:
        """The folded words with which a phrase of the table begins."""
        return self._by_first

    def has(self, *parts: str) -> bool:
        """Whether the folded words `parts` are a phrase of the table."""
        return parts[1:] in self._by_first.get(parts[0], ())

    def __contains__(self, folded: str) -> bool:
        return () in self._by_first.get(folded, ())


class CuePhrases:
    """The fixed cue phrases of every kind, by the word they begin with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        tables = [(PhraseTable(phrase.words), phrase) for phrase in phrases]
        self.openings = frozenset(opening for table, _ in tables for opening in table.openings)
        self._by_word: dict[str, Sequence[tuple[PhraseTable, Phrase]]] = {
            word: tuple(one for one in tables if one[0].begins(word))
            for opening in self.openings
            for word in (opening, *(joined + opening for joined in _JOINED))
        }

    def beginning(self, folded: str) -> Sequence[tuple[PhraseTable, Phrase]]:
        """The tables to ask for a phrase that begins with the folded word, its first letter joined or not."""
        return self._by_word.get(folded, ())


class CueLexicon:
    """Everything the statement reader looks words up in. Built once, shared by all articles."""

    def __init__(self, reporting: Reporting) -> None:
        self.forms: dict[str, tuple[CueForm, ...]] = _forms(
            reporting.verbs, folded(reporting.words["verbs_to_somebody"])
        )
        tables = {name: PhraseTable(words) for name, words in reporting.words.items()}
        self.openers = tables["clause_openers"]
        self.auxiliaries = tables["auxiliaries"]
        self.subordinators = tables["subordinators"]
        self.contrasts = tables["contrasts"]
        self.negators = tables["negators"]
        self.irrealis = tables["irrealis"]
        self.adverbials = tables["adverbial_openers"]
        self.no_comment = tables["no_comment"]
        self.no_knowledge = tables["no_knowledge"]
        self.neither = tables["neither_phrases"]
        self.labels = tables["headline_labels"]
        self.headline_topics = tables["headline_topics"]
        self.look_alikes = _by_verb(reporting.words["look_alikes"])
        self.rumour_verbs = folded(reporting.words["rumour_verbs"])
        self.carried_too = folded(reporting.words["carried_too"])
        self.suspicions = folded(reporting.words["suspicions"])
        self.goes_round = folded(reporting.words["goes_round"])
        self.carried_by = folded(reporting.words["carried_by"])
        self.appears_in = folded(reporting.words["appears_in"])
        self.hearsay_nouns = folded(reporting.words["hearsay_nouns"])
        self.private = frozenset(verb.past for verb in reporting.verbs if verb.nested)
        self.correcting = frozenset(reporting.words["correcting"])
        self.information = folded(reporting.words["information"])
        self.impersonal_past = folded(reporting.words["impersonal_past"])
        self.hearsay_links = folded(reporting.words["hearsay_links"])
        self.hearsay_ends = tables["hearsay_ends"]
        self.what_links = folded(reporting.words["what_links"])
        self.yet = tables["yet"]
        self.said_by_nobody = folded(reporting.words["said_by_nobody"])
        self.accusations = folded(reporting.words["accusations"])
        self.breaks_off = folded(reporting.words["breaks_off"])
        self.denial_manner = tables["denial_manner"]
        self.ignorance = tables["ignorance"]
        self.relative_what = folded(reporting.words["relative_what"])
        self.hearsay = self.rumour_verbs | self.suspicions | self.goes_round | self.carried_by | self.appears_in
        self.gestures = folded(reporting.words["gestures"])
        self.retreats = folded(reporting.words["retreats"])
        nouns = reporting.words["retractable"]
        self.retractable = folded(nouns) | with_pronouns(nouns, reporting.words["possessive_pronouns"])
        self.speakers_in_waw = folded(reporting.words["speakers_in_waw"])
        self.headline_people = folded(reporting.words["headline_people"])
        self.headline_occasions = folded(reporting.words["headline_occasions"])
        self.speaking_for_oneself = folded(reporting.words["speaking_for_oneself"])
        self.questions = tables["question_words"]
        self.tails = tables["narrator_tails"]
        self.manner_tails = tables["manner_tails"]
        self.lead_ins = tables["lead_ins"]
        self.sure_lead_ins = tables["sure_lead_ins"]
        self.that_is = folded(reporting.words["that_is"])
        self.doubtful_forms = folded(reporting.words["doubtful_forms"])
        self.contracted = {
            fold(preposition): fold(word)
            for preposition, word in (pair.split() for pair in reporting.words["contracted"])
        }
        self.contractions = frozenset(self.contracted.values())
        self.told_objects = folded(reporting.words["told_objects"])
        self.prayed_to = folded(reporting.words["prayed_to"])
        self.renewing_verbs = frozenset(reporting.words["renewing_verbs"])
        self.renewed = folded(reporting.words["renewed"]) | with_pronouns(
            reporting.words["renewed"], reporting.words["possessive_pronouns"]
        )
        self.renewed_stances = renewed_stances(reporting)
        self.pointers = tables["pointers"]
        self.refused_stems = folded(reporting.words["refused_stems"])
        self.within_verb = folded(reporting.words["within_verb"])
        self.neither_contents = tables["neither_contents"]
        self.object_openers = tables["object_openers"]
        self.prepositions = folded(reporting.words["prepositions"])
        self.phrase_stops = folded(reporting.words["phrase_stops"])
        self.after_times = folded(reporting.words["after_times"])
        self.membership = folded(reporting.words["membership"])
        self.topic_openers = folded(reporting.words["topic_openers"])
        self.clause_heads = folded(reporting.words["clause_heads"])
        self.before_finite = folded(reporting.words["before_finite"])
        self.clitic_carriers = tuple(map(fold, reporting.words["clitic_carriers"]))
        self.subject_pronouns = tuple(map(fold, reporting.words["complementiser_pronouns"]))
        self.relatives = folded(reporting.words["relatives"])
        self.singulars_in_nun = folded(reporting.words["singulars_in_nun"])
        self.within_it = folded(reporting.words["within_it"])
        self.feminine_plurals = folded(reporting.words["feminine_plurals"])
        self.masculine_plurals = folded(reporting.words["masculine_plurals"])
        self.own_words = with_pronouns(reporting.words["own_words"], reporting.words["possessive_pronouns"])
        self.relative_negators = folded(reporting.words["relative_negators"])
        self.ambiguous_credits = tables["ambiguous_credits"]
        self.what_was_said = folded(reporting.words["what_was_said"])
        self.words_in_waw = folded(reporting.words["words_in_waw"])
        self.prepositions_before_that = folded(reporting.words["prepositions_before_that"])
        self.refusal_frames = Frames.of(reporting.words["refusal_frames"])
        self.before_medium = folded(reporting.words["before_medium"])
        self.refusing_verbs = folded(reporting.words["refusing_verbs"])
        self.reports_or_says = folded(reporting.words["reports_or_says"])
        self.after_speaker = folded(reporting.words["after_speaker"])
        self.no_names = folded(reporting.words["no_names"])
        self.vague_heads = folded(reporting.words["vague_heads"])
        self.attributes = folded(reporting.words["attributes"])
        self.before_nouns = folded(reporting.words["before_nouns"])
        self.hearers = folded(reporting.words["hearers"])
        self.into_relays = folded(reporting.words["into_relays"])
        self.with_media = folded(reporting.words["with_media"])
        self.before_other_clauses = folded(reporting.words["before_other_clauses"])
        self.necessities = folded(reporting.words["necessities"])
        self.no_negation_after = folded(reporting.words["no_negation_after"])
        self.before_happenings = folded(reporting.words["before_happenings"])
        self.dialect_negators = folded(reporting.words["dialect_negators"])
        self.conditions = folded(reporting.words["conditions"])
        self.pronouns_before_ma = folded(reporting.words["pronouns_before_ma"])
        self.negating_nouns = folded(reporting.words["negating_nouns"])
        self.after_ba = folded(reporting.words["after_ba"])
        self.words_in_ba = folded(reporting.words["words_in_ba"])
        self.after_attitudes = folded(reporting.words["after_attitudes"])
        self.attitude_verbs = folded(reporting.words["attitude_verbs"])
        self.own_reporters = folded(reporting.words["own_reporters"])
        self.accounts = folded(reporting.words["accounts"])
        self.medium_heads = folded(
            word for kind in ("media", "agency") for phrase in reporting.sources[kind] for word in phrase.split()
        )
        self.never_cues = folded(reporting.words["never_cues"])
        self.emphatics = folded(reporting.words["emphatics"])
        self.carriers = folded(reporting.words["carriers"])
        self.anonymity_verbs = folded(
            form.text for verb in reporting.words["anonymity_verbs"] for form in inflect.past(verb)
        )
        self.before_documents = folded(reporting.words["before_documents"])
        self.toward_it = folded(reporting.words["toward_it"])
        self.relaying_verbs = frozenset(reporting.words["relaying_verbs"])
        self.was = folded(reporting.words["was"])
        self.already = folded(reporting.words["already"])
        self.mouthpieces = tables["mouthpieces"]
        self.from_them = folded(reporting.words["from_them"])
        self.ways = folded(reporting.words["ways"])
        self.channels = folded(reporting.words["channels"])
        self.programmes = folded(reporting.words["programmes"])
        self.not_media = folded(reporting.words["not_media"])
        self.office_ends = folded(reporting.words["office_ends"])
        self.standing_media = folded(reporting.words["standing_media"])
        self.anonymity = folded(reporting.words["anonymity"])
        self.impersonal = folded(reporting.words["impersonal"])
        self.demonstratives = folded(reporting.words["demonstratives"])
        self.quantifiers = folded(reporting.words["quantifiers"])
        self.phrase_tails = tables["phrase_tails"]
        self.reports = tables["reports"]
        self.phrase_verbs = frozenset(fold(word) for word in reporting.words["phrase_verbs"])
        self.passive_presents = frozenset(reporting.words["passive_presents"])
        self.circumstances = folded(reporting.words["circumstances"])
        self.selves = folded(reporting.words["selves"])
        self.negated_stances = frozenset(reporting.words["negated_stances"])
        self.complementisers = complementisers(reporting)
        self.bare_complementisers = frozenset(fold(word) for word in reporting.words["complementisers"])
        self.attitudes = with_pronouns(reporting.words["attitudes"], reporting.words["possessive_pronouns"])
        self.intentions = with_pronouns(reporting.words["intentions"], reporting.words["possessive_pronouns"])
        self.denying_attitudes = with_pronouns(
            reporting.words["denying_attitudes"], reporting.words["possessive_pronouns"]
        )
        self.relays = {fold(noun): role for role, nouns in reporting.relays.items() for noun in nouns}
        self.speeches = speeches(reporting)
        self.occasions = _occasions(reporting)
        self.named_media: dict[tuple[str, ...], LinkRole] = {
            **dict.fromkeys(_names(reporting.outlets), "media"),
            **dict.fromkeys(_names(reporting.agencies), "agency"),
        }
        self.bodies = folded(reporting.sources["bodies"])
        self.documents = frozenset(fold(word) for word in reporting.anaphors["documents"])
        self.last_person = PhraseTable(reporting.anaphors["last_person"])
        self.same = PhraseTable(reporting.anaphors["same"])
        self.pronouns = PhraseTable(reporting.anaphors["pronouns"])
        self.anonymous = PhraseTable(reporting.sources["anonymous"])
        self.media = PhraseTable(reporting.sources["media"])
        self.agencies = PhraseTable(reporting.sources["agency"])
        self.not_sources = PhraseTable(reporting.sources["not_sources"])
        self.phrases = CuePhrases(reporting.phrases)
        self._beginnings = self.phrases.openings.union(
            self.forms,
            self.anonymity_verbs,
            self.lead_ins.openings,
            self.sure_lead_ins.openings,
            self.pointers.openings,
            self.hearsay,
        )
        self._rumours = self.hearsay.union(self.hearsay_nouns, self.ignorance.openings)
        self._cues = {folded: Cue(forms, 0) for folded, forms in self.forms.items()}
        self._joined_cues = {folded: Cue(forms, 1) for folded, forms in self.forms.items()}
        self._then = {
            _SO + folded: Cue(presents, 1, then=True)
            for folded, forms in self.forms.items()
            if (presents := tuple(f for f in forms if f.form.tense == "present" and f.form.person == "3"))
            and _SO + folded not in self.forms
        }
        """«ليقول», «لتضيف»: what somebody went on to say."""
        self._speech = frozenset(
            folded
            for folded, forms in self.forms.items()
            if any(form.form.tense != "noun" and not form.verb.weak for form in forms)
        )

    def beginnings(self, words: Iterable[Word]) -> list[bool]:
        """For each word whether it can begin a cue, a credit or a fixed phrase, its first letter joined or not.

        Few words do, and the others are passed over: what the reader looks for at every word belongs in here.
        """
        known = self._beginnings
        return [word.fold in known or word.fold[1:] in known for word in words]

    def proper_words(self, name: str) -> list[str]:
        """The folded words of a medium's name, without quotation marks and what kind of medium it is («صحيفة»)."""
        return [word for word in fold(name).translate(_NO_QUOTES).split() if word not in self.medium_heads]

    def may_be_hearsay(self, word: Word) -> bool:
        """Whether `word` may begin what nobody is named for, or a first person's lack of knowledge."""
        return word.fold in self._rumours or word.fold[1:] in self._rumours

    def cue(self, word: Word) -> Cue | None:
        """The readings of `word` as a reporting verb, or None."""
        folded = word.fold
        cue = self._cues.get(folded)
        if cue is None and folded[0] in _JOINED and len(folded) > 2:
            cue = self._joined_cues.get(folded[1:])
        elif cue is None and folded[0] == _SO:
            cue = self._then.get(folded)
        return None if cue is None or folded[cue.prefix :] in self.never_cues else cue

    def speaks(self, word: Word) -> bool:
        """Whether `word` is a finite form of a reporting verb that is no everyday word."""
        return self._is_speech(word.fold)

    def with_object(self, folded: str) -> tuple[tuple[CueForm, ...] | None, int]:
        """The readings of a verb with its object's pronoun written on to it («نفاه», «أكدتها»), and that pronoun's
        length; (None, 0) for any other word."""
        for pronoun in _OBJECTS:
            if not folded.endswith(pronoun):
                continue
            stem = folded[: -len(pronoun)]
            # Before a pronoun ى is written ا, and the plural loses its silent alef.
            for base in (stem, stem[:-1] + "ي" if stem.endswith("ا") else stem + "ا"):
                if len(base) > 2 and base in self.forms:
                    return self.forms[base], len(pronoun)
        return None, 0

    def is_speech(self, printed: str) -> bool:
        """Whether a printed word is a finite form of a reporting verb that is no everyday word."""
        return self._is_speech(fold(printed))

    def narrates(self, printed: str, following: str) -> bool:
        """Whether a printed word reports something in the narrator's voice before the word `following`.

        A past in the third person that is no everyday word, or any past or participle before a clause.
        """
        folded = fold(printed)
        cue = self._cues.get(folded) or (self._joined_cues.get(folded[1:]) if folded[:1] in ("و", "ف") else None)
        if cue is None or folded in self.never_cues:
            return False
        form = cue.forms[0].form
        if form.tense == "past" and form.person == "3" and self._is_speech(folded):
            return True
        next_folded = fold(following)
        clause = following == "(" or any(word in self.complementisers for word in (next_folded, next_folded[1:]))
        return clause and form.tense in ("past", "participle")

    def _is_speech(self, folded: str) -> bool:
        if folded in self.forms:
            return folded in self._speech
        return folded[:1] in _JOINED and folded[1:] in self._speech


def _forms(verbs: Sequence[Verb], to_somebody: frozenset[str]) -> dict[str, tuple[CueForm, ...]]:
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


def _by_verb(phrases: Iterable[str]) -> dict[str, PhraseTable]:
    """Phrases of a verb's past and its object («أعلن الحرب») as tables of objects by folded verb."""
    objects: dict[str, list[str]] = {}
    for phrase in phrases:
        verb, rest = phrase.split(" ", 1)
        objects.setdefault(fold(verb), []).append(rest)
    return {verb: PhraseTable(rests) for verb, rests in objects.items()}


def _occasions(reporting: Reporting) -> dict[str, str]:
    """Nouns for texts and occasions with their role, also with the article or a pronoun («البيان», «حيثياته»)."""
    found: dict[str, str] = {}
    for role, nouns in reporting.relays.items():
        for noun in with_pronouns(nouns, reporting.words["possessive_pronouns"]):
            found[noun] = role
        for noun in nouns:
            found[fold(noun)] = found[fold("ال" + noun)] = role
    return found


def _names(names: Iterable[str]) -> list[tuple[str, ...]]:
    return [tuple(fold(name.replace(".", " ")).split()) for name in names]

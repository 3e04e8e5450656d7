"""The reporting lexicon compiled for reading: folded, keyed by first word, every written form of every verb."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.arabic import inflect
from rawi.arabic.fold import fold, folded
from rawi.arabic.particles import CONJUNCTIONS
from rawi.extract.statements.cues.figure_words import FigureWords, Hastening
from rawi.extract.statements.cues.forms import Cue, CueForm, cue_forms, nominal_forms, owned_nouns
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.cues.nobody import Nobody
from rawi.extract.statements.cues.phrases import CuePhrases, PhraseTable, by_verb
from rawi.extract.statements.cues.taken import Taken
from rawi.extract.statements.cues.written import complementisers, renewed_stances, speeches, with_owners, with_pronouns
from rawi.lexicon.cues import Reporting
from rawi.lexicon.numbers import load_numbers
from rawi.model import LinkRole, Word

_OBJECTS = ("ها", "ه")
_SO = "ل"
_BY = "ب"
_NO_QUOTES = str.maketrans("", "", '«»"“”()')


class CueLexicon:
    """Everything the statement reader looks words up in. Built once, shared by all articles."""

    def __init__(self, reporting: Reporting) -> None:
        self.forms: dict[str, tuple[CueForm, ...]] = cue_forms(
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
        self.between = folded(reporting.words["between"])
        self.pairing = folded(reporting.words["pairing"])
        self.columns = tables["columns"]
        self.programme_heads = folded(reporting.words["programme_heads"])
        self.programme_words = folded(reporting.words["programme_words"])
        self.exclusives = folded(reporting.words["exclusives"])
        self.headline_topics = tables["headline_topics"]
        self.look_alikes = by_verb(reporting.words["look_alikes"])
        self.told_with_ba = folded(reporting.words["told_with_ba"])
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
        self.answering = folded(reporting.words["answering"])
        self.words_of = folded(reporting.words["words_of"])
        self.too_early = folded(reporting.words["too_early"])
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
        self.wholes = folded(reporting.words["wholes"])
        self.retreats = folded(reporting.words["retreats"])
        self.retractable = with_owners(reporting, "retractable")
        self.speakers_in_waw = folded(reporting.words["speakers_in_waw"])
        self.headline_people = folded(reporting.words["headline_people"])
        speakers = reporting.words["headline_speakers"]
        self.headline_speakers = folded(speakers)
        self.headline_owned = with_pronouns(speakers, reporting.words["third_person_pronouns"])
        self.headline_behaviour = folded(reporting.words["headline_behaviour"])
        self.headline_nouns = folded(reporting.words["headline_nouns"])
        self.headline_shells = folded(reporting.words["headline_shells"])
        self.headline_happenings = folded(reporting.words["headline_happenings"])
        self.headline_pointers = tables["headline_pointers"]
        self.headline_states = folded(reporting.words["headline_states"])
        self.verb_negators = folded(reporting.words["verb_negators"])
        self.headline_occasions = folded(reporting.words["headline_occasions"])
        self.speaking_for_oneself = folded(reporting.words["speaking_for_oneself"])
        self.questions = tables["question_words"]
        self.tails = tables["narrator_tails"]
        self.manner_tails = tables["manner_tails"]
        self.meanwhile = tables["meanwhile"]
        self.listing = folded(reporting.words["listing"])
        self.titling = folded(reporting.words["titling"])
        self.over_against = tables["over_against"]
        self.as_for = folded(reporting.words["as_for"])
        self.lasting = folded(reporting.words["lasting"])
        self.lead_ins = tables["lead_ins"]
        self.sure_lead_ins = tables["sure_lead_ins"]
        self.that_is = folded(reporting.words["that_is"])
        self.doubtful_forms = folded(reporting.words["doubtful_forms"])
        self.other_phrases = tables["other_phrases"]
        self.feminine_relatives = folded(reporting.words["feminine_relatives"])
        self.written_like_nouns = folded(reporting.words["written_like_nouns"])
        self.written_like_prepositions = folded(reporting.words["written_like_prepositions"])
        self.asking = folded(reporting.words["asking"])
        self.object_verbs = folded(reporting.words["object_verbs"])
        self.taken_things = folded(reporting.words["taken_things"])
        self.charges, self.of_titles = (folded(reporting.words[name]) for name in ("charges", "of_titles"))
        self.amounts = folded(reporting.words["amounts"])
        self.done_by_things = folded(reporting.words["done_by_things"])
        self.before_actions = folded(reporting.words["before_actions"])
        self.governing_nouns = folded(reporting.words["governing_nouns"])
        self.supposed = folded(reporting.words["supposed"])
        self.appearing = self.supposed | folded(reporting.words["appearing"])
        self.reckoned = folded(reporting.words["reckoned"])
        self.silent_verbs = folded(reporting.words["silent_verbs"])
        self.speaking_acts = with_owners(reporting, "speaking_acts")
        self.praying_verbs = folded(reporting.words["praying_verbs"])
        # As they are printed: folded, «يدعى» is «يدعي».
        self.naming = frozenset(reporting.words["naming"])
        self.contracted = {
            fold(preposition): fold(word)
            for preposition, word in (pair.split() for pair in reporting.words["contracted"])
        }
        self.contractions = frozenset(self.contracted.values())
        self.told_objects = folded(reporting.words["told_objects"])
        self.prayed_to = folded(reporting.words["prayed_to"])
        self.renewing_verbs = frozenset(reporting.words["renewing_verbs"])
        self.renewed = with_owners(reporting, "renewed")
        self.renewed_stances = renewed_stances(reporting)
        self.pointers = tables["pointers"]
        self.learning = frozenset(reporting.words["learning"])
        self.refused_stems = folded(reporting.words["refused_stems"])
        self.within_verb = folded(reporting.words["within_verb"])
        self.neither_contents = tables["neither_contents"]
        self.object_openers = tables["object_openers"]
        self.prepositions = folded(reporting.words["prepositions"])
        self.because = with_pronouns(reporting.words["reasons"], reporting.words["complementiser_pronouns"])
        self.phrase_stops = folded(reporting.words["phrase_stops"]) | self.because
        self.after_times = folded(reporting.words["after_times"])
        self.membership = folded(reporting.words["membership"])
        self.topic_openers = folded(reporting.words["topic_openers"])
        self.clause_heads = folded(reporting.words["clause_heads"])
        self.before_finite = folded(reporting.words["before_finite"])
        self.clitic_carriers = tuple(map(fold, reporting.words["clitic_carriers"]))
        self.third_person = tuple(sorted(map(fold, reporting.words["third_person_pronouns"]), key=len, reverse=True))
        self.subject_pronouns = tuple(map(fold, reporting.words["complementiser_pronouns"]))
        self.relatives = folded(reporting.words["relatives"])
        self.own_words = with_pronouns(reporting.words["own_words"], reporting.words["possessive_pronouns"])
        self.nobody = Nobody.of(reporting)
        self.taken = Taken.of(reporting, self.own_words)
        self.singulars_in_nun = folded(reporting.words["singulars_in_nun"])
        self.within_it = folded(reporting.words["within_it"])
        self.feminine_plurals = folded(reporting.words["feminine_plurals"])
        self.masculine_plurals = folded(reporting.words["masculine_plurals"])
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
        self.conveyed = folded(reporting.words["conveyed"])
        self.announcing = folded(reporting.words["announcing"])
        self.awaited = {fold(verb): fold(led) for verb, led in (pair.split() for pair in reporting.words["awaited"])}
        self.counts = folded(reporting.words["inexact"]) | folded(form for form, _, _ in load_numbers().entries)
        self.following_whole = folded(reporting.words["following_whole"])
        self.before_happenings = folded(reporting.words["before_happenings"])
        self.dialect_negators = folded(reporting.words["dialect_negators"])
        self.conditions, self.negating_nouns, self.pronouns_before_ma = (
            folded(reporting.words[name]) for name in ("conditions", "negating_nouns", "pronouns_before_ma")
        )
        self.after_ba, self.words_in_ba = (folded(reporting.words[name]) for name in ("after_ba", "words_in_ba"))
        self.after_attitudes = folded(reporting.words["after_attitudes"])
        self.attitude_verbs = folded(reporting.words["attitude_verbs"])
        self.own_reporters, self.accounts = (folded(reporting.words[name]) for name in ("own_reporters", "accounts"))
        self.medium_heads = folded(
            word for kind in ("media", "agency") for phrase in reporting.sources[kind] for word in phrase.split()
        )
        self.never_cues = folded(reporting.words["never_cues"])
        self.nouns_like_participles = folded(reporting.words["nouns_like_participles"])
        self.emphatics = folded(reporting.words["emphatics"])
        self.carriers = folded(reporting.words["carriers"])
        self.text_takers = folded(reporting.words["text_takers"])
        self.copy_getters = folded(reporting.words["copy_getters"])
        self.copies = folded(reporting.words["copies"])
        self.of_texts = folded(reporting.words["of_texts"])
        self.holders_of_occasions = folded(reporting.words["holders_of_occasions"])
        self.anonymity_verbs = folded(
            form.text for verb in reporting.words["anonymity_verbs"] for form in inflect.past(verb)
        ) | folded(reporting.words["anonymity_openers"])
        self.before_documents, self.toward_it = (
            folded(reporting.words[name]) for name in ("before_documents", "toward_it")
        )
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
        self.anonymity, self.for_fear = (folded(reporting.words[name]) for name in ("anonymity", "for_fear"))
        self.impersonal = folded(reporting.words["impersonal"])
        self.demonstratives = folded(reporting.words["demonstratives"])
        self.quantifiers = folded(reporting.words["quantifiers"])
        self.phrase_tails = tables["phrase_tails"]
        self.reports = tables["reports"]
        self.phrase_verbs = folded(reporting.words["phrase_verbs"])
        self.passive_presents = frozenset(reporting.words["passive_presents"])
        self.circumstances = folded(reporting.words["circumstances"])
        self.selves = folded(reporting.words["selves"])
        self.negated_stances = frozenset(reporting.words["negated_stances"])
        self.complementisers = complementisers(reporting)
        self.bare_complementisers = folded(reporting.words["complementisers"])
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
        self.documents = folded(reporting.anaphors["documents"])
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
        self._rumours = self.hearsay.union(self.hearsay_nouns, self.words_of, self.ignorance.openings)
        self._cues = {folded: Cue(forms, 0) for folded, forms in self.forms.items()}
        self._joined_cues = {folded: Cue(forms, 1) for folded, forms in self.forms.items()}
        self._then = {
            _SO + folded: Cue(presents, 1, then=True)
            for folded, forms in self.forms.items()
            if (presents := tuple(f for f in forms if f.form.tense == "present" and f.form.person == "3"))
            and _SO + folded not in self.forms
        }
        """«ليقول», «لتضيف»: what somebody went on to say."""
        self._by = {
            _BY + folded: Cue(owned, 1)
            for folded, forms in self.forms.items()
            if (owned := tuple(f for f in forms if f.form.tense == "noun")) and _BY + folded not in self.forms
        }
        """«بقوله», «بتأكيدها»: by what somebody did something else."""
        self.silences, self.paying = (folded(reporting.words[name]) for name in ("silences", "paying"))
        self.sending_back, self.accused = (folded(reporting.words[name]) for name in ("sending_back", "accused"))
        self.going_on, self.owning_up = (folded(reporting.words[name]) for name in ("going_on_saying", "owning_up"))
        self.was_asked = folded(reporting.words["was_asked"])
        self.fronting = folded(reporting.words["fronting"])
        self.before_things_to_come = folded(reporting.words["before_things_to_come"])
        self.ruling_verbs = frozenset(reporting.words["ruling_verbs"])
        self.courts, self.committees = (folded(reporting.words[name]) for name in ("courts", "committees"))
        self.cases = folded(reporting.words["cases"])
        self.ruled_on = folded(reporting.words["ruled_on"])
        self.sayings_do = folded(reporting.words["sayings_do"])
        self.stirred = folded(reporting.words["stirred"])
        self.came_when = folded(reporting.words["came_when"])
        self.speaking_bodies = folded(reporting.words["speaking_bodies"])
        self.governed_through = folded(reporting.words["governed_through"])
        self.nominal_deeds = frozenset(reporting.words["nominal_cues"])
        self.nominal_through = dict(one.split() for one in reporting.words["nominal_through"])
        self.nominal_cues = nominal_forms(
            reporting.verbs, self.nominal_deeds.union(reporting.words["nominal_before_that"], self.nominal_through)
        )
        self.relayed_nouns = owned_nouns(reporting)
        self.figures, self.hastening = FigureWords.of(reporting), Hastening.of(reporting)
        self._beginnings |= self.relative_what.union(self.nominal_cues, self.figures.cues, self.hastening.cues)
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
        if cue is None and folded[0] in CONJUNCTIONS and len(folded) > 2:
            cue = self._joined_cues.get(folded[1:])
        elif cue is None and folded[0] == _SO:
            cue = self._then.get(folded)
        elif cue is None and folded[0] == _BY:
            cue = self._by.get(folded)
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
        return folded[:1] in CONJUNCTIONS and folded[1:] in self._speech


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

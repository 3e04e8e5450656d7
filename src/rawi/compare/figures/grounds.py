"""Grounds: what a careful reader asks before he calls two numbers contradictory.

That two figures measure alike and cannot both hold is not enough: a newspaper is full of numbers of one unit. Both
clauses must tell nearly the same, or say in so many words that the other number does not hold; and neither may be of
another body's share, another battle or another day of a war. The score of a dispute is what speaks for that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from rawi.compare.claims.evidence import Evidence
from rawi.compare.figures.durations import LENGTHS
from rawi.compare.figures.figure import BARE, DAY, Figure
from rawi.compare.figures.likeness import factor, rejects
from rawi.compare.figures.near import Near
from rawi.compare.figures.setting import one_text, other_bodies, two_things
from rawi.compare.figures.told import Told, meet
from rawi.compare.figures.two_reports import (
    dated_together,
    each_of_its_day,
    given_together,
    of_other_places,
    of_other_stretches,
    of_some,
)
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.propositions import Proposition

_HARDLY = 0.5
"""The score of what is hardly shown."""
_NEARLY = 1.03
"""How many times the end of one stretch of numbers the beginning of the next is at most that all but meets it."""
_BODY = 2
"""Words that the names and offices of two speakers share who speak for branches of one body."""
_ROUNDED = 1.25
"""How many times the other a number is at most that may be the same in round numbers («قرابة نصف مليون»: 439,491)."""


class Grounds:
    """Judges the conflicts of one collection; the settings are the table `[grounds]` of `relations.toml`.

    `near` tells how surely two propositions (by id) are of one thing, or of one claim; `competing` are pairs of figures
    (by id) of which all that they show says that they are two accounts of one thing (`rawi.compare.figures.rivals`).
    """

    def __init__(
        self,
        evidence: Evidence,
        lexicon: CompareLexicon,
        near: Near,
        told: Told,
        keys: Keys,
        competing: Set[frozenset[str]] = frozenset(),
    ) -> None:
        self._evidence = evidence
        self._near = near
        self._told = told
        self._keys = keys
        self._competing = competing
        settings, limits = lexicon.relations["figures"], lexicon.relations["grounds"]
        self._repeated = frozenset(EVENT + kind for kind in settings["repeated"])
        self._fates = frozenset(settings["fates"].values())
        self._persons = frozenset(settings["persons"])
        self._goods = frozenset(settings["measured"])
        self._daily = frozenset(settings["daily"])
        self._of_one = frozenset(limits["of_one"])
        self._fighting = frozenset(limits["fighting"])
        self._limits: Mapping[str, float] = {
            name: value for name, value in limits.items() if name not in ("fighting", "of_one")
        }
        self._money = lexicon.money
        self._deictic = lexicon.deictic
        self._place_kinds = frozenset(key for word in lexicon.place_kinds if (key := keys.of_word(word)))
        self._many = frozenset(keys.of_word(word) for word in lexicon.many) - {""}

    def of(self, first: Figure, second: Figure, members: Sequence[Figure] = ()) -> float | None:
        """How much speaks for a contradiction between two figures of one thing whose numbers cannot both hold, in
        [0.5, 1]; None where that is too little. `members` are the other figures of the thing."""
        if rejects(first, second) or self._told.against(first, second):
            return self._score(first, second, 1.0)
        if self._told_apart(first, second):
            return None
        if self._rounded(first, second, members) or self._rounded(second, first, members):
            return None
        if self._reprinted(first, second) or _of_one_report(first, second) or self._of_many(first, second):
            return None
        if self._siblings(first, second) or self._elsewhere(first, second) or self._other_battle(first, second):
            return None
        if _all_but_meet(first, second) or (first.partial and second.partial) or first.everywhere != second.everywhere:
            return None
        near = self.closeness(first, second)
        sure = near >= self._limits["near"] or frozenset((first.id, second.id)) in self._competing
        if not sure and not self._named(first, second):
            return None
        return self._score(first, second, near)

    def _told_apart(self, first: Figure, second: Figure) -> bool:
        """Whether where the two stand says that they are of two things."""
        one, two = first.proposition, second.proposition
        if two_things(
            first.setting,
            second.setting,
            later=one.start < two.start,
            one_article=one.article == two.article,
        ):
            return True
        if self._of_two_towns(first, second) or self._of_two_people(first, second):
            return True
        if (
            each_of_its_day(first, second, self._deictic)
            or dated_together(first, second)
            or of_other_stretches(first, second)
        ):
            return True
        if given_together(first, second, self._persons) or of_some(first, second, self._persons):
            return True
        if of_other_places(first, second, self._evidence, self._goods):
            return True
        if first.counted and second.counted and first.setting.period != second.setting.period:
            return True  # «باشرنا 133 إصابة خلال شهر رمضان» sums up what others tell of one by one.
        if first.unit in self._fates or one.article == two.article:
            return False
        if one.persons & two.persons:
            return False
        if first.measures & second.measures & self._of_one:
            return other_bodies(first.setting, second.setting, None)
        kinds = (one.keys | self._kind(one)) & (two.keys | self._kind(two)) & self._many
        return other_bodies(first.setting, second.setting, kinds)

    def _kind(self, told: Proposition) -> frozenset[str]:
        """The word for what a body is that speaks, of itself as often as not («الشركة», «شركة التصنيع»)."""
        speaker = told.statement.speaker
        return frozenset(self._keys.of_text(speaker.name)[:1]) if speaker.kind == "organisation" else frozenset()

    def _of_two_people(self, first: Figure, second: Figure) -> bool:
        """Whether two sums of money stand beside the names of two people («صفقة الحارس»)."""
        one, two = first.setting.people, second.setting.people
        return first.unit in self._money and bool(one and two) and one.isdisjoint(two)

    def _of_two_towns(self, first: Figure, second: Figure) -> bool:
        """Whether bare counts («ألقي القبض على أربعة») stand in articles that open with other places and have no name
        in common."""
        one, two = first.proposition, second.proposition
        if first.unit == DAY or one.article == two.article or min(len(first.context), len(second.context)) > BARE:
            return False
        if first.names or second.names or not first.around or not second.around or first.around & second.around:
            return False
        return not self._evidence.common(one, two)

    def closeness(self, first: Figure, second: Figure) -> float:
        """How nearly two clauses tell the same, in [0, 1]: by meaning, or by the rare words that both have."""
        one, two = first.proposition, second.proposition
        both, either = first.context & second.context, first.context | second.context
        words = self._evidence.weight(both) / float(self._limits["words"])
        if max(len(first.context), len(second.context)) > self._limits["long"]:
            # Two long sentences of one subject share many words and tell of many things.
            total = self._evidence.weight(either)
            words = words if total and self._evidence.weight(both) / total >= self._limits["long_part"] else 0.0
        return max(self._near(one.id, two.id), min(1.0, words))

    def _score(self, first: Figure, second: Figure, near: float) -> float:
        """From one half for what is hardly shown to one: nearness, words that set them against each other, one day."""
        limits = self._limits
        score = _HARDLY + limits["by_nearness"] * near
        if first.set_against or second.set_against or rejects(first, second):
            score += limits["by_words"]
        if first.proposition.day == second.proposition.day:
            score += limits["by_day"]
        if first.measures & second.measures or (first.tally and second.tally):
            score += limits["by_measure"]
        return round(min(1.0, score), 4)

    def _named(self, first: Figure, second: Figure) -> bool:
        """Whether little is said beside the number and that is enough: one measure of what both articles name, or the
        length of one contract or sentence, or the day of one happening."""
        heads = first.heads & second.heads
        if self._evidence.weight(heads) < self._limits["subject"]:
            return False
        most = self._limits["day_crowded" if first.unit == DAY else "crowded"]
        if max(len(first.context), len(second.context)) > most:
            return False
        if first.unit == DAY:
            told = (first.proposition.happenings & second.proposition.happenings) - self._repeated
            named = first.names | second.names
            last = first.setting.last and second.setting.last and bool((first.context & second.context) - named)
            return first.fixed and second.fixed and (bool(told) or last)
        return first.unit in LENGTHS or bool(first.measures & second.measures)

    @staticmethod
    def _rounded(first: Figure, second: Figure, members: Sequence[Figure]) -> bool:
        """Whether the article of the first gives nearly its number in a way that agrees with the second: a headline
        rounds."""
        told = first.proposition.statement
        return first.unit != DAY and any(
            (
                told.mode == "own_voice"
                or told.in_headline
                or told.speaker.name == other.proposition.statement.speaker.name
            )
            and other.proposition.article == first.proposition.article
            and not other.vague
            and meet(other, second)
            and factor(first, other) <= _ROUNDED
            for other in members
        )

    def _reprinted(self, first: Figure, second: Figure) -> bool:
        """Whether one text is printed on two days, and its day reckoned from each of them («عاد قبل يومين»)."""
        if first.unit != DAY or first.fixed or second.fixed:
            return False
        told_apart = first.weekday and second.weekday and first.weekday != second.weekday
        if one_text(first.setting.words, second.setting.words, (first.context, second.context)):
            return not told_apart
        return not told_apart and self._evidence.copied(first.proposition, second.proposition)

    def _of_many(self, first: Figure, second: Figure) -> bool:
        """Whether days that are not both written as dates stand in long sentences, which tell of several happenings, or
        one number among many of its unit in its article, which tells of many things."""
        if first.unit == DAY:
            return (
                not (first.fixed and second.fixed)
                and min(len(first.context), len(second.context)) > self._limits["day_long"]
            )
        return max(first.among, second.among) > self._limits["among"]

    def _siblings(self, first: Figure, second: Figure) -> bool:
        """Whether two bodies of which there are many alike speak, each of itself («شرطة مكة», «شرطة جدة»)."""
        one_scope, two_scope = self._scope(first), self._scope(second)
        alike = {kind for kind, _ in one_scope} & {kind for kind, _ in two_scope}
        scopes = [frozenset(name for kind, name in each if kind in alike) for each in (one_scope, two_scope)]
        if all(scopes) and scopes[0].isdisjoint(scopes[1]):
            return scopes[0].isdisjoint(second.proposition.keys) and scopes[1].isdisjoint(first.proposition.keys)
        if any(each.proposition.statement.speaker.kind != "organisation" for each in (first, second)):
            return False
        one, two = (frozenset(self._keys.of_text(each.proposition.statement.speaker.name)) for each in (first, second))
        if not (one & two & self._many) or not (one - two) or not (two - one):
            return False
        own = (first.context & second.context) & (first.names | second.names)
        if first.proposition.article != second.proposition.article:
            return self._evidence.weight(own) < self._limits["shared"]
        return not ((one - two) & second.proposition.keys or (two - one) & first.proposition.keys)

    def _scope(self, figure: Figure) -> frozenset[tuple[str, str]]:
        """The words for places in the name and in the office of a speaker, each with the one after it («مدير التربية في
        محافظة السهل»); none for an outlet, whose name tells nothing («صحيفة الوادي الأخضر»)."""
        speaker = figure.proposition.statement.speaker
        if speaker.kind == "outlet":
            return frozenset()
        return frozenset(
            (one, two)
            for text in (speaker.name, speaker.role or "")
            for one, two in pairwise(self._keys.of_text(text))
            if one in self._place_kinds and two not in self._place_kinds
        )

    def _elsewhere(self, first: Figure, second: Figure) -> bool:
        """Whether the articles have no name in common, or two branches of one body speak in articles that open with
        places of which they share none («الناطق باسم الدفاع المدني بالجوف», «بنجران»)."""
        long = max(len(first.context), len(second.context)) > self._limits["crowded"]
        if (
            long
            and first.proposition.article != second.proposition.article
            and not self._evidence.common(first.proposition, second.proposition)
        ):
            return not first.names & second.names
        if len(first.proposition.speaker & second.proposition.speaker) < _BODY:
            return False
        if not first.around or not second.around or first.around & second.around:
            return False
        return not (first.places | first.around) & (second.places | second.around)

    def _other_battle(self, first: Figure, second: Figure) -> bool:
        """Whether both are of a war, in which every day and place has its own numbers, and do not name one place."""
        one, two = first.proposition, second.proposition
        told = [each.happenings if first.unit == DAY and each.happenings else each.events for each in (one, two)]
        fighting = bool((told[0] | told[1]) & self._repeated)  # «دخلت القافلة قبل القصف بيوم» tells of no attack.
        fighters = bool((first.who | second.who | {first.unit}) & self._fighting)
        daily = first.unit in self._daily
        if not (fighters or daily or (fighting and (first.unit == DAY or first.counted))):
            return False
        if (fighters or daily) and one.day != two.day and first.moment != second.moment:
            return True  # What is counted anew every day.
        shared = first.names & second.names
        if not shared & (first.places | second.places):
            return True  # The sides of a war are in every clause of it.
        return self._evidence.weight(shared) < self._limits["battle"]


def _of_one_report(first: Figure, second: Figure) -> bool:
    """Whether one article measures by both: where no word sets them against each other, it measures two things."""
    if first.set_against or second.set_against:
        return False
    if first.unit == DAY:
        return first.proposition.article == second.proposition.article and any(
            told.statement.in_headline and told.statement.mode == "own_voice"
            for told in (first.proposition, second.proposition)
        )  # «نهاية الشهر الحالي» of a headline is what the text calls «نهاية شوال».
    own = "own_voice" in (first.proposition.statement.mode, second.proposition.statement.mode)
    if first.counted and second.counted and not own:
        return False
    return first.proposition.article == second.proposition.article


def _all_but_meet(first: Figure, second: Figure) -> bool:
    """Whether bounds that somebody left vague lie so near that nobody calls it a contradiction («قرابة 35», 30)."""
    loose = any(each.plain is None for each in (first, second))
    return first.unit not in LENGTHS | {DAY} and loose and factor(first, second) <= _NEARLY

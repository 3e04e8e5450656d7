"""Beside a number: what its clause says of it, that it is a part, that it holds no longer, what it measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rawi.arabic.fold import fold
from rawi.arabic.particles import ATTACHED
from rawi.compare.figures.told_words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Document, Quantity, Span, Word
from rawi.model.claim import DATE_UNIT

PERCENT = "percent"
PEOPLE = "people"
"""The unit of people counted without saying what befell them: often the next part of a list of tolls."""
_WHOLE = 2
"""Words right before a number that say that it is all there are."""
_UNTIL = "until"
"""The name of the phrases that make a day the last of something."""
_OF, _ARTICLE, _AND = "من", "ال", "و"
_NEAR = 25
"""Code points about a number within which it may be said whose people are counted."""
_PRONOUNS = ("ها", "هم", "هما", "نا", "ه")
_SHORTEST = 3
_REACHED = 3
"""Words before a number among which it is said to be what a count came to."""
_BESIDE = 2
"""Code points between a name and the age after it."""
_EDGE = 3
"""Words before a day among which it is said to be an end («حتى يوم الخميس»)."""
_GOES = 4
"""Words after a number among which the one follows that it became («من 44 مليون شخص اليوم إلى 76 مليونا»)."""
_NEGATED = "negated: "
"""How a proposition notes what negates it."""
_COMMAS = frozenset("،,")
_PART = 2
"""Words behind a comma among which it turns to a part, and words at least of a negated clause behind its particle."""
_AFTER = 3
"""Words after a number among which «others» makes it a further part («انتشال 11 جثمانا آخر»)."""


class Beside:
    """Reads the words about numbers for one collection."""

    def __init__(self, keys: Keys, lexicon: CompareLexicon) -> None:
        self._keys = keys
        self._lexicon = lexicon
        self._measured_in = frozenset(lexicon.relations["figures"]["measured"])
        self._never_of_some = frozenset(lexicon.relations["figures"]["never_of_some"])

    def set_aside(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a number is a part of one before it («بينهم 17 طفلا») or named to be corrected («خمس لا أربع»)."""
        before = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-3:]
        if before and any(before[-1] in (particle, "و" + particle) for particle in self._lexicon.particles):
            return True
        if self._contrary(text, proposition, span):
            return True
        if before and before[-1] in self._lexicon.circumstances:
            return True  # «منذ ستة أشهر»
        if before and before[-1] == _OF and self._goes_to(text, proposition, span):
            return True  # «يرتفع من 44 مليونا إلى 76»
        inside = [word.fold for word in words(span.text)]  # «ثمانية منهم», «اثنين من المصابين»
        of = next((index for index, word in enumerate(inside) if word == _OF), len(inside))
        those = any(word.removeprefix(_ARTICLE) in self._lexicon.outcomes for word in inside[of + 1 :])
        if self._lexicon.whole_of.within(before[-_WHOLE:]):
            return True  # «من أصل ست وحدات»
        return those or self._lexicon.part_of.within(before) or self._lexicon.part_of.within(inside)

    def _goes_to(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a number is followed by another to which it went."""
        after = [word for word in words(text, span.end, proposition.end) if word.kind != "mark"][: _GOES + 1]
        return any(
            one.fold in self._lexicon.towards and self._lexicon.numerals.cardinal(after, index + 1) is not None
            for index, one in enumerate(after[:_GOES])
            if index + 1 < len(after)
        )

    def denied(self, text: str, proposition: Proposition, span: Span) -> bool:
        """«لا اثنين», «وليس خمسة», «لا يوم الاثنين», «خلافا لما أعلنته الوزارة من أنهم خمسة»."""
        ahead = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"]
        named = bool(ahead) and ahead[-1].removeprefix("و") in self._lexicon.particles
        return named or self._contrary(text, proposition, span)

    def _contrary(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a number is what somebody else said, told to be contradicted («بخلاف ما ذكرته من أنه السبت»); behind
        a comma it is the speaker's own again («خلافا لما ذكر، بلغ خمسة»)."""
        ahead = words(text, proposition.start, span.start)
        comma = max((index for index, word in enumerate(ahead) if word.text in _COMMAS), default=-1)
        return self._lexicon.apart["contrary"].joined_within([word.fold for word in ahead[comma + 1 :]])

    def negated_edge(self, text: str, proposition: Proposition, span: Span) -> Literal["before", "since"] | None:
        """Whether nothing is said to have happened before a day («لن يكتمل قبل 30 سبتمبر»), or since."""
        ahead = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"]
        if not any(word.removeprefix("و") in self._lexicon.particles for word in ahead):
            return None
        inside = [word.fold for word in words(span.text)][:1]
        for name, phrases in self._lexicon.negated_edges.items():
            if phrases.within(ahead[-1:]) or phrases.within(inside):
                return "before" if name == "before" else "since"
        return None

    def ended(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a day closes what is measured («الأسبوع المنتهي 17 يوليو»)."""
        ahead = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-_BESIDE:]
        inside = [word.fold for word in words(span.text)][:_BESIDE]
        return self._lexicon.apart["ended"].within(ahead) or self._lexicon.apart["ended"].within(inside)

    def about(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a length is only about what it says («رحلة قاربت العشر سنوات»)."""
        ahead = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-1:]
        inside = [word.fold for word in words(span.text)][:1]
        return self._lexicon.apart["about"].within(ahead) or self._lexicon.apart["about"].within(inside)

    def stretch(self, span: Span) -> bool:
        """Whether a length names a time («الأشهر التسعة الأولى»), and is not how long something is."""
        inside = [word.fold for word in words(span.text)]
        definite = any(word.startswith(_ARTICLE) for word in inside[:_BESIDE])
        return definite and self._lexicon.apart["stretch"].within(inside)

    def until(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a day is the last of something («حتى نهاية شباط»)."""
        return _UNTIL in self._edges(text, proposition, span)

    def much(self, span: Span) -> bool:
        """«أقل بكثير من ثلاثة ملايين»"""
        return any(word.fold in self._lexicon.much for word in words(span.text))

    def age(self, document: Document, proposition: Proposition, span: Span) -> bool:
        """«الحارس (24 عاما)», «فلان 18 عاما», «يبلغ من العمر 12 عاما», «وعمره 12 عاما»."""
        text = document.article.text
        before = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-4:]
        bracketed = text[: span.start].rstrip().endswith("(") and text[span.end :].lstrip().startswith(")")
        named = any(
            mention.type == "PER"
            and mention.span.end <= span.start
            and not text[mention.span.end : span.start].strip(" ،(")
            for mention in document.mentions
        )
        return bracketed or named or any(form in self._lexicon.ages for word in before for form in (word, word[1:]))

    def further(self, text: str, proposition: Proposition, quantity: Quantity) -> bool:
        # «مقتل 17 شخصا وإصابة 20 آخرين»: the others are of the next number.
        end = min(
            (one.span.start for one in proposition.figures if one.span.start > quantity.span.start),
            default=proposition.end,
        )
        after = [word.fold for word in words(text, quantity.span.end, min(end, proposition.end)) if word.kind == "word"]
        others = any(word in self._lexicon.others for word in after[:_AFTER])
        if after[:1] and after[0] in self._lexicon.others and self._joined(text, proposition, quantity.span):
            return len(after) == 1 or after[1] not in self._lexicon.event_verbs  # «أصيب السائق واثنان آخران»
        further = quantity.unit != "wounded" and others
        return further and not any(fold(word) in self._lexicon.others for word in quantity.span.text.split())

    def _joined(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether «و» joins a number to a noun right before it that is counted with it."""
        if span.start <= proposition.start or text[span.start - 1] != _AND:
            return False
        ahead = [word for word in words(text, proposition.start, span.start - 1) if word.kind != "mark"]
        if not ahead or ahead[-1].kind != "word":
            return False
        return self._lexicon.numerals.cardinal(ahead, len(ahead) - 1) is None

    def whole(self, text: str, proposition: Proposition, quantity: Quantity, *, growing: bool) -> bool:
        """Whether a number is said to be what a `growing` count came to («ارتفع عدد القتلى إلى خمسة»), or what became
        of another («زاد السعر قرشين ليصبح 20 قرشا»)."""
        ahead = [word.fold for word in words(text, proposition.start, quantity.span.start) if word.kind != "mark"]
        near = ahead[-_REACHED:]
        return self._lexicon.reached.within(near) if growing else self._lexicon.apart["became"].within(near)

    def revises(self, text: str, proposition: Proposition) -> bool:
        folded = [word.fold for word in words(text, proposition.start, proposition.end) if word.kind != "mark"]
        return self._lexicon.corrected.within(folded) or self._lexicon.outrun.within(folded)

    def stated(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a number is stated in a clause of which something else is negated: what follows a comma that turns to
        a part of those counted («بلغ 38 شخصا، ثلاثة منهم لم يصابوا»), or what stands before the number in a headline,
        which joins two sentences by «و» («لا وفيات بين التلاميذ وارتفاع المصابين إلى 63»)."""
        marks = {note.removeprefix(_NEGATED).split()[0] for note in proposition.notes if note.startswith(_NEGATED)}
        if not marks or any(not note.startswith(_NEGATED) for note in proposition.notes):
            return False
        spoken = words(text, proposition.start, proposition.end)
        negated = [word.start for word in spoken if word.text in marks]
        if not negated:
            return False
        if span.end <= negated[0]:
            behind = [word for word in spoken if span.end <= word.start < negated[0]]
            comma = next((index for index, word in enumerate(behind) if word.text in _COMMAS), len(behind))
            told = [word.fold for word in behind[comma + 1 :]][:_PART]
            ahead = [word.fold for word in spoken if word.end <= span.start and word.kind != "mark"]
            reached = self._lexicon.reached.within(ahead[-_REACHED:])
            return bool(told) and (reached or self._lexicon.part_of.within(told))
        head = proposition.statement.in_headline and negated[-1] < span.start
        between = [word for word in spoken if negated[-1] < word.start < span.end and word.kind != "mark"]
        return head and any(
            index >= _PART and self._goes_on(between[index:], text, proposition, span) for index in range(len(between))
        )

    def _goes_on(self, spoken: Sequence[Word], text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a sentence of its own begins with «و» at the head of some words, which end with a number: what
        happened («وضبط 7 أشخاص»), or a number with a verb behind it («و300 فرن أقفلت»)."""
        first = spoken[0]
        if not first.fold.startswith(_AND):
            return False
        if first.end > span.start or first.start >= span.start - 1:
            after = [word.fold for word in words(text, span.end, proposition.end) if word.kind == "word"][:1]
            return bool(after) and after[0] in self._lexicon.event_verbs
        return first.fold[1:] in self._lexicon.event_nouns or first.fold[1:] in self._lexicon.event_verbs

    def own(self, text: str, proposition: Proposition, span: Span) -> frozenset[str]:
        spoken = [word for word in words(text, proposition.start, proposition.end) if word.kind == "word"]
        near = [word for word in spoken if span.start <= word.start < span.end + _NEAR]
        owned = any(word.fold.lstrip(ATTACHED) in self._lexicon.owned for word in near)
        return frozenset(self._keys.of_text(proposition.statement.speaker.name)) if owned else frozenset()

    def measures(
        self, text: str, proposition: Proposition, span: Span, unit: str | None, *, alone: bool
    ) -> frozenset[str]:
        """What a sum of money, a share, a number of people or an amount of goods measures, by the words before it, or
        by all of its clause where it is the only one."""
        if unit == DATE_UNIT:
            return self._edges(text, proposition, span)
        if unit not in self._lexicon.money and unit not in (PERCENT, PEOPLE) and unit not in self._measured_in:
            return frozenset()
        never = self._never_of_some if unit == PERCENT and self._of_some(text, proposition, span) else frozenset()
        found = self._measured(before(text, proposition, span)) - never
        return found or (self._measured(words(text, proposition.start, proposition.end)) - never if alone else found)

    @staticmethod
    def _of_some(text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a share is one of those named behind it or before («تسعون بالمئة من الأفران», «منها»)."""
        behind = next((word.fold for word in words(text, span.end, proposition.end)), "")
        return behind == _OF or behind.removeprefix(_OF) in _PRONOUNS

    def _edges(self, text: str, proposition: Proposition, span: Span) -> frozenset[str]:
        """Whether a day is an end or a beginning («حتى 28 شوال»)."""
        ahead = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-_EDGE:]
        inside = [word.fold for word in words(span.text)][:1]
        return frozenset(name for name, phrases in self._lexicon.edges.items() if phrases.within([*ahead, *inside]))

    def _measured(self, spoken: Sequence[Word]) -> frozenset[str]:
        """What the words beside a number say that it measures."""
        known = self._lexicon.measures
        folds = (form for word in spoken for form in _forms(word.fold, self._keys.bare(word.fold)))
        return frozenset(known[form] for form in folds if form in known)


def _forms(printed: str, bare: str) -> Iterator[str]:
    """A word as printed, without its article, and without a pronoun («راتبه», «صفقته»)."""
    yield printed
    yield bare
    if printed[0] in ATTACHED:
        yield printed[1:]
    for pronoun in _PRONOUNS:
        if bare.endswith(pronoun) and len(bare) - len(pronoun) >= _SHORTEST:
            yield bare[: -len(pronoun)]
            if bare[: -len(pronoun)].endswith("ت"):
                yield bare[: -len(pronoun) - 1] + "ه"


def before(text: str, proposition: Proposition, span: Span) -> list[Word]:
    """The words of the clause before a number, back to the number before it: where its measure stands."""
    found = [word for word in words(text, proposition.start, span.start) if word.kind != "mark"]
    last = max((index for index, word in enumerate(found) if word.kind == "number"), default=-1)
    return found[last + 1 :]

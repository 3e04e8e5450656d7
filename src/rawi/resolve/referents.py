"""Referents: whom a source phrase, a pronoun or a left-out subject can mean among what the article has named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice

from rawi.arabic.fold import fold
from rawi.arabic.names import name_tokens
from rawi.arabic.particles import PREPOSITIONS
from rawi.model import Mention, Placed, Reading, Span, Word
from rawi.model.attribution import Attribution
from rawi.model.statement import SpeakerKind
from rawi.resolve.holders import PARAGRAPHS_BACK, Holder, Holders, agrees, bare, gender_of

_LONGEST_OFFICE = 9
_FOR_THE, _FROM = "لل", "عن"
"""Between a document and whoever issued it: ل with the article, and عن."""
_SHORTEST_BODY = 5
_MENTIONS_BACK = 500
"""How many mentions away one is looked for; a bound on time, not on meaning."""
_LONGEST_FAMILY_NAME = 3
_LONGEST_WORD = 20
_SHORTEST_TITLE = 2
_HEAD = 24
"""Words at the head of a sentence among which its subject is looked for."""


def last_speaker(holders: Holders, attribution: Attribution) -> Holder | None:
    """The last speaker with whom the cue agrees, within a few paragraphs."""
    near = list(holders.near(attribution.paragraph, PARAGRAPHS_BACK))
    if not near:
        return holders.last()
    source = attribution.source
    agreeing = next((h for h in near if agrees(source.gender, h, source.number)), None)
    return agreeing or next((h for h in near if agrees(source.gender, h)), near[0])


def gives_reason(reading: Reading, attribution: Attribution, reasons: frozenset[str]) -> bool:
    """Whether the pronoun that speaks stands on a word that gives a reason («لأنه رأى أن»): then it means nobody beyond
    its sentence."""
    span = attribution.source.span
    before = reading.article.text[max(0, span.start - _LONGEST_WORD) : span.start] if span is not None else ""
    words = fold(before).split()
    return bool(words) and words[-1] in reasons and not before[-1].isspace()


def words_before(reading: Reading, attribution: Attribution) -> Sequence[Word]:
    """The words of the sentence before its cue, a bounded number."""
    assert attribution.cue is not None
    sentence = reading.sentences[attribution.sentence]
    limit = bisect_left(reading.words, attribution.cue.start, sentence.first, sentence.last, key=lambda one: one.start)
    return [word for word in reading.words[sentence.first : min(limit, sentence.first + _HEAD)] if word.kind == "word"]


def of_clause(holders: Holders, attribution: Attribution, outer: Holder | None) -> Holder | None:
    """Whom the pronoun of a clause means («قالوا إنهم يرفضون»): who says the clause, else the last speaker of the
    paragraph who surely agrees; None where the verb agrees with neither («قال المدير إنهم يرفضون»).

    The verbs that a body takes are known only by the ending of its name, so a body may be meant by any of them.
    """
    source = attribution.source
    if outer is not None and (outer.speaker.kind != "person" or agrees(source.gender, outer, source.number)):
        return outer
    many = source.number in "dp"
    return next(
        (
            one for one in holders.near(attribution.paragraph, 0)
            if agrees(source.gender, one, source.number) and (one.number == "p") == many and one.gender != "-"
        ),
        None,
    )  # fmt: skip


def last_source(holders: Holders, attribution: Attribution, *, just_named: bool) -> Holder | None:
    """Whom «المصدر» means: the last unnamed source; where it is stressed («المصدر ذاته», `just_named`) also the last
    speaker, if the words came in a document or from a medium."""
    near = list(holders.near(attribution.paragraph, PARAGRAPHS_BACK))
    if just_named and near and (near[0].documented or near[0].speaker.kind in ("document", "media")):
        return near[0]
    return next((h for h in near if h.speaker.kind == "anonymous"), None) or last_speaker(holders, attribution)


def last_of_kind(holders: Holders, attribution: Attribution, kinds: tuple[SpeakerKind, ...]) -> Holder | None:
    """The last speaker of one of `kinds` within a few paragraphs, else the last one who agrees."""
    near = holders.near(attribution.paragraph, PARAGRAPHS_BACK)
    return next((h for h in near if h.speaker.kind in kinds), None) or last_speaker(holders, attribution)


def last_issuer(holders: Holders, attribution: Attribution) -> Holder | None:
    """The last speaker whose words came in a document, else the last person or body that spoke."""
    near = list(holders.near(attribution.paragraph, 2 * PARAGRAPHS_BACK))
    documented = next((h for h in near if h.documented), None)
    if documented is not None:
        return documented
    return next((h for h in near if h.speaker.kind in ("organisation", "person")), None)


def in_full(phrase: str, holders: Holders) -> Holder | None:
    """The last body that spoke whose name begins with this one definite noun («الشركة» for «شركة كذا»)."""
    wanted = fold(phrase)
    return None if not wanted.startswith("ال") or " " in wanted else holders.body(wanted)


def last_person(mentions: Placed[Mention], offset: int, holders: Holders, gender: str) -> Mention | None:
    """The last person named before `offset` who can be of that gender, by office or by the verbs used before."""
    known = holders.genders
    last: Mention | None = None
    for mention in islice(mentions.ended_before(offset), _MENTIONS_BACK):
        if mention.type != "PER":
            continue
        last = last or mention
        own = gender_of(mention.role.text) if mention.role is not None else known.get(mention.entity, "-")
        if gender in (own, known.get(mention.entity, own)) or own == "-":
            return mention
    return last


def titled_so(text: str, source: Span, mentions: Placed[Mention]) -> Mention | None:
    """The last person before «معاليه» whose name or office that title precedes («معالي الوزير فلان»); None for a source
    phrase of another sort, and where nobody is named so."""
    phrase = fold(source.text)
    title = phrase.removesuffix("ها").removesuffix("ه").removesuffix("ت")
    if " " in phrase or title == phrase or len(title) < _SHORTEST_TITLE:
        return None
    for mention in islice(mentions.ended_before(source.start), _MENTIONS_BACK):
        if mention.type == "PER":
            start = mention.role.start if mention.role is not None else mention.span.start
            before = fold(text[max(0, min(start, mention.span.start) - _LONGEST_WORD) : mention.span.start]).split()
            if any(word.removeprefix("و").removeprefix("ل").removesuffix("ه") == title for word in before):
                return mention
    return None


def last_body(mentions: Placed[Mention], offset: int) -> Mention | None:
    """The last body named before `offset`."""
    return last_named(mentions, offset, ("ORG",))


def body_of_kind(mentions: Placed[Mention], phrase: str, offset: int) -> Mention | None:
    """The last body before `offset` whose printed name begins with this one definite noun («البنك» for «بنك كذا»)."""
    wanted = fold(phrase)
    if not wanted.startswith("ال") or " " in wanted:
        return None
    near = islice(mentions.ended_before(offset), _MENTIONS_BACK)
    return next((one for one in near if one.type in ("ORG", "FAC") and _begins(one, bare(wanted))), None)


def printed_in_full(body: Mention, mentions: Placed[Mention]) -> str | None:
    """The name as printed last of a body that is meant by a noun for its kind, which is no part of its name («نادي
    الشهاب» for «النادي»); None for others."""
    noun = fold(body.span.text)
    if not noun.startswith("ال") or " " in noun or bare(noun) in map(bare, fold(body.name).split()):
        return None
    near = islice(mentions.ended_before(body.span.start), _MENTIONS_BACK)
    return next((one.span.text for one in near if one.entity == body.entity and _begins(one, bare(noun))), None)


def _begins(body: Mention, noun: str) -> bool:
    printed = fold(body.span.text).split()
    return len(printed) > 1 and bare(printed[0]) == noun


def last_named(mentions: Placed[Mention], offset: int, kinds: tuple[str, ...]) -> Mention | None:
    """The last mention of one of `kinds` before `offset`."""
    near = islice(mentions.ended_before(offset), _MENTIONS_BACK)
    return next((mention for mention in near if mention.type in kinds), None)


class Offices:
    """The people of an article by the words of the offices that are named with them."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_word: dict[str, list[tuple[Mention, frozenset[str]]]] = {}
        self._heads: set[str] = set()
        for mention in mentions:
            if mention.type == "PER" and mention.role is not None:
                self._heads.add(bare(fold(mention.role.text).split()[0]))
                office = frozenset(bare(word) for word in fold(mention.role.text).split())
                for word in office:
                    self._by_word.setdefault(word, []).append((mention, office))

    def subject(self, words: Sequence[Word]) -> Mention | None:
        """The person whom an office among `words` means («استهل الوزير جولته …»), the first such; None if none does."""
        for place, word in enumerate(words):
            office = bare(word.fold)
            if office not in self._heads:
                continue
            longer = words[place : place + 2]
            title = word.text if word.fold.startswith("ال") else " ".join(one.text for one in longer)
            person = self.holder(title, Span(start=word.start, end=longer[-1].end, text=title))
            if person is not None:
                return person
        return None

    def holder(self, title: str, span: Span) -> Mention | None:
        """The person whose office holds every word of the title («الوزير», «وزير المالية») that stands at `span`: the
        last one named before, else, for an office of several words, the next one named («وزير المالية»، then «وزير
        المالية فلان»)."""
        wanted = [bare(word) for word in fold(title).split()]
        if not wanted or len(wanted) > _LONGEST_OFFICE:
            return None
        rarest = min((self._by_word.get(word, []) for word in wanted), key=len)
        at = bisect_left(rarest, span.start, key=_start)
        holding = (m for m, office in reversed(rarest[max(at - _MENTIONS_BACK, 0) : at]) if office.issuperset(wanted))
        before = next((mention for mention in holding if mention.span.end <= span.start), None)
        if before is not None or len(wanted) == 1:
            return before
        at = bisect_left(rarest, span.end, key=_start)
        return next((m for m, office in rarest[at : at + _MENTIONS_BACK] if office.issuperset(wanted)), None)


class FamilyNames:
    """The people of an article by the last word of their names, for sources that are a family name alone."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_last: dict[str, list[tuple[Mention, frozenset[str]]]] = {}
        for mention in mentions:
            tokens = name_tokens(mention.name) if mention.type == "PER" else ()
            if len(tokens) > 1:
                self._by_last.setdefault(tokens[-1], []).append((mention, frozenset(tokens)))

    def bearer(self, phrase: str, offset: int) -> Mention | None:
        """The person whose name ends as the short phrase does: the last before `offset`, else the first of all."""
        tokens = name_tokens(phrase)
        if not tokens or len(tokens) > _LONGEST_FAMILY_NAME:
            return None
        named = self._by_last.get(tokens[-1], [])
        at = bisect_left(named, offset, key=_start)
        near = (*reversed(named[max(at - _MENTIONS_BACK, 0) : at]), *named[at : at + _MENTIONS_BACK])
        return next((mention for mention, name in near if name.issuperset(tokens)), None)


class People:
    """The people of an article, by their offices and by their family names; put in order when first asked for."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions

    @cached_property
    def offices(self) -> Offices:
        """By office."""
        return Offices(self._mentions)

    @cached_property
    def families(self) -> FamilyNames:
        """By family name."""
        return FamilyNames(self._mentions)


def _start(known: tuple[Mention, frozenset[str]]) -> int:
    return known[0].span.start


def issuer_named(phrase: str) -> str | None:
    """Whose a document is by its own words («بلاغ للنقابة», «بيان صادر عن الهيئة»), or None."""
    words = phrase.split()
    for place, word in enumerate(words[1:], 1):
        if word.startswith(_FOR_THE) and len(word) > _SHORTEST_BODY:
            # The article is written without its alef after ل.
            return " ".join(("ا" + word[1:], *words[place + 1 :]))
        if word == _FROM and place + 1 < len(words):
            return " ".join(words[place + 1 :])
    return None


def sentence_subject(
    reading: Reading, attribution: Attribution, mentions: Placed[Mention], prepositions: frozenset[str]
) -> Mention | None:
    """The person or body that the sentence was about before the cue, where the cue does not open the sentence; before
    the pronoun, where one stands for the speaker («نقلت عنه وكالة كذا قوله»).

    Nobody whom a preposition governs («وعن خلافه مع فلان، قال»), and nobody in what was said («كذا عن فلان»، يقول).
    """
    assert attribution.cue is not None
    sentence = reading.sentences[attribution.sentence].span
    own = attribution.source.span
    limit = min(attribution.cue.start, own.start) if own is not None else attribution.cue.start
    before = [
        m
        for m in mentions.starting_in(sentence.start, limit)
        if m.type in ("PER", "ORG")
        and m.span.end <= limit
        and not _governed(reading.article.text, sentence.start, m, prepositions)
        and not any(said.start <= m.span.start < said.end for said in attribution.content)
    ]
    if not before or limit - sentence.start < 3:
        return None
    for mention in before:
        gender = "m" if mention.type == "PER" else gender_of(mention.span.text)
        role_gender = gender_of(mention.role.text) if mention.role is not None else gender
        if attribution.source.gender in ("-", gender, role_gender):
            return mention
    return None


def _governed(text: str, start: int, mention: Mention, prepositions: frozenset[str]) -> bool:
    """Whether a preposition, a word of its own or attached, stands right before the name or its title."""
    at = (
        mention.role.start
        if mention.role is not None and mention.role.start < mention.span.start
        else mention.span.start
    )
    before = text[max(start, at - _LONGEST_WORD) : at]
    if prepositions and before and before[-1] in PREPOSITIONS:
        return True
    words = fold(before).split()
    return bool(words) and words[-1].removeprefix("و") in prepositions


def newly_told_of(text: str, span: Span) -> bool:
    """Whether texts are new to the reader, and speak for themselves: several with an adjective and without an article
    («وكانت تقارير صحفية قد تحدثت عن كذا», «دراسات سابقة»), no preposition before them («في بيانات متتالية»)."""
    head, _, adjective = fold(span.text).partition(" ")
    if not adjective.endswith("ه") or adjective.startswith(("ال", "ل")) or head.startswith("ال"):
        return False
    return not text[: span.start].rstrip().endswith((" في", " وفي"))

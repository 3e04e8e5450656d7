"""Media in quotation marks: «في حوار مع «كذا»», «علم «كذا»», and the outlet that the article's source names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rawi.arabic.particles import ATTACHED
from rawi.arabic.words import words as words_of
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.lessons import Lesson, lesson
from rawi.extract.mentions.nouns import CLOSING
from rawi.extract.mentions.roles import PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense, Senses
from rawi.model import Article, Word

_LONGEST = 4
_PAIR = 2
_NEAR = 5
_TO = "ل"
_STRAIGHT = '"'
_ALREADY = "قد"
_THAT = ("ان",)
_CLOSING_QUOTES = "»”"
_QUOTES = '«“"'


def outlets(article: Article, cues: LearningCues, senses: Senses) -> Iterator[Lesson]:
    """The article's outlet and agency without their kind («صحيفة كذا الإلكترونية» is «كذا»)."""
    for name in (article.outlet, article.agency):
        tokens = words_of(name) if name else []
        if len(tokens) > 1 and tokens[0].fold in cues.media:
            tokens = tokens[1:]
        while len(tokens) > 1 and tokens[-1].fold in cues.media_additions:
            tokens = tokens[:-1]
        taught = lesson(tokens, "ORG", senses, quoted=True, media=True)
        if taught is not None:
            yield taught._replace(guarded=True) if name == article.outlet else taught


def short_quotations(
    words: Sequence[Word], segments: Sequence[tuple[int, int]], cues: LearningCues, senses: Senses
) -> list[tuple[int, int, int, int]]:
    """The quotations that can hold a name: `(first, last)` of the sentence, `(start, end)` of the words between the
    marks. A name has at most four words, no verb behind the first, and no particle in front."""
    found: list[tuple[int, int, int, int]] = []
    for first, last in segments:
        opened = False
        for at in range(first, last - 2):
            if words[at].text not in _QUOTES:
                continue
            if words[at].text == _STRAIGHT:
                opened = not opened
                if not opened:
                    continue
            closing = CLOSING[words[at].text]
            end = next((k for k in range(at + 2, min(last, at + 2 + _LONGEST)) if words[k].text == closing), at)
            inner = words[at + 1 : end]
            if not inner or inner[0].kind != "word":
                continue
            headed = at > first and senses.of(words[at - 1].fold).bare in cues.quoted_heads
            if senses.of(inner[0].fold).role & Role.FUNCTION and not headed:
                continue
            if any(word.kind == "mark" for word in inner):
                continue
            if any(senses.of(word.fold).role & (Role.VERB | Role.SPEECH) for word in inner[1:]):
                continue
            found.append((first, last, at + 1, end))
    return found


def quoted_media(
    words: Sequence[Word], quotations: Sequence[tuple[int, int, int, int]], cues: LearningCues, senses: Senses
) -> Iterator[Lesson]:
    """Names in quotation marks to which somebody spoke or that published something; a lesson each."""
    for first, last, start, end in quotations:
        if not (_told(words, first, start - 1, cues) or _published(words, end + 1, last, cues)):
            continue
        taught = lesson(words[start:end], "ORG", senses, quoted=True, media=True)
        if taught is not None:
            yield taught


def quoted_actors(
    words: Sequence[Word], quotations: Sequence[tuple[int, int, int, int]], senses: Senses
) -> Iterator[Lesson]:
    """Bodies in quotation marks that act: «كذا» تنفي, «كذا»: in a headline, نفت «كذا» if it is quoted again.

    What is only quoted («وصف القرار بـ«المجزرة»») never comes before a verb of saying.
    """
    times = Counter(tuple(word.fold for word in words[start:end]) for _, _, start, end in quotations)
    for first, last, start, end in quotations:
        inner = words[start:end]
        lead = senses.of(inner[0].fold)
        if lead.skip or lead.role & (TITLE | PERSON | Role.ANONYMOUS | Role.DOCUMENT):
            continue
        family = lead.definite and lead.bare.endswith("ي") and not lead.role
        if len(inner) == 1 and (lead.role & (Role.COMMON | Role.CONSTRUCT) or family):
            # «الفلاني»: papers put family names in quotation marks, too.
            continue
        again = times[tuple(word.fold for word in inner)] > 1
        after = words[end + 1] if end + 1 < last else None
        speaks = after is not None and _speaks(senses.of(after.fold))
        before = senses.of(words[start - 2].fold) if start - 2 >= first else None
        opens = before is None or words[start - 2].kind == "mark" or bool(before.role & Role.FUNCTION)
        heads = after is not None and after.text == ":" and first == 0 and opens
        spoken = again and before is not None and bool(before.role & Role.SPEECH)
        if not (speaks or heads or spoken):
            continue
        taught = lesson(inner, "ORG", senses, quoted=True)
        if taught is not None:
            plain = len(inner) == 1 and (lead.definite or lead.role)
            yield taught._replace(guarded=taught.guarded or bool(plain))


def quoted_companies(
    words: Sequence[Word], quotations: Sequence[tuple[int, int, int, int]], senses: Senses
) -> Iterator[Lesson]:
    """Companies in quotation marks without their kind: by what they deal in («تلاد العقارية»), or behind a kind
    with the article and its nationality («المجموعة الإيطالية «كذا»»)."""
    for first, _, start, end in quotations:
        inner = words[start:end]
        lead, last = senses.of(inner[0].fold), senses.of(inner[-1].fold)
        kind = len(inner) > 1 and last.definite and last.bare in senses.trades and not lead.skip
        kind = kind and not (lead.definite or lead.role & ~(PERSON | Role.KNOWN))
        if kind or apposed(words, first, start - 1, senses):
            taught = lesson(inner, "ORG", senses, quoted=True)
            if taught is not None:
                yield taught
        if kind and len(inner) == _PAIR:
            # «تلاد» later on
            taught = lesson(inner[:1], "ORG", senses)
            if taught is not None:
                yield taught


def apposed(words: Sequence[Word], first: int, at: int, senses: Senses) -> bool:
    """Whether a definite kind of body and its nationality stand before the mark at `at`."""
    if at - 2 < first or words[at - 1].kind != "word" or words[at - 2].kind != "word":
        return False
    head, nation = senses.of(words[at - 2].fold), senses.of(words[at - 1].fold)
    nation_ok = nation.definite and not nation.skip and nation.role & Role.DEMONYM and not nation.role & Role.PLURAL
    return head.definite and head.bare in senses.called and bool(nation_ok)


def _speaks(sense: Sense) -> bool:
    return bool(sense.role & Role.SPEECH) and not sense.skip


def _told(words: Sequence[Word], first: int, at: int, cues: LearningCues) -> bool:
    before = words[at - 1]
    stem = before.fold[1:] if before.fold[:1] in ("و", "ف", "ب", "ل") and len(before.fold) > 3 else before.fold
    if any(form in cues.told or form in cues.quoted_heads for form in (stem, before.fold)):
        return True
    if stem not in cues.contact_links:
        return False
    near = words[max(first, at - 1 - _NEAR) : at - 1]
    contact = any(_bare(word.fold) in cues.contact for word in near)
    # «فلان لـ«كذا»:» in a headline.
    heads = stem == _TO and at - first <= _NEAR and any(word.text == ":" for word in words[at : at + 2 + _LONGEST])
    return contact or heads or (stem == _TO and _addressed(words, at))


def _addressed(words: Sequence[Word], at: int) -> bool:
    """«وصرح الوكيل العام فلان لـ«كذا» بأن …»: what was said begins right behind the quotation marks."""
    end = next((k for k in range(at + 1, min(len(words), at + 2 + _LONGEST)) if words[k].text in _CLOSING_QUOTES), at)
    after = words[end + 1].fold if at < end < len(words) - 1 else ""
    return after.lstrip("ب") in _THAT


def _published(words: Sequence[Word], at: int, last: int, cues: LearningCues) -> bool:
    """«كذا» قد أوردت, «كذا» نشرت."""
    at += at < last and words[at].fold == _ALREADY
    return at < last and words[at].fold in cues.published


def _bare(folded: str) -> str:
    return folded[1:] if folded[:1] in ("و", "ف") and len(folded) > 3 else folded


def ended(words: Sequence[Word], first: int, last: int, cues: LearningCues, senses: Senses) -> Iterator[Lesson | None]:
    """«كذا نيوز», «كذا برس»: a word that is no particle or verb before the last word of a medium's name."""
    for at in range(first + 1, last):
        if words[at].fold not in cues.media_endings or words[at - 1].kind != "word":
            continue
        lead = senses.of(words[at - 1].fold)
        stems = (words[at - 1].fold, words[at - 1].fold[1:])
        listed = any(entry.rest[:1] == (words[at].fold,) for stem in stems for entry in senses.names(stem))
        if listed or lead.role & (Role.FUNCTION | Role.VERB | Role.MEDIUM):
            continue
        skip = 1 if words[at - 1].fold[0] in ATTACHED else 0
        taught = lesson(words[at - 1 : at + 1], "ORG", senses, media=True)
        if taught is not None:
            taught = taught._replace(guarded=False)
            stem = words[at - 1].fold
            if skip and any(word.fold == stem[skip:] for word in words):
                folds = (stem[skip:], *taught.folds[1:])
                taught = taught._replace(folds=folds, name=f"{words[at - 1].text[skip:]} {words[at].text}")
            yield taught

"""Media in quotation marks: «في حوار مع «كذا»», «علم «كذا»», and the outlet that the article's source names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.words import words as words_of
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.lessons import Lesson, lesson
from rawi.extract.mentions.nouns import CLOSING
from rawi.extract.mentions.senses import Role, Senses
from rawi.model import Article, Word

_LONGEST = 4
_NEAR = 5
_TO = "ل"
_STRAIGHT = '"'
_ALREADY = "قد"
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


def quoted_media(words: Sequence[Word], first: int, last: int, cues: LearningCues, senses: Senses) -> Iterator[Lesson]:
    """Names in quotation marks to which somebody spoke or that published something; a lesson each."""
    opened = words[first].text == _STRAIGHT
    for at in range(first + 1, last - 2):
        if words[at].text not in _QUOTES:
            continue
        if words[at].text == _STRAIGHT:
            opened = not opened
            if not opened:
                continue
        closing = CLOSING[words[at].text]
        end = next((k for k in range(at + 2, min(last, at + 2 + _LONGEST)) if words[k].text == closing), at)
        if end == at or not (_told(words, first, at, cues) or _published(words, end + 1, last, cues)):
            continue
        inner = words[at + 1 : end]
        if any(word.kind != "word" for word in inner) or senses.of(inner[0].fold).role & Role.FUNCTION:
            continue
        if any(senses.of(word.fold).role & (Role.VERB | Role.SPEECH) for word in inner[1:]):
            continue
        taught = lesson(inner, "ORG", senses, quoted=True, media=True)
        if taught is not None:
            yield taught


def _told(words: Sequence[Word], first: int, at: int, cues: LearningCues) -> bool:
    before = words[at - 1]
    stem = before.fold[1:] if before.fold[:1] in ("و", "ف") else before.fold
    if stem in cues.told:
        return True
    if stem not in cues.contact_links:
        return False
    near = words[max(first, at - 1 - _NEAR) : at - 1]
    contact = any(_bare(word.fold) in cues.contact for word in near)
    # «فلان لـ«كذا»:» in a headline.
    heads = stem == _TO and at - first <= _NEAR and any(word.text == ":" for word in words[at : at + 2 + _LONGEST])
    return contact or heads


def _published(words: Sequence[Word], at: int, last: int, cues: LearningCues) -> bool:
    """«كذا» قد أوردت, «كذا» نشرت."""
    at += at < last and words[at].fold == _ALREADY
    return at < last and words[at].fold in cues.published


def _bare(folded: str) -> str:
    return folded[1:] if folded[:1] in ("و", "ف") and len(folded) > 3 else folded

"""Unlike: «غير» before what a nominal sentence says of its subject («الملعب غير جاهز»), which then is not so."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.knowledge import CompareLexicon

_ARTICLE = "ال"
_SUBJECT = 8
"""Words at most of the subject of such a sentence."""


def says_unlike(folded: Sequence[str], index: int, lexicon: CompareLexicon) -> bool:
    """Whether the word at `index` denies its subject a quality: an adjective without article behind a definite noun or
    a pronoun. Behind an indefinite noun it belongs to that («تجمع غير مرخص»)."""
    if folded[index] != lexicon.unlike or not 0 < index <= _SUBJECT or index + 1 >= len(folded):
        return False
    subject, quality = folded[index - 1], folded[index + 1]
    if quality.startswith(_ARTICLE) or quality in lexicon.stopwords or quality in lexicon.unlike_verdicts:
        return False
    return (subject.startswith(_ARTICLE) and subject not in lexicon.stopwords) or subject in lexicon.subjects

"""Shapes of words: what the skeleton of an unvowelled word says of its kind.

Arabic derives verbal nouns from verbs by a few patterns whose long vowels are printed. A shape is evidence, not proof:
broken plurals share some skeletons, so a caller brings the exceptions it knows.

Source of the patterns: K. C. Ryding, *A Reference Grammar of Modern Standard Arabic* (2005), chapter 5.1.
"""

from __future__ import annotations

import unicodedata

from rawi.arabic.particles import PRONOUNS

_SOUND_PLURALS = ("ات", "يه", "يين", "يون")
_PLURAL_PRONOUNS = ("ها", "هم", "هما", "هن", "نا")


def is_verbal_noun_shape(folded: str, printed: str) -> bool:
    """Whether an indefinite word (no article) has the shape of the verbal noun of a derived verb (forms II to X).

    `printed` tells إطلاق (a verbal noun) from أطراف (a plural), which fold to one skeleton.
    """
    size = len(folded)
    if size < 5 or size > 9:
        return False
    stem = _without_pronoun(folded)
    size = len(stem)
    if size == 5 and stem[0] == "ت" and (stem[3] == "ي" or stem[2] == "ا"):
        return True
    if size == 5 and stem[0] == "ت" and stem.endswith("يه"):
        return True
    if stem[0] == "ا":
        hamza_below = _first_letter(printed) == "إ"
        if size == 5 and stem[3] == "ا":
            return hamza_below
        if size == 5 and stem[4] in "هت" and hamza_below:
            return True
        if size == 6 and stem[4] == "ا" and (stem[2] == "ت" or stem[1] == "ن"):
            return True
        if size in (6, 7) and stem.startswith("است") and (stem[-1] in "هت" or stem[-2] == "ا"):
            return True
    return size == 6 and stem[0] == "م" and stem[2] == "ا" and stem[5] in "هت"


def is_present_shape(folded: str) -> bool:
    """Whether a word without article has the shape of a verb in the present, third person («تستضيف», «يتهم», «تخرج»).

    Derived forms show their stem (تست، تت); the plain form counts only without a long vowel, which names mostly have.
    """
    if folded.startswith(("تت", "تست", "يت", "يست", "سيت", "ستت")):
        return len(folded) > 3
    plain = folded[:1] in ("ت", "ي") and len(folded) in (4, 5)
    return plain and not any(letter in "اوي" for letter in folded[1:])


def _first_letter(printed: str) -> str:
    """The first letter with its hamza, whether that is printed as one character or as a mark of its own."""
    return next((letter for letter in unicodedata.normalize("NFC", printed) if letter.isalpha()), "")


def _without_pronoun(folded: str) -> str:
    """The word without an attached pronoun, where enough is left («استعداده» -> «استعداد»)."""
    if len(folded) >= 7:
        for pronoun in _PLURAL_PRONOUNS:
            if folded.endswith(pronoun) and len(folded) - len(pronoun) >= 5:
                return folded[: -len(pronoun)]
        if folded[-1] == "ه" and folded[-2] not in "اي" and len(folded) - 1 >= 6:
            return folded[:-1]
    if len(folded) == 6 and folded[-1] == "ه" and folded[0] in "ات":
        return folded[:-1]
    return folded


def is_definite(folded: str) -> bool:
    """Whether the word carries the article, alone or after a joined particle (ال, وال, بال, لل, كال)."""
    return folded.startswith(("ال", "وال", "بال", "فال", "كال", "لل", "ولل")) and len(folded) > 4


def looks_feminine(folded: str) -> bool:
    """Whether a noun ends as feminine singulars and sound feminine plurals do («وزارة», «السلطات»)."""
    return folded.endswith(("ه", "ات", "اء")) and len(folded) > 3


def adjectival(folded: str) -> bool:
    """Whether a word with the article has a common shape of adjectives: relative ones («العراقية»), participles with م
    («المختصة», «المتحدون»), the pattern of «الكبير», plurals in ون («العاملون»)."""
    stem = folded.removeprefix("ال").removesuffix("ه")
    if stem.endswith(("ي", "ون", "ين")) or stem.startswith("م"):
        return True
    return len(stem) == 4 and stem[2] == "ي"


def is_oblique_plural(folded: str) -> bool:
    """Whether the word ends as an accusative or genitive plural or dual («المواطنين»), so is no subject of a verb."""
    return folded.endswith("ين") and len(folded) > 5 and folded.startswith(("ال", "وال"))


def possessed(printed: str) -> bool:
    """Whether a noun is made definite by a pronoun («موكله», «بلادها»), as it is printed: folded, ة is ه."""
    return len(printed) > 3 and printed.endswith(PRONOUNS)


def foreign_spelling(folded: str) -> bool:
    """Whether a word without article is spelled like a name of another language: long vowels that no Arabic pattern
    explains («كانتيه», «هولستاد»), or a final alef or waw («نوفا»)."""
    if len(folded) < 4 or folded.startswith(("ال", "ي")) or folded.endswith(_SOUND_PLURALS):
        return False
    if folded.startswith("است") and not folded.endswith("يا"):
        return False
    if folded[0] == "ت" and (len(folded) < 6 or is_verbal_noun_shape(folded, folded)):
        return False
    inner = sum(letter in "اوي" for letter in folded[1:])
    if folded[0] == "م":
        return inner > 2 or (folded.endswith(("ا", "و")) and inner > 1)
    return folded.endswith(("ا", "و")) or inner > 2 or (inner > 1 and len(folded) > 5)

"""Language: is it Arabic? Telling letters first, a statistical identifier only where they do not tell."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

from rawi.arabic.particles import ARTICLE

NAMES = {
    "fa": "Persian", "ur": "Urdu", "ckb": "Sorani Kurdish", "ku": "Kurdish", "ps": "Pashto", "ug": "Uyghur",
    "sd": "Sindhi", "en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "tr": "Turkish",
    "ru": "Russian", "he": "Hebrew", "zh": "Chinese", "am": "Amharic", "id": "Indonesian", "pt": "Portuguese",
    "und-other": "a language in another script",
}  # fmt: skip
"""English names of the languages that turn up beside Arabic; others go by their code."""
OTHER = "und-other"
"""A few words in another script than Arabic: too few to name the language."""
_TELLING = {
    "ckb": frozenset("ێۆڕڵە"),
    "ur": frozenset("ےہںٹڈڑ"),
    "ps": frozenset("ټډړښږڼۍځڅې"),
    "fa": frozenset("پچژگ"),
}
"""Letters that Arabic does not use, by the language they are frequent in. Arabic borrows the Persian ones for foreign
names, and Persian keyboards leave ی and ک in Arabic text, so these two tell nothing."""
_LEAST = {"ckb": 0.03, "ur": 0.03, "ps": 0.02, "fa": 0.012}
"""Share of the letters from which they tell. Persian text has 2 to 3 in a hundred, Arabic text a few in a thousand."""
_ARABIC_LETTERS = frozenset("ةأإ")
"""Frequent in Arabic (6 in a hundred), nearly absent from its neighbours."""
_ENOUGH = 40
"""Letters from which a judgement is fair; shorter texts in Arabic script are given the benefit of the doubt."""
_SAMPLE = 20_000
_ALIASES = {"sdh": "ckb", "arb": "ar", "kmr": "ku", "zho": "zh"}


class LanguageReader:
    """Says which language a text is in. Build it once: the statistical model is loaded when it is first needed."""

    def __init__(self) -> None:
        self._identifier: LanguageIdentifier | None = None

    def language(self, text: str, hint: str | None = None) -> str:
        """The ISO 639 code of the language of `text`: "ar" also for mixed text whose greater part is Arabic, "und"
        for text without letters. `hint` is what the source claims; it counts only where the letters do not tell."""
        whole = self._stretch(text[:_SAMPLE], hint)
        if whole in ("ar", "und"):
            return whole
        shares: Counter[str] = Counter()
        for line in text[:_SAMPLE].splitlines():
            shares[self._stretch(line, hint)] += sum(letter.isalpha() for letter in line)
        return "ar" if shares["ar"] * 2 > shares.total() else whole

    def _stretch(self, text: str, hint: str | None) -> str:
        plain = unicodedata.normalize("NFKC", text)
        letters = [letter for letter in plain if letter.isalpha()]
        if not letters:
            return "und"
        arabic = [letter for letter in letters if _arabic_script(letter)]
        if len(arabic) * 2 < len(letters):
            return self._identified("".join(_other_script(plain)), hint, latin=True)
        if len(arabic) < _ENOUGH:
            return "ar"
        counted = Counter(arabic)
        shares = {code: sum(counted[letter] for letter in telling) / len(arabic) for code, telling in _TELLING.items()}
        told = max(shares, key=lambda code: shares[code] / _LEAST[code])
        own = sum(counted[letter] for letter in _ARABIC_LETTERS) / len(arabic)
        if shares[told] >= _LEAST[told] and own < 0.02:
            return told
        words = plain.split()
        if own >= 0.01 or sum(word.startswith(ARTICLE) for word in words) >= len(words) / 10:
            return "ar"
        return self._identified(plain, hint, latin=False)

    def _identified(self, text: str, hint: str | None, *, latin: bool) -> str:
        """What the statistical identifier takes `text` for; with too few letters, what the source claims."""
        letters = sum(letter.isalpha() for letter in text)
        if letters < _ENOUGH:
            return (hint if hint and not hint.startswith("ar") else OTHER) if latin else "ar"
        if self._identifier is None:
            from py3langid import langid

            self._identifier = langid.LanguageIdentifier.from_modelpath(langid.MODEL_DIR / langid.MODEL_FILE)
        code = str(self._identifier.classify(text)[0])
        code = _ALIASES.get(code, code)
        return OTHER if latin and code == "ar" else code


def language_name(code: str) -> str:
    """The English name of a language, or its code."""
    return NAMES.get(code) or NAMES.get(code.partition("-")[0], f"the language “{code}”")


def _arabic_script(letter: str) -> bool:
    return "\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u077f" or "\u08a0" <= letter <= "\u08ff"


def _other_script(text: str) -> list[str]:
    return [letter for letter in text if not _arabic_script(letter)]

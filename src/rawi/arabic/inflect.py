"""Written forms of verbs, participles and verbal nouns, from three stems.

Arabic newspapers print no short vowels, so one written form can be several spoken ones («قالت» is "she said" and "I
said"). What is generated here is every *written* form with the reading that news prose gives it: third persons, first
persons (for quotations), future, both voices, participles in the accusative.

Source: the paradigms of K. C. Ryding, *A Reference Grammar of Modern Standard Arabic* (2005), chapters 21 to 33.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.arabic.particles import OBJECTS

Tense = Literal["past", "present", "future", "participle", "noun"]
Person = Literal["1", "3", "-"]
Gender = Literal["m", "f", "-"]
Number = Literal["s", "d", "p", "-"]


_WEAK_PLURAL = 4
"""Letters of «دعوا»: with a pronoun it would be written like a noun («دعوه», «دعوة»)."""


@dataclass(frozen=True, slots=True)
class Form:
    """One written form. `gender` and `number` are what the form says of its subject, "-" where it says nothing."""

    text: str
    tense: Tense
    person: Person
    gender: Gender
    number: Number


def past(stem: str) -> list[Form]:
    """Forms of the past from the third person masculine singular («قال», «نفى», «دعا», «حثّ»)."""
    last = stem[-1]
    if last in "ىي" and len(stem) > 2:
        root = stem[:-1]
        shortened = root if last == "ى" else stem
        first, masculine_plural, dual, feminine = root + "ي", root + "وا", root + "يا", shortened + "ت"
    elif last == "ا":
        root = stem[:-1]
        first, masculine_plural, dual, feminine = root + "و", root + "وا", root + "وا", root + "ت"
    else:
        hollow = len(stem) >= 3 and stem[-2] == "ا"
        first = stem[:-2] + last if hollow else stem
        masculine_plural, dual, feminine = stem + "وا", _with_alef(stem), stem + "ت"
    forms = [
        Form(stem, "past", "3", "m", "s"),
        Form(feminine, "past", "3", "f", "s"),
        Form(dual, "past", "3", "m", "d"),
        Form(feminine + "ا", "past", "3", "f", "d"),
        Form(masculine_plural, "past", "3", "m", "p"),
        Form(first + "ن", "past", "3", "f", "p"),
        Form(first + "ت", "past", "1", "-", "s"),
        Form(first + "نا", "past", "1", "-", "p"),
    ]
    if last == "أ":
        # Both are printed: «تنبأوا», «تنبؤوا».
        forms.append(Form(stem[:-1] + "ؤوا", "past", "3", "m", "p"))
    return forms


def present(stem: str, past: str = "") -> list[Form]:
    """Forms of the present and the future from the third person masculine singular («يقول», «ينفي», «يدعو»).

    `past`, where it is known, tells «يشير» (أشار, so «لم يشر») from «يدون» (دوّن, so «لم يدون»).
    """
    body = stem[1:]
    weak = body[-1] in "ىيو" and len(body) > 1
    plural = body[:-1] + "ون" if weak else body + "ون"
    dual = _with_alef(body[:-1] + ("و" if body[-1] == "و" else "ي") if weak else body) + "ن"
    short = body[:-2] + body[-1] if not weak and _is_hollow(body, past) else ""
    women = short or (body[:-1] + "ي" if body[-1] == "ى" else body)
    forms = [
        Form("ي" + body, "present", "3", "m", "s"),
        Form("ت" + body, "present", "3", "f", "s"),
        Form("ي" + dual, "present", "3", "m", "d"),
        Form("ت" + dual, "present", "3", "f", "d"),
        Form("ي" + plural, "present", "3", "m", "p"),
        Form("ي" + (women if women.endswith("ن") else women + "ن"), "present", "3", "f", "p"),
        Form("آ" + body[1:] if body[0] == "أ" else "أ" + body, "present", "1", "-", "s"),
        Form("ن" + body, "present", "1", "-", "p"),
    ]
    if weak:
        # After لم the last letter goes: «لم ينف», «لم يدع».
        forms += [Form("ي" + body[:-1], "present", "3", "m", "s"), Form("ت" + body[:-1], "present", "3", "f", "s")]
    elif short:
        # Hollow verbs lose the long vowel: «لم يقل», «لم يشر».
        forms += [Form("ي" + short, "present", "3", "m", "s"), Form("ت" + short, "present", "3", "f", "s")]
    if body[-1] == "أ":
        forms.append(Form("ي" + body[:-1] + "ؤون", "present", "3", "m", "p"))
    # The plural loses its nun: «لم يعلقوا», «لم ينفوا».
    forms.append(Form("ي" + plural[:-1] + "ا", "present", "3", "m", "p"))
    future = [Form("س" + form.text, "future", form.person, form.gender, form.number) for form in forms[:8]]
    return forms + future


def with_object(form: Form) -> list[Form]:
    """A finite form with the pronoun of its object written on to it («سأله», «وعدتها», «يطالبونهم», «نهاه»)."""
    stem = form.text
    if stem.endswith("وا") and len(stem) > _WEAK_PLURAL:
        stem = stem[:-1]
    elif stem.endswith("ى"):
        stem = stem[:-1] + "ا"
    elif stem.endswith("أ") and form.tense == "present":
        stem = stem[:-1] + "ؤ"
    return [Form(stem + pronoun, form.tense, form.person, form.gender, form.number) for pronoun in OBJECTS]


def _is_hollow(body: str, past: str) -> bool:
    """Whether the last but one letter of a present without its prefix is a long vowel that can be shortened.

    It is a consonant in forms III and VI («يعاون») and in form V («يتخوف»). In form II («يلوح») the past shows it,
    which has an alef there in hollow verbs only.
    """
    if len(body) < 3 or body[-2] not in "اوي" or body[-3] == "ا":
        return False
    if past and past[-2] != "ا":
        return False
    return body[-2] == "ا" or len(body) == 3 or body[0] != "ت"


def _with_alef(stem: str) -> str:
    """The stem with an alef of the dual: after a hamza on alef the two are one letter («تنبآ»)."""
    return stem[:-1] + "آ" if stem[-1] == "أ" else stem + "ا"


def participle(stem: str) -> list[Form]:
    """Accusative forms of an active participle («قائلاً», «نافيةً», «مؤكدين»): how a speaker goes on in one sentence.

    The stem is the masculine singular («قائل»; «نافي» with its last letter written).
    """
    weak = stem[-1] == "ي"
    plural = stem[:-1] if weak else stem
    return [
        Form(stem + "ا", "participle", "-", "m", "s"),
        Form(stem + "ة", "participle", "-", "f", "s"),
        Form(plural + "ين", "participle", "-", "m", "p"),
        Form(stem + "تين", "participle", "-", "f", "d"),
        Form(stem + "ات", "participle", "-", "f", "p"),
    ]


def noun(stem: str) -> list[Form]:
    """A verbal noun with the pronouns of the one who speaks («قوله», «قولها», «قولهم»)."""
    base = stem[:-1] + "ت" if stem[-1] in "ةه" else stem
    pronouns: list[tuple[str, Gender, Number]] = [
        ("ه", "m", "s"),
        ("ها", "f", "s"),
        ("هم", "m", "p"),
        ("هما", "-", "d"),
        ("هن", "f", "p"),
    ]
    return [Form(base + suffix, "noun", "3", gender, number) for suffix, gender, number in pronouns]

"""Numerals: numbers in digits and in words, read as integers, or as floats where there is a fraction.

The grammar of the number words follows W. Wright, *A Grammar of the Arabic Language*, I §§ 318-328, with the endings
of every case and gender taken as equal, since news prose mixes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rawi.arabic.digits import before_scale, digits_value
from rawi.arabic.fold import fold
from rawi.arabic.memory import Remembered
from rawi.arabic.particles import Cut, cuts
from rawi.arabic.terms import Entry
from rawi.model import Word

CONJUNCTION = "و"
_HAMZA = frozenset("أإ")
_COMMA = "،"
_DECIMAL_LETTER = "ر"
TANWEEN = "\u064b"
_NUN, _ALEF = "ن", "ا"
_FEMININE, _SHORT_FEMININE = "ه", "ي"
"""Folded endings of «واحدة», «عشرة» and of «إحدى»."""
_GROUP = 3
"""Digits of a group behind a space («1 200 000»)."""
_HUNDRED, _MILLION = 100, 1_000_000
_SIGNIFICANT = 15
"""Decimal digits that a binary fraction holds without fail."""
_LONGEST_GROUP = 9
"""How many digits stand before or behind «ر» at most."""


class Numeral(NamedTuple):
    """A number read from words `[first, end)`, of whose first `skip` letters are attached particles.

    `value` is an int where the number is whole. `digits` tells a number written in digits alone, `definite` one whose
    first word bears the article.
    """

    first: int
    end: int
    skip: int
    value: int | float
    digits: bool
    definite: bool


class Magnitude(NamedTuple):
    """An order of magnitude («عشرات الآلاف»): inclusive bounds, and the order of its first word (10, 100, …)."""

    first: int
    end: int
    skip: int
    low: int
    high: int
    order: int
    definite: bool


class _Part(NamedTuple):
    end: int
    role: str
    value: int | float
    joined: bool
    definite: bool
    dual: bool
    plural: bool


class _Group(NamedTuple):
    end: int
    factor: int | float
    scale: int
    digits: bool


class Numerals:
    """Reads cardinal numbers, ordinal numbers and orders of magnitude at a given word.

    `entries` are number words with the roles unit, bound, ten, tens, hundred, scale, dual, fraction, magnitude,
    ordinal, point (the spoken decimal point) and other (no numbers, whatever their letters look like); their values are
    whole numbers, a fraction as "1/2".
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._cardinals: dict[str, dict[str, int | float]] = {}
        self._magnitudes: dict[str, int] = {}
        self._ordinals: dict[str, int] = {}
        self._others: set[str] = set()
        self._points: set[str] = set()
        self._cuts = Remembered(self._number_cuts)
        for form, role, value in entries:
            word = fold(form)
            if role in {"other", "point"}:
                (self._others if role == "other" else self._points).add(word)
            elif role == "magnitude":
                self._magnitudes[word] = int(value)
            elif role == "ordinal":
                self._ordinals[word] = int(value)
            else:
                over, _, under = value.partition("/")
                self._cardinals.setdefault(word, {})[role] = int(over) / int(under) if under else int(over)

    def begins(self, folded: str) -> bool:
        """Whether a folded word can begin a number or an order of magnitude."""
        return bool(self._cuts[folded])

    def _number_cuts(self, folded: str) -> tuple[Cut, ...]:
        """The cuts of a folded word that leave a number word."""
        return tuple(
            cut
            for cut in cuts(folded)
            if cut.stem in self._cardinals or cut.stem in self._magnitudes or cut.stem in self._ordinals
        )

    def cardinal(self, words: Sequence[Word], at: int) -> Numeral | None:
        """The cardinal number that begins at word `at`, as long as it goes."""
        if at >= len(words):
            return None
        word = words[at]
        if word.kind == "number":
            return self._sum(words, at, 0, definite=False)
        if word.kind != "word" or word.fold in self._others:
            return None
        for cut in self._cuts[word.fold]:
            if cut.stem in self._cardinals and not (cut.skip and word.fold in self._cardinals):
                found = self._sum(words, at, cut.skip, definite=cut.definite)
                if found is not None:
                    return found
        return None

    def closed(self, words: Sequence[Word], numeral_end: int, first: int) -> bool:
        """Whether the number in words `[first, numeral_end)` leaves no place for a noun in the genitive: it ends in a
        counted scale («18 مليونا») or in a dual that keeps its nun («مليونان», «مئتين»)."""
        word = words[numeral_end - 1]
        roles = self._cardinals.get(word.fold) or self._cardinals.get(word.fold[1:], {})
        if word.fold.endswith(_NUN):
            return "dual" in roles or roles.get("hundred") == 2 * _HUNDRED
        counted = numeral_end - first > 1 or TANWEEN in word.text
        return "scale" in roles and word.fold.endswith(_ALEF) and counted

    def magnitude(self, words: Sequence[Word], at: int) -> Magnitude | None:
        """The order of magnitude that begins at word `at`: «مئات», «عشرات الآلاف», «بالملايين»."""
        if at >= len(words) or words[at].kind != "word":
            return None
        for cut in self._cuts[words[at].fold]:
            order = self._magnitudes.get(cut.stem)
            if order is None:
                continue
            end, scale = at + 1, 1
            following = self._part(words, end)
            if following is not None and following.role == "scale" and not following.joined and following.value > order:
                end, scale = following.end, int(following.value)
            low = order * scale
            return Magnitude(at, end, cut.skip, low, 10 * low - 1, low, cut.definite)
        return None

    def ordinal(self, words: Sequence[Word], at: int) -> Numeral | None:
        """The ordinal number that begins at word `at`: «الثالث», «الحادي والعشرين», «السادس عشر», «العاشرة»."""
        if at >= len(words) or words[at].kind != "word":
            return None
        for cut in self._cuts[words[at].fold]:
            value = self._ordinals.get(cut.stem)
            if value is not None:
                end = at + 1
                following = self._part(words, end)
                if following is not None and following.role == "ten" and not following.joined and value < 10:
                    return Numeral(at, following.end, cut.skip, 10 + value, False, cut.definite)
                if following is not None and following.role == "tens" and following.joined and value < 10:
                    return Numeral(at, following.end, cut.skip, int(following.value) + value, False, cut.definite)
                return Numeral(at, end, cut.skip, value, False, cut.definite)
            tens = self._cardinals.get(cut.stem, {}).get("tens")
            if tens is not None and cut.definite:
                return Numeral(at, at + 1, cut.skip, int(tens), False, True)
        return None

    def _digits(self, words: Sequence[Word], at: int) -> tuple[int, int | float | None]:
        """The number in digits at `at`, with decimals behind an Arabic comma, «فاصل» or «ر»: (end, value)."""
        if at + 2 < len(words) and words[at + 2].kind == "number":
            joint = words[at + 1]
            glued = joint.start == words[at].end and joint.end == words[at + 2].start
            if joint.text == _DECIMAL_LETTER:
                return self._parted(words, at)
            if joint.fold in self._points or (glued and joint.text == _COMMA):
                return at + 3, digits_value(f"{words[at].text},{words[at + 2].text}")
        end = self._spaced(words, at)
        return end, digits_value("".join(word.text for word in words[at:end]))

    @staticmethod
    def _spaced(words: Sequence[Word], at: int) -> int:
        """The end of the groups of three that follow a number of up to three digits, a space apart («1 200 000»)."""
        end = at + 1
        first = words[at].text
        if not first.isdecimal() or len(first) > _GROUP or fold(first).startswith("0"):
            return end
        while end < len(words) and words[end].kind == "number" and words[end].start == words[end - 1].end + 1:
            if not words[end].text.isdecimal() or len(words[end].text) != _GROUP:
                break
            end += 1
        return end

    @staticmethod
    def _parted(words: Sequence[Word], at: int) -> tuple[int, int | float | None]:
        """«8ر5» is 5.8: on the page ر makes the line run from the right, so that agencies type what stands behind the
        point first. So do the groups of a long number («432ر690ر29»)."""
        groups = [words[at].text]
        end = at + 1
        while end + 1 < len(words) and words[end].text == _DECIMAL_LETTER and words[end + 1].kind == "number":
            groups.append(words[end + 1].text)
            end += 2
        if not all(group.isdecimal() and len(group) <= _LONGEST_GROUP for group in groups):
            return end, None
        if len(groups) > 2 or set(fold(groups[0])) == {"0"}:
            return end, int("".join(reversed(groups))) if len(groups[0]) == 3 else int(groups[1])
        value = float(f"{int(groups[1])}.{fold(groups[0])}")
        return end, int(value) if value.is_integer() else value

    def _part(self, words: Sequence[Word], at: int, *, skip: int | None = None) -> _Part | None:
        """One number word or run of digits at `at`; `joined` if «و» stands before it, attached or alone."""
        if at >= len(words):
            return None
        word = words[at]
        if word.kind == "number":
            end, value = self._digits(words, at)
            return None if value is None else _Part(end, "digits", value, False, False, False, False)
        if word.kind != "word":
            return None
        if skip is None and word.fold == CONJUNCTION:
            following = self._part(words, at + 1)
            return None if following is None or following.joined else following._replace(joined=True)
        for cut in self._cuts[word.fold]:
            if skip is not None and cut.skip != skip:
                continue
            if skip is None and cut.skip and not (cut.skip == 1 and word.fold[0] == CONJUNCTION):
                continue
            if skip is None and not cut.skip and self._hides_conjunction(words, at):
                continue
            roles = self._cardinals.get(cut.stem)
            if roles:
                role = next(iter(roles))
                joined = skip is None and cut.skip == 1
                plural = cut.stem in self._magnitudes
                return _Part(at + 1, role, roles[role], joined, cut.definite, "dual" in roles, plural)
        return None

    def _hides_conjunction(self, words: Sequence[Word], at: int) -> bool:
        """Whether «واحد» is «و» and «أحد»: by its printed hamza, or before «عشر»."""
        word = words[at]
        if not word.fold.startswith(CONJUNCTION) or word.fold[1:] not in self._cardinals:
            return False
        ten = at + 1 < len(words) and "ten" in self._cardinals.get(words[at + 1].fold, {})
        return ten or word.text[1:2] in _HAMZA

    def _chunk(self, words: Sequence[Word], at: int, skip: int | None) -> tuple[int, int | float, bool] | None:
        """A number below a thousand in words, or any number in digits: (end, value, in digits)."""
        part = self._part(words, at, skip=skip)
        if part is None:
            return None
        if part.role == "digits":
            return part.end, part.value, True
        following = self._part(words, part.end)
        if part.role == "unit" and following is not None and not following.joined and following.value == _HUNDRED:
            end, total = following.end, int(part.value) * _HUNDRED
        elif part.role == "hundred":
            end, total = part.end, int(part.value)
        else:
            return self._below_hundred(words, at, skip)
        rest = self._part(words, end)
        if rest is not None and rest.joined and rest.role in {"unit", "bound", "ten", "tens"}:
            start = end + 1 if words[end].fold == CONJUNCTION else end
            below = self._below_hundred(words, start, 0 if start > end else 1)
            if below is not None:
                return below[0], total + below[1], False
        return end, total, False

    def _below_hundred(self, words: Sequence[Word], at: int, skip: int | None) -> tuple[int, int | float, bool] | None:
        part = self._part(words, at, skip=skip)
        if part is None or part.role not in {"unit", "bound", "ten", "tens"}:
            return None
        if part.role in {"unit", "bound"}:
            following = self._part(words, part.end)
            ten = following is not None and following.role == "ten" and not (following.joined or following.definite)
            if (
                following is not None
                and ten
                and not (part.value == 1 and _unlike(words[at].fold, words[part.end].fold))
            ):
                return following.end, int(part.value) + 10, False
            if following is not None and following.role == "tens" and following.joined:
                return following.end, int(part.value) + int(following.value), False
            if part.role == "bound" and part.value == 2:
                return None
        return part.end, int(part.value), False

    def _sum(self, words: Sequence[Word], at: int, skip: int, *, definite: bool) -> Numeral | None:
        """Groups of falling scale joined by «و»: «ثلاثة ملايين ومئتا ألف وخمسون»."""
        group = self._group(words, at, skip)
        if group is None:
            return None
        total = group.factor * group.scale
        digits = group.digits
        while group.scale > 1:
            fraction = self._part(words, group.end)
            if fraction is None or not fraction.joined:
                break
            if fraction.role == "fraction":
                total += fraction.value * group.scale
                repeat = self._part(words, fraction.end)
                again = repeat is not None and repeat.role == "scale" and repeat.value == group.scale
                group = group._replace(end=repeat.end if again and repeat else fraction.end)
                break
            apart = words[group.end].fold == CONJUNCTION
            following = self._group(words, group.end + 1, 0) if apart else self._group(words, group.end, 1)
            if following is None or not _falls(following, group):
                break
            total += following.factor * following.scale
            group, digits = following, False
        return Numeral(at, group.end, skip, rounded(total), digits, definite)

    def _counts_on(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Whether «ألفا» is the dual before its noun («ألفا جندي»), not the accusative before «ونصف» or a stop."""
        if TANWEEN in words[at].text or end >= len(words) or words[end].kind == "mark":
            return False
        following = self._part(words, end)
        return following is None or not following.joined

    def _group(self, words: Sequence[Word], at: int, skip: int | None) -> _Group | None:
        """A count and the scale it counts («مئتا ألف», «5 ملايين», «ألفان»); scale 1 where none is written."""
        part = self._part(words, at, skip=skip)
        if part is None:
            return None
        if part.role == "fraction":
            following = self._part(words, part.end)
            if following is None or following.role != "scale" or following.joined:
                return None
            return _Group(following.end, part.value, int(following.value), False)
        if part.role in {"scale", "dual"}:
            if part.plural:
                return None
            two = part.role == "dual" or (part.dual and self._counts_on(words, at, part.end))
            group = _Group(part.end, 2 if two else 1, int(part.value), False)
        elif part.role == "digits":
            group = _Group(part.end, part.value, 1, True)
        else:
            chunk = self._chunk(words, at, skip)
            if chunk is None:
                return None
            group = _Group(chunk[0], chunk[1], 1, chunk[2])
        following = self._part(words, group.end)
        while following is not None and following.role == "scale" and not following.joined:
            if following.value <= group.scale:
                break
            if group.digits and group.end == at + 1 and following.value >= _MILLION:
                group = group._replace(factor=before_scale(words[at].text) or group.factor)
            group = _Group(following.end, group.factor * group.scale, int(following.value), False)
            following = self._part(words, group.end)
        return group


def rounded(total: float) -> int | float:
    """A number without what binary fractions add to it: 2.03 milliards are 2,030,000,000."""
    if isinstance(total, int):
        return total
    exact = float(f"{total:.{_SIGNIFICANT}g}")
    return int(exact) if exact.is_integer() else exact


def _unlike(one: str, ten: str) -> bool:
    """Whether «واحد» and «عشرة» differ in gender and are two numbers («سعر اللتر الواحد عشرة دنانير»)."""
    feminine = one.endswith((_FEMININE, _SHORT_FEMININE))
    return feminine != ten.endswith(_FEMININE)


def _falls(group: _Group, before: _Group) -> bool:
    """Whether a group may follow another in one number: of smaller scale, or «مئتا ألف وألفان»."""
    if group.scale == before.scale:
        return group.factor in (1, 2) and before.factor >= _HUNDRED and not before.factor % _HUNDRED
    return group.scale < before.scale and group.factor * group.scale < before.scale

"""The rows of the times lexicon keep the rules of all lexicons."""

from __future__ import annotations

import unicodedata

from rawi.arabic.fold import fold
from rawi.lexicon.times import load_times


def test_forms_are_normal_and_printed_plainly() -> None:
    for form, role, _ in load_times().entries:
        assert unicodedata.normalize("NFC", form) == form, (role, form)
        assert unicodedata.normalize("NFKC", form) == form, (role, form)
        assert form == form.strip() != "", role


def test_no_form_has_two_meanings_in_one_role() -> None:
    meanings: dict[tuple[str, str], str] = {}
    for form, role, value in load_times().entries:
        key = (role, form if "آ" in form else fold(form))
        assert meanings.setdefault(key, value) == value, (role, form, value, meanings[key])


def test_roles_are_many_and_none_is_empty() -> None:
    roles = {role for _, role, _ in load_times().entries}
    assert len(roles) >= 8
    assert all(roles)

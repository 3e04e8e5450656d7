"""Cookies and tokens: only who has the key can make them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawi.serve.signing import KEY_BYTES, LONGEST_NAME, Seal, Visitor


def test_a_cookie_tells_whose_it_is() -> None:
    seal = Seal.fresh()
    visitor = Visitor.new().named("  رنا\n الشامي ")
    assert visitor.who == "رنا الشامي"
    assert seal.visitor(seal.cookie(visitor)) == visitor


@pytest.mark.parametrize("cookie", [None, "", ".", "abc", "abc.def", "W10=.00", "é.é", "=.="])
def test_what_is_no_cookie_of_ours_is_nobodys(cookie: str | None) -> None:
    assert Seal.fresh().visitor(cookie) is None


def test_a_cookie_that_was_touched_or_of_another_key_is_nobodys() -> None:
    seal = Seal.fresh()
    cookie = seal.cookie(Visitor.new().named("رنا"))
    body, _, mac = cookie.partition(".")
    other = seal.cookie(Visitor.new().named("سعيد")).partition(".")[0]
    assert seal.visitor(f"{other}.{mac}") is None
    assert seal.visitor(f"{body}.{mac[:-1]}{'0' if mac[-1] != '0' else '1'}") is None
    assert Seal.fresh().visitor(cookie) is None


def test_a_token_is_one_visitors_and_no_cookie() -> None:
    seal, visitor = Seal.fresh(), Visitor.new()
    assert seal.accepts(visitor.named("رنا"), seal.token(visitor))
    assert not seal.accepts(Visitor.new(), seal.token(visitor))
    assert not Seal.fresh().accepts(visitor, seal.token(visitor))
    assert not seal.accepts(visitor, "")
    assert not seal.accepts(visitor, "é")


def test_a_name_has_an_end_and_may_be_none() -> None:
    assert len(Visitor.new().named("ا" * 500).who or "") == LONGEST_NAME
    assert Visitor.new().named("  ").who is None


def test_the_key_is_kept_for_the_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    seal = Seal.kept_in(folder)
    assert Seal.kept_in(folder) == seal
    assert (folder / "signing.key").stat().st_mode & 0o077 == 0
    (folder / "signing.key").write_bytes(b"short")
    assert len(Seal.kept_in(folder).key) == KEY_BYTES
    (tmp_path / "file").write_text("x")
    assert Seal.kept_in(tmp_path / "file") != Seal.kept_in(tmp_path / "file")

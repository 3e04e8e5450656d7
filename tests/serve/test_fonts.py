"""Fonts are whole, made once, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawi.serve import fonts
from rawi.serve.fonts import FACES, LICENCES, FontShelf


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts what is compressed; compressing itself takes a second and is tested once, below."""
    calls: list[int] = []

    def quick(source: bytes) -> bytes:
        calls.append(len(source))
        return b"wOF2" + source[:8]

    monkeypatch.setattr(fonts, "_compressed", quick)
    return calls


def test_a_face_is_made_once_and_kept_for_the_next_shelf(tmp_path: Path, made: list[int]) -> None:
    shelf = FontShelf(tmp_path)
    first = shelf.woff2("Amiri-Regular")
    assert first is not None
    assert shelf.woff2("Amiri-Regular") == first
    assert FontShelf(tmp_path).woff2("Amiri-Regular") == first
    assert len(made) == 1


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path, made: list[int]) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    shelf = FontShelf(blocked)
    assert shelf.woff2("Amiri-Bold") == shelf.woff2("Amiri-Bold")
    assert len(made) == 1


def test_a_broken_file_in_the_cache_is_made_again(tmp_path: Path, made: list[int]) -> None:
    FontShelf(tmp_path).woff2("Amiri-Bold")
    (kept,) = (tmp_path / "fonts").iterdir()
    kept.write_bytes(b"half a fi")
    found = FontShelf(tmp_path).woff2("Amiri-Bold")
    assert found is not None
    assert found.startswith(b"wOF2")
    assert len(made) == 2


def test_unknown_names(tmp_path: Path) -> None:
    assert FontShelf(tmp_path).woff2("../../etc/passwd") is None
    assert FontShelf.licence("Comic") is None


def test_every_family_has_its_licence() -> None:
    assert {package for package, _ in FACES.values()} == set(LICENCES.values())
    for name in LICENCES:
        assert "SIL OPEN FONT LICENSE" in (FontShelf.licence(name) or "").upper()


def test_the_whole_font_is_compressed() -> None:
    from importlib import resources

    source = (
        resources.files("fontpkg_ibm_plex_sans_arabic").joinpath("files", "IBMPlexSansArabic-Regular.ttf").read_bytes()
    )
    found = fonts._compressed(source)
    assert found.startswith(b"wOF2")
    assert len(found) < len(source)

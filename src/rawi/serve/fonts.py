"""Fonts: the faces of the look, as WOFF2 made from the whole files that their packages ship.

Nothing is subset: "Plex" is a reserved name. The licences are served beside the fonts.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import sys
import tempfile
import threading
from importlib import resources
from pathlib import Path

FACES: dict[str, tuple[str, str]] = {
    "Amiri-Regular": ("fontpkg_amiri", "Amiri-Regular.ttf"),
    "Amiri-Bold": ("fontpkg_amiri", "Amiri-Bold.ttf"),
    "IBMPlexSansArabic-Regular": ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Regular.ttf"),
    "IBMPlexSansArabic-Medium": ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Medium.ttf"),
    "IBMPlexSansArabic-SemiBold": ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-SemiBold.ttf"),
}
LICENCES: dict[str, str] = {"Amiri-OFL": "fontpkg_amiri", "IBMPlexSansArabic-OFL": "fontpkg_ibm_plex_sans_arabic"}


def cache_folder() -> Path:
    """Where this platform keeps what can be made again."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "rawi"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "rawi" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rawi"


class FontShelf:
    """The faces, each made when it is first asked for and kept in `folder`; in memory where that cannot be written."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._made: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def woff2(self, name: str) -> bytes | None:
        """The face as WOFF2; None if there is no face of this name."""
        if name not in FACES:
            return None
        with self._lock:
            if name not in self._made:
                self._made[name] = self._kept_or_made(name)
            return self._made[name]

    @staticmethod
    def licence(name: str) -> str | None:
        """The text of a licence; None if there is none of this name."""
        if name not in LICENCES:
            return None
        return resources.files(LICENCES[name]).joinpath("LICENSE").read_text(encoding="utf-8")

    def _kept_or_made(self, name: str) -> bytes:
        package, file = FACES[name]
        source = resources.files(package).joinpath("files", file).read_bytes()
        kept = self._path(name, source)
        if kept is not None:
            with contextlib.suppress(OSError):
                found = kept.read_bytes()
                if found.startswith(b"wOF2"):
                    return found
        made = _compressed(source)
        if kept is not None:
            with contextlib.suppress(OSError):
                _write(kept, made)
        return made

    def _path(self, name: str, source: bytes) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / "fonts" / f"{name}-{hashlib.sha256(source).hexdigest()[:16]}.woff2"


def _compressed(source: bytes) -> bytes:
    # Loading fontTools takes a while and is needed once in the life of a cache.
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(source))
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def _write(path: Path, content: bytes) -> None:
    """Write a file so that another process sees all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)

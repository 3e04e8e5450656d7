"""Press: what dossiers are made with: the catalogues, the templates and the look."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Self

from jinja2 import Environment

from rawi.serve.catalogue import LANGUAGES, Catalogue, Language, load
from rawi.serve.site import environment

_SHEETS = ("tokens.css", "look.css", "dossier.css")
_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What dossiers are made with. `style` is the look without its faces, which would have to be fetched: the
    reader's own take their place."""

    catalogues: Mapping[Language, Catalogue]
    templates: Environment
    style: str

    @classmethod
    def load(cls) -> Self:
        """The press, from the package."""
        return cls.of({language: load(language) for language in LANGUAGES}, environment())

    @classmethod
    def of(cls, catalogues: Mapping[Language, Catalogue], templates: Environment) -> Self:
        """The press with catalogues and templates that are there already."""
        folder = resources.files("rawi.serve").joinpath("static")
        sheets = "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _SHEETS)
        return cls(catalogues=catalogues, templates=templates, style=_COMMENT.sub("", _FACE.sub("", sheets)))

    @property
    def policy(self) -> str:
        """What a browser may do with a dossier: apply the look inside it, and nothing else."""
        digest = base64.b64encode(hashlib.sha256(self.style.encode("utf-8")).digest()).decode("ascii")
        return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"

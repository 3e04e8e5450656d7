"""Dossier: a part of a library as one document for people, with numbered citations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from rawi.serve.catalogue import Language
from rawi.serve.dossier.contents import dossier
from rawi.serve.dossier.html import html
from rawi.serve.dossier.markdown import markdown
from rawi.serve.dossier.press import Press
from rawi.store.export import Selection

DossierFormat = Literal["markdown", "html"]
DOSSIER_FORMATS: tuple[DossierFormat, ...] = get_args(DossierFormat)


def dossier_pieces(format: DossierFormat, selection: Selection, press: Press, language: Language) -> Iterator[str]:
    """The dossier of a selection in a language, in pieces that make it when joined."""
    contents = dossier(selection)
    if format == "markdown":
        return markdown(contents, press.catalogues[language])
    return html(contents, press, language)


__all__ = ["DOSSIER_FORMATS", "DossierFormat", "Press", "dossier_pieces"]

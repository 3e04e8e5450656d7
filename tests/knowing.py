"""What reading and comparing know, loaded once for all tests of a process: it is only read, and takes long to load."""

from __future__ import annotations

from functools import cache

from tests.compare.remembering import Remembering

from rawi.compare import CompareLexicon, load_encoder
from rawi.flow import Pipeline
from rawi.resolve.identity import Knowledge


@cache
def pipeline() -> Pipeline:
    """Rawi's own pipeline."""
    return Pipeline.load()


@cache
def comparing() -> CompareLexicon:
    """What comparing knows."""
    return CompareLexicon.load()


@cache
def names() -> Knowledge:
    """What is known of names."""
    return Knowledge.load()


@cache
def encoder(choice: str) -> Remembering:
    """An encoder with its own weights (see `load_encoder`), which encodes each text once."""
    return Remembering(load_encoder(choice))

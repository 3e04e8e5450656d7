"""The keeper of a library as commands want it: bars, complaints on standard error, what the environment says."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rawi.cli.output import complain_of
from rawi.cli.progress import Bars
from rawi.config import Config

if TYPE_CHECKING:
    from rawi.keeping import Keeper
    from rawi.store import Library


def keeper_of(library: Library, *, jobs: int | None = None) -> Keeper:
    """The keeper of an open library; `jobs` as in `rawi.keeping.Keeper`."""
    from rawi.flow import Pipeline
    from rawi.keeping import Keeper

    config = Config.of(os.environ)
    return Keeper(
        library,
        Pipeline.load,
        jobs=jobs,
        latin=config.latin,
        encoder=config.encoder,
        complain=complain_of,
        progress=Bars(),
    )

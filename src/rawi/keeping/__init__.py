"""Keeping: articles into a library, read, and compared with what is there: what `rawi add` does, for any program."""

from rawi.keeping.keeper import Keeper, Tally

__all__ = ["Keeper", "Tally"]

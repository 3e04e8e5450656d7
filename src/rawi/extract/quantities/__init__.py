"""Quantities: numbers with their bounds, comparable units and counted nouns."""

from rawi.extract.quantities.reader import QuantityReader

__all__ = ["QuantityReader"]

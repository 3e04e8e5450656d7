"""Comparing: statements of many articles brought together into claims, origins, disputes and stories."""

from rawi.compare.comparison import compare
from rawi.compare.encoders import Encoder, load_encoder
from rawi.compare.knowledge import CompareLexicon

__all__ = ["CompareLexicon", "Encoder", "compare", "load_encoder"]

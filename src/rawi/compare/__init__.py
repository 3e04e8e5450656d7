"""Comparing: statements of many articles brought together into claims, origins, disputes and stories."""

from rawi.compare.encoders import Encoder, load_encoder
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.library import compare
from rawi.compare.renewing import renewal
from rawi.compare.values import Given, Judged, relate, relate_quantities

__all__ = [
    "CompareLexicon",
    "Encoder",
    "Given",
    "Judged",
    "compare",
    "load_encoder",
    "relate",
    "relate_quantities",
    "renewal",
]

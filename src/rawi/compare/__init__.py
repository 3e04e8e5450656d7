"""Comparing: statements of many articles brought together into claims, origins, disputes and stories.

A library's way, folder by folder (`library` compares all at once, `renewing` goes on from what is kept; both come to
the same):

    dating         the day of an undated article
    copies         which articles share passages            -> stories  which are about one course of events
    origins        where each statement can be traced to
    propositions   a statement's content, cut into positive cores with a polarity
    claims         propositions on one thing, and who holds what on it
    figures        numbers, lengths and days of one thing
    disputes       who says otherwise

`courses` compares one course of events after the other, `comparison` is the table of contents of one.
"""

from rawi.compare.courses import Comparer, Course, Spread, one_by_one
from rawi.compare.encoders import Encoder, load_encoder
from rawi.compare.figures.values import Given, Judged, relate, relate_quantities
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.library import compare
from rawi.compare.outlining import Outlining, outlined, outlined_here
from rawi.compare.renewing import renewal
from rawi.compare.stories.outlines import Outline, OutlineReader

__all__ = [
    "CompareLexicon",
    "Comparer",
    "Course",
    "Encoder",
    "Given",
    "Judged",
    "Outline",
    "OutlineReader",
    "Outlining",
    "Spread",
    "compare",
    "load_encoder",
    "one_by_one",
    "outlined",
    "outlined_here",
    "relate",
    "relate_quantities",
    "renewal",
]

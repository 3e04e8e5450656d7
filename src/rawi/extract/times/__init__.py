"""Times: temporal expressions with their TIMEX3 values, and phrases that date by an event."""

from rawi.extract.times.anchors import AnchorReader
from rawi.extract.times.reader import TimeReader

__all__ = ["AnchorReader", "TimeReader"]

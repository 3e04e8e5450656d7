"""Times: temporal expressions with their TIMEX3 values."""

from rawi.extract.times.reader import TimeReader

__all__ = ["TimeReader"]

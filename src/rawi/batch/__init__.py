"""Batch: one stage over many articles or courses of events, in this process or in several."""

from rawi.batch.courses import SpreadCourses, processes
from rawi.batch.outlines import SpreadOutlines
from rawi.batch.pool import WorkerError, documents

__all__ = ["SpreadCourses", "SpreadOutlines", "WorkerError", "documents", "processes"]

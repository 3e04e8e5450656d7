"""Batch: one stage over many articles, in this process or in several."""

from rawi.batch.pool import WorkerError, documents

__all__ = ["WorkerError", "documents"]

"""Propositions on one thing brought together without chaining, and who holds what on it."""

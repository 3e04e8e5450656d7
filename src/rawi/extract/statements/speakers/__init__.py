"""Speakers: the phrase that names who speaks, where it ends, and who is only spoken to."""

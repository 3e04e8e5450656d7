"""Cues: the reporting lexicon compiled for reading, and what a cue says of its content."""

"""Statements: reporting cues and what they introduce (Reading -> attributions).

`reader` walks the sentences of a `scene` (the words with what stands around them); `boundaries` and `progress` say
whose clause a word belongs to, `clauses` reads one reporting clause with the help of four folders: `cues` (the lexicon,
and how a cue stands to its content), `contents`, `speakers` and `chain`. `headlines`, `hearsay`, `nested` and
`own_voice` read what has no clause of its own; `settling` and `assembly` make attributions of the drafts.
"""

from rawi.extract.statements.cues.lexicon import CueLexicon
from rawi.extract.statements.reader import StatementReader

__all__ = ["CueLexicon", "StatementReader"]

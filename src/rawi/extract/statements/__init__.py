"""Statements: reporting cues and what they introduce (Reading -> attributions).

`reader` walks the sentences; `lexicon` compiles the cue lexicon; `scene` holds the words with what stands around them;
`boundaries`, `complements`, `subjects`, `contents`, `relays`, `sources` and `judgement` each answer one question about
a cue; `according` reads prepositional attributions, `headlines` headline colons, `nested` cues inside contents,
`own_voice` what the outlet says itself.
"""

from rawi.extract.statements.lexicon import CueLexicon
from rawi.extract.statements.reader import StatementReader

__all__ = ["CueLexicon", "StatementReader"]

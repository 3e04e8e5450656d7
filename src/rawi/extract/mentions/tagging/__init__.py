"""tagging: a sequence model of names, fitted to our own gold, that sees what the rules see and what they found.

It weighs what the rules cannot: many weak signs at once. `reader` asks it last, and `joining` says what its spans may
change. `scripts` of the evaluation (`evals/tagger_fit.py`) fit `lexicon/name_weights.tsv`.
"""

"""Which articles have passages from one report: word triples, alignment of passages, kinship."""

"""The sample coverage: two invented stories in invented places, one JSON Lines file each.

`dam.jsonl` a dam breach whose death toll is disputed and rises; `transfer.jsonl` a football transfer affirmed,
denied, then confirmed. Gold annotations of all of it stand in `evals/gold`.
"""

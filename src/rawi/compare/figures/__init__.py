"""Numbers, lengths of time and days: what they count, which are of one thing, which cannot both hold."""

"""Letters and words of Arabic: folding with an alignment, tokens, particles, inflection, numerals, calendars."""

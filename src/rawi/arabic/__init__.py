"""Letters and words of Arabic: folding with an alignment, tokens, attached particles, inflection, numerals, calendars."""

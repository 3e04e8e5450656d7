"""From a statement's content to positive cores with a polarity: clauses, negation, hearsay, what is left unsaid."""

"""Who says otherwise: affirmations and denials, contraries, figures that conflict, and what an analyst dismissed."""

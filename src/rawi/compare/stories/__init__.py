"""Which articles are about one course of events: profiles of words, likeness, average link."""

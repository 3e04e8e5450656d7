"""Contents: what a cue introduces, where it begins and how far it reaches."""

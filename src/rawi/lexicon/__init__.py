"""Arabic knowledge as data, and the small loaders that read it."""

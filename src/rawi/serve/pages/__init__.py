"""Pages: one module for each, with the figures it shows and the routes it answers."""

"""API: the library as JSON, in the shapes of `rawi.model.wire`."""

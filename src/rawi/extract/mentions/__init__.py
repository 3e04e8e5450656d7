"""Names in an article: people, bodies, facilities, places, peoples, events; and the phrases that name a speaker."""

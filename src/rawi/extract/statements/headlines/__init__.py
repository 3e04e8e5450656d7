"""Headlines: who speaks before a colon, and what the outlet says there itself."""

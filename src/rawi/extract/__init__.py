"""Extract: names, times, quantities and attributions in one article, each with its span; nothing is resolved yet."""

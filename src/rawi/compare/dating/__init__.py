"""The day of an undated article, from those that it copies or answers."""

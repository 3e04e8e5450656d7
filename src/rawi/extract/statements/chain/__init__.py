"""The chain (isnad): documents, agencies, media and other speakers between the first speaker and the outlet."""

"""One dataset of a year, every paper of its campaign: derived, proved to agree with each other, written to a folder."""

"""One module for each type of paper: what is special to it."""

"""The rules of each type of paper, in the module of its name; a type without rules of its own has none."""

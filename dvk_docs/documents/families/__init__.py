"""What several types of paper are: with a list of models, with Điều, with an addressee; forms, annexes, plans."""

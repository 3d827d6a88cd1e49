"""The records and field types that papers are made of: who signs, what is cited, a model, a body, an organ."""

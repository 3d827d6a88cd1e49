"""Vietnamese for official papers: reading what people type, printing what a norm asks.

Names are loaded when first used, so importing this package imports nothing of it.
"""

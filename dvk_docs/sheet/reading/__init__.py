"""Workbooks read back: a package -> rows of cells -> the labels that tell what they are -> nodes."""

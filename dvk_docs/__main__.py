"""`python -m dvk_docs`."""

from dvk_docs.cli import main

main()

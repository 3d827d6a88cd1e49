"""The lines of a paragraph, as if each had been typed as a paragraph of its own."""

from __future__ import annotations

from dataclasses import replace

from dvk_docs.view import Paragraph, Run


def lines_of(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraph cut at its line breaks: some offices type a whole signature block as one paragraph."""
    if "\n" not in paragraph.text:
        return (paragraph,)
    cut: list[list[Run]] = [[]]
    for run in paragraph.runs:
        first, *others = run.text.split("\n")
        cut[-1].append(replace(run, text=first))
        cut += [[replace(run, text=part)] for part in others]
    last = len(cut) - 1
    return tuple(
        replace(
            paragraph,
            text="".join(run.text for run in runs),
            runs=tuple(run for run in runs if run.text),
            before=paragraph.before if at == 0 else 0.0,
            after=paragraph.after if at == last else 0.0,
            drawings=paragraph.drawings if at == 0 else (),
        )
        for at, runs in enumerate(cut)
    )

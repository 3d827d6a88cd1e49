"""The samples that are one paper each: a campaign is the data of a hundred papers and no paper itself."""

from __future__ import annotations

from pathlib import Path

from dvk_docs import source
from dvk_docs.dossier.campaign import is_campaign

FOLDER = Path(__file__).resolve().parent.parent / "samples"
CAMPAIGN = FOLDER / "campaign.yaml"
PAPERS = sorted(
    path for path in FOLDER.rglob("*.yaml") if path.parent.name != "new" and not is_campaign(source.examine(path).root)
)
"""But for the commented starters."""
STARTERS = sorted(path for path in (FOLDER / "new").glob("*.yaml") if path.stem not in ("don-vi", "campaign"))
"""The commented starters that are papers."""

"""`new`: a commented data file that renders as it is, with what stands beside it."""

from __future__ import annotations

import re
from pathlib import Path

from dvk_docs import source
from dvk_docs.cli.console import PROGRAM, Console
from dvk_docs.cli.registry import known_type
from dvk_docs.cli.schema import as_text
from dvk_docs.documents import office
from dvk_docs.documents.schema import document_schema, office_schema
from dvk_docs.package.save import save

_SIGNER = re.compile(r"^nguoi_ky: \S+", re.MULTILINE)


def new(console: Console, kind: str, folder: Path) -> int:
    """Writes the starter of a type into `folder`; nothing that is there is ever replaced."""
    document = known_type(kind)
    data = folder / f"{document.type_name}.yaml"
    existing = office.find(data)
    starter = (_starters() / data.name).read_text(encoding="utf-8")
    files = {data: starter if existing is None else _signed_by(starter, existing)}
    if existing is None:
        files = {folder / office.FILE_NAME: (_starters() / office.FILE_NAME).read_text(encoding="utf-8")} | files
        files[folder / ".dvk" / "don-vi.schema.json"] = as_text(office_schema()) + "\n"
    files[folder / ".dvk" / f"{document.type_name}.schema.json"] = as_text(document_schema(document)) + "\n"
    for path, text in files.items():
        ours = path.suffix == ".json"  # a schema is made, not written: a newer one takes its place
        save(path, text.encode("utf-8"), force=ours)
        console.result(str(path))
    console.summary(f"Bước tiếp theo:  {PROGRAM} render {data}")
    return 0


def _starters() -> Path:
    """Where the starters lie: in the package when installed, in samples/new of a source tree."""
    installed = Path(__file__).parent.parent / "_starters"
    return installed if installed.is_dir() else installed.parent.parent / "samples" / "new"


def _signed_by(starter: str, office_file: Path) -> str:
    """The starter signed by the first signer of the office that is there already, whose codes it cannot know."""
    signers = source.read(office_file).root.entry("nguoi_ky")
    code = signers.value.items[0].entry("ma") if signers is not None and signers.value.items else None
    signer = (
        f"nguoi_ky: {code.value.text}" if code is not None else "nguoi_ky: {chuc_vu: BÍ THƯ, ho_ten: Lê Quang Vinh}"
    )
    return _SIGNER.sub(signer, starter)

"""The bad-input catalogue for packages: every row ends in one DvkError with code, part and cure, fast and small."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dvk_docs.errors import DvkError, Problem, TemplateError
from dvk_docs.package import read
from dvk_docs.package.guard import vet

from .broken_packages import BIG, FOLDER, GOOD, SMALL

# file or maker -> code, and what the message or its place must name
KEPT = {
    "T01_empty": ("wrong-file-kind", "trống"),
    "T01_text": ("wrong-file-kind", "chữ thường"),
    "T01_rtf": ("wrong-file-kind", "RTF"),
    "T01_html": ("wrong-file-kind", "HTML"),
    "T01_doc": ("wrong-file-kind", "Word 97-2003"),
    "T02_truncated": ("damaged-package", "cắt cụt"),
    "T02_crc": ("damaged-package", "word/document.xml"),
    "T02_zip_encrypted": ("file-locked", "mật khẩu"),
    "T02_password": ("file-locked", "mật khẩu"),
    "T07_xxe_document": ("doctype-in-part", "word/document.xml"),
    "T07_entities_header": ("doctype-in-part", "word/header1.xml"),
    "T07_doctype_rels": ("doctype-in-part", "word/_rels/document.xml.rels"),
    "T08_duplicate_entry": ("duplicate-part", "word/document.xml"),
    "T10_text_9mb": ("package-limit", "word/document.xml"),
    "T10_depth_800": ("package-limit", "256 tầng"),
    "T14_ddeauto": ("forbidden-field", "DDEAUTO"),
    "T14_includetext": ("forbidden-field", "INCLUDETEXT"),
    "T14_includepicture": ("forbidden-field", "INCLUDEPICTURE"),
    "T14_import": ("forbidden-field", "IMPORT"),
    "T14_dde_split": ("forbidden-field", "word/header1.xml"),
    "T23_keywords": ("tag-in-properties", "keywords"),
    "T23_company": ("tag-in-properties", "Company"),
    "T23_custom_property": ("tag-in-properties", "docProps/custom.xml"),
    "T28_title_popen": ("tag-in-properties", "title"),
    "T28_subject": ("tag-in-properties", "subject"),
}
MADE = {
    "T03_workbook": ("wrong-file-kind", "Excel"),
    "T03_dotx": ("wrong-file-kind", "mẫu Word"),
    "T03_strict": ("wrong-file-kind", "Strict"),
    "T04_docm": ("macro-in-package", "macro"),
    "T04_macro_part": ("macro-in-package", "word/vbaProject.bin"),
    "T05_content_types": ("missing-part", "[Content_Types].xml"),
    "T05_package_rels": ("missing-part", "_rels/.rels"),
    "T05_document": ("missing-part", "word/document.xml"),
    "T05_styles": ("missing-part", "word/styles.xml"),
    "T06_document": ("malformed-part", "word/document.xml:3"),
    "T06_header": ("malformed-part", "word/header1.xml:2"),
    "T06_rels": ("malformed-part", "word/_rels/document.xml.rels:2"),
    "T06_types": ("malformed-part", "[Content_Types].xml:2"),
    "T06_utf16": ("malformed-part", "UTF-16"),
    "T06_encoding": ("malformed-part", "windows-1258"),
    "T06_not_utf8": ("malformed-part", "word/header1.xml"),
    "T06_unbound_prefix": ("malformed-part", "tiền tố"),
    "T08_other_case": ("duplicate-part", "word/DOCUMENT.xml"),
    "T09_parent": ("unsafe-part-name", "../../x"),
    "T09_absolute": ("unsafe-part-name", "/etc/x"),
    "T09_backslash": ("unsafe-part-name", "word\\header1.xml"),
    "T09_drive": ("unsafe-part-name", "C:x.xml"),
    "T09_control": ("unsafe-part-name", "<U+001B>"),
    "T11_before": ("foreign-bytes", "trước"),
    "T11_before_moved": ("foreign-bytes", "trước"),
    "T11_after": ("foreign-bytes", "sau"),
    "T11_comment": ("foreign-bytes", "sau"),
    "T12_attached_template": ("external-link", "file:///C:/x/mau.dotm"),
    "T12_picture_http": ("external-link", "http://127.0.0.1/a.png"),
    "T12_picture_unc": ("external-link", r"\\may\chung\a.png"),
    "T12_picture_file": ("external-link", "file:///etc/hostname"),
    "T12_ole_link": ("external-link", "rIdX"),
    "T12_frame": ("external-link", "frame"),
    "T12_subdocument": ("external-link", "subDocument"),
    "T12_alt_chunk": ("embedded-object", "word/chunk.html"),
    "T12_file_hyperlink": ("external-link", "file:///C:/x.docx"),
    "T12_http_hyperlink": ("external-link", "http://vi.du/"),
    "T12_vml_source": ("external-link", "http://127.0.0.1/a.png"),
    "T12_mail_merge": ("external-link", "mailMergeSource"),
    "T13_ole": ("embedded-object", "word/embeddings/o.bin"),
    "T13_activex": ("embedded-object", "word/activeX/a.xml"),
    "T13_embedded_workbook": ("embedded-object", "word/embeddings/b.xlsx"),
    "T13_chart": ("forbidden-part", "word/charts/c.xml"),
    "T13_false_picture": ("forbidden-part", "word/media/a.png"),
    "T13_embedded_font": ("forbidden-part", "phông"),
    "T13_disguised_header": ("forbidden-part", "word/header1.xml"),
    "T13_unknown_relationship": ("external-link", "vatLa"),
    "T14_strict_namespace": ("wrong-file-kind", "Strict"),
    "T14_date": ("forbidden-field", "“Điều 9”"),
    "T14_nested": ("forbidden-field", "INCLUDETEXT"),
    "T14_never_ended": ("forbidden-field", "QUOTE"),
    "T14_loose_instruction": ("forbidden-field", "DDE"),
    "T15_comments": ("comment-left", "Nguyễn Thị An"),
    "T15_insertion": ("tracked-change", "Trần Văn Bình"),
    "T15_deletion": ("tracked-change", "cũ"),
    "T15_format_change": ("tracked-change", "Điều 9"),
    "T15_hidden": ("hidden-text", "bí mật"),
    "T15_hidden_by_style": ("hidden-text", "bí mật"),
    "T23_stored_tag": ("tag-in-properties", "word/settings.xml"),
}


def problems_of(data: bytes | Path, name: str) -> list[Problem]:
    """What reading and vetting say; anything but a TemplateError escapes and fails the test."""
    try:
        return vet(read(data, name=name))
    except TemplateError as error:
        assert error.exit_code == 1
        return list(error.problems)


def assert_told(problems: list[Problem], code: str, names: str) -> None:
    assert [problem.code for problem in problems][:1] == [code]
    text = "\n".join(str(problem) for problem in problems)
    assert names in text
    assert all(problem.severity == "error" and problem.hint for problem in problems)
    assert not any(character in text for character in "\x1b!")


def test_every_catalogued_package_has_its_expectation() -> None:
    assert MADE.keys() == SMALL.keys()
    assert {f"{name}.docx" for name in KEPT} <= {path.name for path in FOLDER.iterdir()}


@pytest.mark.parametrize("name", KEPT)
def test_a_kept_bad_file_is_refused_with_code_and_place(name: str) -> None:
    assert_told(problems_of(FOLDER / f"{name}.docx", name), *KEPT[name])


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", MADE)
def test_a_made_bad_file_is_refused_with_code_and_place(name: str) -> None:
    assert_told(problems_of(SMALL[name](), name), *MADE[name])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.docx")), ids=lambda path: path.stem)
def test_a_package_without_fault_of_its_own_passes(path: Path) -> None:
    if path.stem not in KEPT:  # their faults are in the tags: the template room's matter
        assert problems_of(path, path.name) == []


def test_all_authors_of_comments_are_named_with_their_count() -> None:
    found = problems_of(SMALL["T15_comments"](), "mau.docx")
    assert [problem.message.partition(";")[0] for problem in found] == [
        "còn 2 ghi chú của “Nguyễn Thị An”",
        "còn 1 ghi chú của “Lê Cường”",
    ]


def test_all_faulty_parts_are_named_at_once() -> None:
    from .broken_packages import DOCUMENT, HEADER, changed, swap

    data = changed({DOCUMENT: swap("</w:body>", "<"), HEADER: swap("<w:hdr", "<!DOCTYPE x><w:hdr")})
    assert {problem.code for problem in problems_of(data, "mau.docx")} == {"malformed-part", "doctype-in-part"}


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("big")

    def make(name: str) -> Path:
        path = folder / f"{name}.docx"
        if not path.exists():
            BIG[name](path)
        return path

    return make


@pytest.mark.parametrize("name", BIG)
def test_a_bomb_is_refused_within_a_second_and_200_mb(name: str, big: Callable[[str], Path]) -> None:
    code = (
        "import re, sys, time; from pathlib import Path\n"
        "from dvk_docs.package import read; from dvk_docs.errors import TemplateError\n"
        "started = time.perf_counter()\n"
        "try: read(Path(sys.argv[1]))\n"
        "except TemplateError as error: print(error.problems[0].code)\n"
        "print(time.perf_counter() - started)\n"
        "status = Path('/proc/self/status')  # ru_maxrss would count the parent's memory before exec\n"
        "print(int(re.search(r'VmHWM:\\s+(\\d+)', status.read_text())[1]) / 1024 if status.exists() else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, big(name)], capture_output=True, text=True, check=True)
    said, seconds, megabytes = done.stdout.split()
    assert said == "package-limit"
    assert float(seconds) < 1
    assert float(megabytes) < 200


def test_a_normal_template_is_read_and_vetted_within_its_budget() -> None:
    vet(read(GOOD))  # imports
    started = time.perf_counter()
    vet(read(GOOD))
    assert time.perf_counter() - started < 0.1  # measured 1.6 ms; a shared machine may be slow, not fifty times


def test_every_refusal_crosses_processes() -> None:
    import pickle

    with pytest.raises(DvkError) as caught:
        read(b"", name="trống.docx")
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems  # noqa: S301 - made here

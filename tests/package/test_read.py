"""What the reader accepts and gives back, what it refuses as a path, and how its limits are told."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dvk_docs.errors import InputError, TemplateError
from dvk_docs.package import LIMITS, read
from dvk_docs.package.relations import all_relationships, relationships, relationships_xml

from ..broken_packages import DOCUMENT, GOOD, RELS, changed, good_parts, relation, swap, zipped
from .test_write import small_paper


def test_parts_come_back_with_their_types_and_the_main_part() -> None:
    package = read(GOOD)
    assert dict(package.parts) == good_parts()
    assert (package.kind, package.main, package.name) == ("docx", DOCUMENT, str(GOOD))
    assert package.types["word/styles.xml"].endswith("styles+xml")
    assert package.types["_rels/.rels"].endswith("relationships+xml")
    assert "[Content_Types].xml" not in package.types


def test_relationships_are_resolved_from_the_root_of_the_package() -> None:
    package = read(changed({RELS: relation("hyperlink", "https://vi.du/a?b=1#c", external=True)}))
    found = {line.kind: line for line in relationships(package.parts, package.main)}
    assert found["header"].target == "word/header1.xml"
    assert (found["hyperlink"].target, found["hyperlink"].external) == ("https://vi.du/a?b=1#c", True)
    assert [line.target for line in relationships(package.parts)][-1] == DOCUMENT
    assert relationships(package.parts, "word/styles.xml") == ()


def test_relationships_written_again_say_the_same() -> None:
    parts = read(changed({RELS: relation("hyperlink", "https://vi.du/?a=1&amp;b=&quot;", external=True)})).parts
    before = all_relationships(parts)
    again = {**parts, RELS: relationships_xml(before[DOCUMENT])}
    assert all_relationships(again) == before


@pytest.mark.parametrize("stored", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_zips_of_other_programs_are_read(stored: int) -> None:
    """Stored parts, folders as entries, sizes after the data (programs that cannot seek), 64-bit local headers."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError("a pipe cannot tell")

        def seek(self, *_: int) -> int:
            raise OSError("a pipe cannot seek")

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", stored) as file:
        file.writestr("word/", b"")
        for name, data in good_parts().items():
            with file.open(name, "w", force_zip64=name.endswith("styles.xml")) as part:
                part.write(data)
    assert dict(read(pipe.getvalue()).parts) == good_parts()


def test_the_error_class_and_name_are_the_callers() -> None:
    with pytest.raises(InputError, match=r"van-ban\.docx: .*trống"):
        read(b"", name="van-ban.docx", error=InputError)


def test_a_word_file_is_no_workbook() -> None:
    with pytest.raises(TemplateError, match=r"văn bản Word \(\.docx\), không phải tệp \.xlsx"):
        read(GOOD, kind="xlsx")


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (LIMITS._replace(file=1000), "quá giới hạn 0 MB"),
        (LIMITS._replace(entries=3), "10 phần, nhiều hơn giới hạn 3"),
        (LIMITS._replace(unpacked=9000), "bung ra"),
        (LIMITS._replace(part=3000), "word/document.xml"),
        (LIMITS._replace(ratio=2, ratio_from=1000), "2 lần"),
        (LIMITS._replace(depth=3), "3 tầng"),
        (LIMITS._replace(tags=50), "giới hạn 50"),
        (LIMITS._replace(table_lines=5), "giới hạn 5"),
    ],
)
def test_every_limit_is_an_argument_and_is_told(limits: object, told: str) -> None:
    with pytest.raises(TemplateError, match=told) as caught:
        read(GOOD, limits=limits)  # type: ignore[arg-type]
    assert caught.value.problems[0].code == "package-limit"


def test_a_missing_file_is_a_wrong_wish(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="không có tệp này") as caught:
        read(tmp_path / "không-có.docx")
    assert caught.value.exit_code == 2


def test_a_folder_or_device_is_a_wrong_wish(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero"), Path("/dev/null")):
        if path.exists():
            with pytest.raises(TemplateError, match="không phải tệp") as caught:
                read(path)
            assert caught.value.exit_code == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no fifos here")
def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")
    with pytest.raises(TemplateError, match="đường ống"):
        read(tmp_path / "a.docx")


@pytest.mark.parametrize("name", ["a\0b.docx", "a\ud800.docx"])
def test_an_impossible_path_is_told_not_raised(name: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read(Path(name))
    assert caught.value.exit_code == 3


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX users")
def test_an_unreadable_file_is_the_machines_fault(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(GOOD.read_bytes())
    (tmp_path / "a.docx").chmod(0)
    code = (
        "import os, sys; from pathlib import Path; from dvk_docs.package import read\n"
        "if os.geteuid() == 0: os.setegid(65534); os.seteuid(65534)\n"
        "try: read(Path(sys.argv[1]))\n"
        "except Exception as error: print(type(error).__name__, error.exit_code, error.problems[0].code)\n"
    )
    tmp_path.chmod(0o755)
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "a.docx"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["TemplateError", "3", "unreadable-file"]


def good_zip() -> bytearray:
    return bytearray(zipped(good_parts()))


@pytest.mark.parametrize(
    ("at", "value", "code"),
    [
        (-18, struct.pack("<H", 1), "damaged-package"),  # the number of this disk
        (-14, struct.pack("<HH", 9, 9), "damaged-package"),  # fewer entries than there are
        (-12, struct.pack("<H", 9), "damaged-package"),  # two counts that differ
        (-6, struct.pack("<L", 0xFFFFFFFF), "damaged-package"),  # zip64
        (-6, struct.pack("<L", 7), "damaged-package"),  # the directory elsewhere
        (8, struct.pack("<H", 12), "damaged-package"),  # bzip2 in the local header alone
        (14, struct.pack("<L", 7), "damaged-package"),  # another crc in the local header
        (6, struct.pack("<H", 1), "damaged-package"),  # encrypted in the local header alone
        (0, b"PK\3\5", "foreign-bytes"),
        (30, b"X", "damaged-package"),  # another name in the local header
    ],
)
def test_a_header_that_contradicts_the_directory_is_damage(at: int, value: bytes, code: str) -> None:
    data = good_zip()
    start = at if at >= 0 else len(data) + at
    data[start : start + len(value)] = value
    with pytest.raises(TemplateError) as caught:
        read(bytes(data))
    assert caught.value.problems[0].code == code


def test_bytes_between_two_parts_are_foreign() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in good_parts().items():
            file.writestr(name, data)
            if name == "_rels/.rels":
                out.seek(file.start_dir)
                file.start_dir += out.write(b"foreign")
    with pytest.raises(TemplateError, match=r"lạ chèn vào sau phần “_rels/\.rels”"):
        read(out.getvalue())


def test_parts_that_overlap_are_damage() -> None:
    """One stream told twice under two names: how a small file unfolds to terabytes."""
    data = good_zip()
    second = data.index(b"PK\1\2", data.index(b"PK\1\2") + 4)
    struct.pack_into("<L", data, second + 42, 0)
    with pytest.raises(TemplateError) as caught:
        read(bytes(data))
    assert caught.value.problems[0].code in ("damaged-package", "foreign-bytes")


def test_a_size_that_lies_is_damage() -> None:
    data = good_zip()
    at = data.index(b"PK\1\2")
    for where in (at + 24, 22):
        struct.pack_into("<L", data, where, struct.unpack_from("<L", data, where)[0] - 1)
    with pytest.raises(TemplateError, match="không còn nguyên vẹn"):
        read(bytes(data))


def test_two_main_parts_are_damage() -> None:
    from ..broken_packages import ROOT_RELS

    with pytest.raises(TemplateError, match="đúng một nội dung chính, ở đây có 2"):
        read(changed({ROOT_RELS: relation("officeDocument", "word/header1.xml")}))


def test_a_package_of_an_unknown_kind_is_told() -> None:
    from ..broken_packages import main_type

    with pytest.raises(TemplateError, match=r"nội dung chính không phải của tệp \.docx"):
        read(main_type("application/x-la"))


def test_bytes_too_many_are_refused() -> None:
    with pytest.raises(TemplateError, match="quá giới hạn"):
        read(GOOD.read_bytes(), limits=LIMITS._replace(file=1000))


def test_a_long_list_of_nearly_equal_rows_is_no_bomb() -> None:
    cell = '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>'
    rows = "".join(f"<w:tr>{cell.format(number)}{cell.format('') * 7}</w:tr>" for number in range(5000))
    data = changed({DOCUMENT: swap("<w:sectPr", f"<w:tbl>{rows}</w:tbl><w:sectPr")})
    with zipfile.ZipFile(BytesIO(data)) as file:
        info = file.getinfo(DOCUMENT)
    assert info.file_size > 100 * info.compress_size
    assert len(read(data).parts[DOCUMENT]) == info.file_size


def test_what_we_pack_we_read() -> None:
    from datetime import datetime

    from dvk_docs.package import pack

    assert read(pack(small_paper(), datetime(2026, 10, 9))).main == DOCUMENT


OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7", "tệp PDF"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "tệp XML"),
        (b"  <!DOCTYPE html>", "trang web"),
        (b"Rar!\x1a", "RAR"),
        (b"7z\xbc\xaf\x27", "7z"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x89PNG\r\n", "tệp ảnh"),
        (b"\xff\xd8\xff\xe0", "tệp ảnh"),
        (b"MZ\0\0\0", "tệp dữ liệu lạ"),
        (b"so,ten\n1,a", "tệp chữ thường"),
        (OLE + "Workbook".encode("utf-16-le"), "bảng tính Excel 97-2003"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "PowerPoint"),
        (OLE, "tệp Office kiểu cũ"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"PK\3\4", "cắt cụt"),
        (b"PK\3\4" + b"PK\5\6" + bytes(4), "cắt cụt"),
        (b"PK\5\6" + bytes(18), "không có phần nào"),
        (b"PK\3\4" + bytes(9) + b"PK\5\6" + bytes(12) + struct.pack("<LH", 13, 0), "không có phần nào"),
    ],
)
def test_what_a_file_really_is_is_told_from_its_bytes(data: bytes, told: str) -> None:
    with pytest.raises(TemplateError, match=told):
        read(data)


def test_bytes_before_the_first_part_are_foreign_even_when_they_look_like_a_zip() -> None:
    out = BytesIO(b"PK\3\4")
    out.seek(4)
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.xml", b"<a/>")
    with pytest.raises(TemplateError, match="vào trước nội dung"):
        read(out.getvalue())


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.docx").open("wb") as file:
        file.truncate(LIMITS.file + 1)
    with pytest.raises(TemplateError, match="quá giới hạn 20 MB"):
        read(tmp_path / "a.docx")

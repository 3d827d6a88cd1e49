"""Members and the zip: what any program reads back, and the same bytes everywhere."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvk_docs.errors import OutputError
from dvk_docs.package import Member, Properties, content_types, member, pack, package_relationships, property_members
from dvk_docs.package.write import PIECE

DAY = datetime(2026, 10, 9)
names = st.from_regex(r"\A[a-z]{1,9}(/[a-z0-9]{1,9}){0,2}\.(xml|png)\Z").filter(lambda name: len(name) < 60)


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {info.filename: file.read(info) for info in file.infolist()}


def small_paper() -> tuple[Member, ...]:
    main = "word/document.xml"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        "<w:p><w:r><w:t>Quyết định</w:t></w:r></w:p></w:body></w:document>"
    )
    return (
        member(main, body.encode()),
        *property_members(Properties("Quyết định", "công nhận", "Đảng uỷ", DAY, {"b": "1", "a": "2"})),
        member("_rels/.rels", package_relationships(main)),
        member("[Content_Types].xml", content_types({main: f"{word}.document.main+xml"})),
    )


@given(st.dictionaries(names, st.binary(max_size=2000), max_size=8))
@settings(max_examples=50)
def test_zipfile_reads_back_what_was_packed(parts: dict[str, bytes]) -> None:
    assert unzipped(pack([member(name, data) for name, data in parts.items()], DAY)) == parts


@given(st.lists(st.binary(max_size=300), max_size=60), st.integers(0, 9))
@settings(max_examples=50)
def test_chunks_give_the_same_part_as_the_whole(chunks: list[bytes], level: int) -> None:
    whole = b"".join(chunks)
    one = member("a.xml", iter(chunks), level)
    assert (one.size, one.crc) == (len(whole), zlib.crc32(whole))
    assert zlib.decompress(one.deflated, -15) == whole


def test_a_long_part_is_taken_piece_by_piece() -> None:
    row = b"<w:tr/>" * 40

    def rows() -> Iterable[bytes]:
        for _ in range(20 * PIECE // len(row)):
            yield row

    one = member("word/document.xml", rows())
    assert one.size > 19 * PIECE
    assert len(one.deflated) < one.size // 100


def test_a_member_is_packed_again_without_deflating() -> None:
    poison = Member("a.xml", 1, 2, b"not a deflate stream")
    assert b"not a deflate stream" in pack([poison], DAY)


def test_the_table_of_contents_comes_first_and_the_rest_keep_their_order() -> None:
    given = ["word/z.xml", "_rels/.rels", "word/a.xml", "[Content_Types].xml", "docProps/core.xml"]
    packed = unzipped(pack([member(name, b"x") for name in given], DAY))
    assert list(packed) == ["[Content_Types].xml", "_rels/.rels", "word/z.xml", "word/a.xml", "docProps/core.xml"]


def test_no_entry_has_a_data_descriptor_or_needs_a_flag() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(small_paper(), DAY))) as file:
        assert {(info.flag_bits, info.extract_version, info.create_system) for info in file.infolist()} == {(0, 20, 0)}


def test_a_name_beyond_ascii_is_marked_as_utf8() -> None:
    data = pack([member("word/đ.xml", b"x")], DAY)
    assert unzipped(data) == {"word/đ.xml": b"x"}
    assert struct.unpack_from("<H", data, 6) == (0x800,)


def test_a_name_given_twice_is_refused_in_any_case() -> None:
    with pytest.raises(ValueError, match=r"a\.xml"):
        pack([member("a.xml", b"1"), member("A.xml", b"2")], DAY)


@pytest.mark.parametrize(
    ("when", "stored"),
    [
        (datetime(2026, 10, 9, 8, 30, 59), (2026, 10, 9, 8, 30, 58)),
        (datetime(1969, 7, 20), (1980, 1, 1, 0, 0, 0)),
        (datetime(2200, 1, 1), (2107, 12, 31, 23, 59, 58)),
        (datetime(2026, 10, 9, 6, tzinfo=timezone(timedelta(hours=7))), (2026, 10, 8, 23, 0, 0)),
    ],
)
def test_entries_carry_the_moment_given(
    when: datetime, stored: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with zipfile.ZipFile(io.BytesIO(pack([member("a", b"")], when))) as file:
        assert file.infolist()[0].date_time == stored


def test_source_date_epoch_overrides_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2020, 2, 2, tzinfo=UTC).timestamp())))
    with zipfile.ZipFile(io.BytesIO(pack([member("a", b"")], DAY))) as file:
        assert file.infolist()[0].date_time == (2020, 2, 2, 0, 0, 0)


def test_a_source_date_epoch_that_is_no_number_is_a_wrong_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm qua")
    with pytest.raises(OutputError, match="hôm qua") as caught:
        pack([], DAY)
    assert caught.value.exit_code == 2


def test_bytes_do_not_depend_on_zone_locale_or_hash_seed() -> None:
    code = (
        "import hashlib, time; from tests.package.test_write import *\n"
        "print(hashlib.sha256(pack(small_paper(), DAY)).hexdigest())"
    )
    expected = hashlib.sha256(pack(small_paper(), DAY)).hexdigest()
    for zone, locale, seed in product(("UTC", "Asia/Ho_Chi_Minh"), ("C", "vi_VN.UTF-8", "tr_TR.UTF-8"), ("0", "42")):
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        environment.pop("SOURCE_DATE_EPOCH", None)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
        assert done.stdout.strip() == expected, (zone, locale, seed)


@pytest.mark.pdf
def test_libreoffice_opens_what_was_packed(require_tool: Callable[[str], str], tmp_path: Path) -> None:
    soffice = require_tool("soffice")
    (tmp_path / "a.docx").write_bytes(pack(small_paper(), DAY))
    subprocess.run(
        [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "txt:Text",
         "--outdir", tmp_path, tmp_path / "a.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert "Quyết định" in (tmp_path / "a.txt").read_text("utf-8-sig")

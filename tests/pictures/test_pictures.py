"""Pictures that data name: what is taken, what is refused and with which words, and that only pixels are left."""

from __future__ import annotations

import io
import os
import struct
import unicodedata
import zlib
from pathlib import Path

import pytest
from PIL import Image

from dvk_docs.pictures import Fault, Picture, read

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)
ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825


def drawn(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """Blue, the left upper corner red."""
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    return image.convert(mode)


def saved(path: Path, image: Image.Image, kind: str = "JPEG", **more: object) -> Path:
    path.parent.mkdir(exist_ok=True)
    image.save(path, kind, **more)
    return path


def seen(picture: Picture | Fault) -> Image.Image:
    assert isinstance(picture, Picture), picture
    image = Image.open(io.BytesIO(picture.data))
    assert image.format == "JPEG" and image.size == (picture.width, picture.height)
    return image


def near(image: Image.Image, at: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    x, y = (min(round(share * side), side - 1) for share, side in zip(at, image.size, strict=True))
    return all(abs(a - b) < 40 for a, b in zip(image.convert("RGB").getpixel((x, y)), colour, strict=True))  # type: ignore[arg-type]


def refused(found: Picture | Fault) -> Fault:
    assert isinstance(found, Fault), "taken"
    assert found.hint
    return found


# -- What is taken


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_read_from_the_folder_of_its_data_or_below(tmp_path: Path, kind: str) -> None:
    saved(tmp_path / "anh" / "một.jpg", drawn(), kind)
    for name in ("anh/một.jpg", "anh\\một.jpg", "./anh/một.jpg"):
        assert near(seen(read(tmp_path, name)), (0.2, 0.2), RED)


def test_a_name_is_found_in_the_form_that_macos_writes(tmp_path: Path) -> None:
    saved(tmp_path / unicodedata.normalize("NFD", "Ảnh mô hình") / "a.jpg", drawn())
    assert seen(read(tmp_path, "Ảnh mô hình/a.jpg"))


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_every_usual_kind_of_jpeg_is_taken(tmp_path: Path, mode: str) -> None:
    saved(tmp_path / "a.jpg", drawn(mode=mode))
    assert seen(read(tmp_path, "a.jpg")).mode == "RGB"


@pytest.mark.parametrize("mode", ["1", "P", "L", "LA", "RGBA", "RGB"])
def test_every_usual_kind_of_png_is_taken(tmp_path: Path, mode: str) -> None:
    saved(tmp_path / "a.png", drawn(mode=mode), "PNG")
    assert seen(read(tmp_path, "a.png")).size == (400, 300)


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    image = drawn(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 200, 150))
    saved(tmp_path / "a.png", image, "PNG")
    assert near(seen(read(tmp_path, "a.png")), (0.2, 0.2), WHITE)


# Where the red corner, stored at the upper left, is seen.
CORNERS = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize("orientation", CORNERS)
def test_a_picture_stands_upright_however_the_camera_was_held(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    saved(tmp_path / "a.jpg", drawn(1600, 1200), exif=exif)
    image = seen(read(tmp_path, "a.jpg"))
    assert (image.width > image.height) == (orientation < 5)
    for corner in ((0, 0), (1, 0), (0, 1), (1, 1)):
        at = tuple(0.15 if side == 0 else 0.85 for side in corner)
        assert near(image, at, RED if corner == CORNERS[orientation] else BLUE)  # type: ignore[arg-type]


def test_only_the_pixels_are_left(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[MAKE] = "Secret camera"
    exif.get_ifd(GPS)[1] = "N"
    saved(tmp_path / "a.jpg", drawn(), exif=exif, comment=b"Secret owner", icc_profile=b"x" * 200)
    picture = read(tmp_path, "a.jpg")
    image = seen(picture)
    assert isinstance(picture, Picture) and b"Secret" not in picture.data
    assert not image.getexif() and not {"comment", "icc_profile", "exif"} & image.info.keys()


def test_a_damaged_exif_is_no_reason_to_refuse_the_pixels(tmp_path: Path) -> None:
    saved(tmp_path / "a.jpg", drawn(), exif=b"Exif\x00\x00nothing that could be read")
    assert near(seen(read(tmp_path, "a.jpg")), (0.2, 0.2), RED)


@pytest.mark.parametrize(
    ("size", "mm"),
    [((4000, 3000), (77.3, 58)), ((3000, 4000), (58, 77.3)), ((2000, 2000), (58, 58)), ((900, 90), (78, 7.8))],
)
def test_a_picture_is_no_larger_than_it_is_printed_and_never_distorted(
    tmp_path: Path, size: tuple[int, int], mm: tuple[float, float]
) -> None:
    saved(tmp_path / "a.jpg", drawn(*size))
    picture = read(tmp_path, "a.jpg")
    assert isinstance(picture, Picture)
    assert picture.printed_mm == pytest.approx(mm, abs=0.3)
    assert picture.width / (picture.printed_mm[0] / 25.4) <= 221
    assert picture.width / picture.height == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    saved(tmp_path / "a.jpg", drawn(80, 60))
    assert seen(read(tmp_path, "a.jpg")).size == (80, 60)


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    saved(tmp_path / "a.jpg", drawn(1000, 700))
    assert read(tmp_path, "a.jpg") == read(tmp_path, "a.jpg")


# -- What is refused


def png_that_claims(width: int, height: int) -> bytes:
    head = struct.pack(">4sIIBBBBB", b"IHDR", width, height, 8, 2, 0, 0, 0)
    chunks = (head, b"IDAT" + zlib.compress(b"\0" * 100), b"IEND")
    written = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


@pytest.mark.parametrize("side", [5_001, 30_000, 50_000, 2**31 - 1])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(tmp_path: Path, side: int) -> None:
    (tmp_path / "a.png").write_bytes(png_that_claims(side, side))
    assert f"ảnh có {side} x {side} điểm, nhiều nhất 25 triệu điểm" in refused(read(tmp_path, "a.png")).message


def test_a_file_of_too_many_bytes_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(10_000_001)
    assert refused(read(tmp_path, "a.jpg")).message == "ảnh lớn quá: tệp có 10.000.001 byte, nhiều nhất 10.000.000"


@pytest.mark.parametrize(
    "data",
    [
        b"", "một đoạn chữ".encode(), b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"RIFF....WEBPVP8 ",
        b"\0\0\0\x18ftypheic", b"GIF89a", b"%PDF-1.7", b"PK\x03\x04",
    ],
)  # fmt: skip
def test_anything_but_jpeg_and_png_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(data)
    assert "không phải là ảnh JPEG hay PNG" in refused(read(tmp_path, "a.jpg")).message


def test_a_damaged_picture_is_refused(tmp_path: Path) -> None:
    whole = saved(tmp_path / "a.jpg", drawn(1200, 900)).read_bytes()
    for data in (whole[:3], whole[:200], whole[: len(whole) // 2], png_that_claims(0, 0), png_that_claims(40, 40)):
        (tmp_path / "b.jpg").write_bytes(data)
        assert "ảnh hỏng" in refused(read(tmp_path, "b.jpg")).message


OUTSIDE = (
    "../a.jpg", "anh/../../a.jpg", "/etc/a.jpg", "C:\\Anh\\a.jpg", "C:a.jpg", "\\\\may\\chung\\a.jpg", "a.jpg:stream",
    "https://xa.vn/a.jpg", "file:///a.jpg", "..\\a.jpg",
)  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_outside_the_folder_is_refused_unopened(tmp_path: Path, name: str) -> None:
    home = tmp_path / "ho-so"
    home.mkdir()
    saved(tmp_path / "a.jpg", drawn())
    assert "ở ngoài thư mục của tệp dữ liệu" in refused(read(home, name)).message


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_refused_be_it_the_file_or_its_folder(tmp_path: Path) -> None:
    saved(tmp_path / "a.jpg", drawn())
    home = tmp_path / "ho-so"
    home.mkdir()
    (home / "b.jpg").symlink_to(tmp_path / "a.jpg")
    (home / "anh").symlink_to(tmp_path)
    for name in ("b.jpg", "anh/a.jpg"):
        assert "là liên kết tới chỗ khác" in refused(read(home, name)).message


def test_a_file_that_is_not_there_is_refused_with_the_name_that_may_be_meant(tmp_path: Path) -> None:
    saved(tmp_path / "anh" / "MH01-1.jpg", drawn())
    fault = refused(read(tmp_path, "anh/MH01-1.jpeg"))
    assert "không có tệp ảnh" in fault.message
    assert fault.hint == f"có phải là  {tmp_path / 'anh' / 'MH01-1.jpg'}"
    assert not fault.of_folder


def test_of_a_folder_that_is_not_there_all_pictures_say_the_same(tmp_path: Path) -> None:
    first, other = (refused(read(tmp_path, f"ảnh/{name}")) for name in ("1.jpg", "2.jpg"))
    assert first == other and first.of_folder
    assert first.message.startswith("không có thư mục ảnh “") and first.message.endswith("ảnh”")


@pytest.mark.skipif(os.name == "nt", reason="no fifo there")
def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    (tmp_path / "anh").mkdir()
    os.mkfifo(tmp_path / "ong")
    for name in ("anh", "ong", "."):
        assert "không đọc được ảnh" in refused(read(tmp_path, name)).message

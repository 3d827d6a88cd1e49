"""From the bytes of a JPEG or PNG to a picture fit to print: upright, small, with nothing but its pixels."""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from typing import Final

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from dvk_docs.pictures.fault import SMALLER, Fault
from dvk_docs.pictures.picture import LONG_MM, MOST_PIXELS, SHORT_MM, Picture

_DPI: Final = 220
_QUALITY: Final = 85  # of the JPEG; at 220 dpi no print shows the difference to more
_KINDS: Final = {b"\xff\xd8\xff": JpegImageFile, b"\x89PNG\r\n\x1a\n": PngImageFile}
_ORIENTATION: Final = 0x0112  # EXIF: how the camera was held
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SAVE_ANEW: Final = "mở ảnh, lưu lại kiểu JPEG (.jpg), hoặc chọn ảnh khác"


def printable(data: bytes) -> Picture | Fault:
    """The picture in these bytes, or why it cannot be printed. The same bytes give the same picture."""
    kind = next((kind for magic, kind in _KINDS.items() if data.startswith(magic)), None)
    if kind is None:
        return Fault("tệp này không phải là ảnh JPEG hay PNG", _SAVE_ANEW)
    try:
        # Not Image.open: it would warn about a large picture where we refuse it, and try every format it knows.
        with kind(io.BytesIO(data)) as opened:
            width, height = opened.size
            if width * height > MOST_PIXELS:
                return _too_large(width, height)
            return _drawn(_upright(opened), hashlib.sha256(data).hexdigest())
    except Exception:  # of a damaged picture Pillow raises anything at all
        return Fault("ảnh hỏng, không mở được", _SAVE_ANEW)


def _too_large(width: int, height: int) -> Fault:
    message = f"ảnh có {width} x {height} điểm, nhiều nhất {MOST_PIXELS // 1_000_000} triệu điểm"
    return Fault(message, SMALLER)


def _upright(image: Image.Image) -> Image.Image:
    """The pixels as the camera saw them, no more of them than are printed."""
    turn = None
    with suppress(Exception):  # the EXIF of a phone is damaged more often than its pixels
        turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    if image.has_transparency_data:
        image = image.convert("RGBA")
    elif image.mode not in ("L", "RGB", "CMYK"):
        image = image.convert("RGB")
    long, short = (round(mm / 25.4 * _DPI) for mm in (LONG_MM, SHORT_MM))
    image.thumbnail((long, short) if image.width >= image.height else (short, long), Image.Resampling.LANCZOS)
    return image.transpose(turn) if turn is not None else image


def _drawn(image: Image.Image, digest: str) -> Picture:
    """The picture as a new JPEG: what was transparent is white, as paper is."""
    paper = Image.new("RGB", image.size, "white")
    if image.mode == "RGBA":
        paper.paste(image, mask=image.getchannel("A"))
    else:
        paper.paste(image.convert("RGB"))
    made = io.BytesIO()
    paper.save(made, "JPEG", quality=_QUALITY)
    return Picture(made.getvalue(), paper.width, paper.height, digest)

"""Draws the pictures that samples/campaign.yaml names: two of each model, two of those who carry it.

    python samples/anh/ve_anh.py

Small, each different, the same at every run; a landscape or a figure with the code of the model in it.
"""

from __future__ import annotations

import re
from pathlib import Path
from zlib import crc32

from PIL import Image, ImageDraw, ImageFont

SAMPLES = Path(__file__).resolve().parent.parent
NAMED = re.compile(r"anh/mo-hinh/((MH\d+)-(\d)\.jpg)")
LANDSCAPE, PORTRAIT = (320, 240), (240, 320)
LETTERING = 28
QUALITY = 60


def draw(code: str, number: int) -> Image.Image:
    """The picture of a model: the first two are of the place, the others of people."""
    seed = crc32(f"{code}-{number}".encode())
    size = LANDSCAPE if number < 3 else PORTRAIT
    image = Image.new("RGB", size, _colour(seed, 150))
    pen = ImageDraw.Draw(image)
    (_landscape if number < 3 else _figure)(pen, size, seed)
    pen.text((12, 10), f"{code} · {number}", fill="white", font=ImageFont.load_default(LETTERING))
    return image


def _landscape(pen: ImageDraw.ImageDraw, size: tuple[int, int], seed: int) -> None:
    width, height = size
    horizon = height // 2 + seed % 40
    sun = 40 + seed % (width - 80)
    pen.ellipse((sun - 22, 50, sun + 22, 94), fill=(250, 220, 120))
    for at in range(3):
        peak = (seed >> (5 * at)) % width
        pen.polygon([(peak - 130, horizon), (peak, horizon - 50 - 20 * at), (peak + 130, horizon)], fill=(70, 110, 90))
    pen.rectangle((0, horizon, width, height), fill=(90, 150, 70))
    for at in range(0, width, 20 + seed % 12):
        pen.line((at, height, width // 2, horizon), fill=(70, 125, 55), width=2)


def _figure(pen: ImageDraw.ImageDraw, size: tuple[int, int], seed: int) -> None:
    width, height = size
    middle, head = width // 2 - 15 + seed % 30, 110 + seed % 20
    pen.ellipse((middle - 70, head + 55, middle + 70, height + 120), fill=_colour(seed >> 3, 90))
    pen.ellipse((middle - 42, head - 50, middle + 42, head + 58), fill=(225, 185, 155))
    pen.pieslice((middle - 46, head - 60, middle + 46, head + 40), 180, 360, fill=(45, 40, 40))


def _colour(seed: int, least: int) -> tuple[int, int, int]:
    """A colour no darker than `least`."""
    red, green, blue = (least + (seed >> shift) % (230 - least) for shift in (0, 8, 16))
    return red, green, blue


def main() -> None:
    (SAMPLES / "anh" / "mo-hinh").mkdir(exist_ok=True)
    for name, code, number in NAMED.findall((SAMPLES / "campaign.yaml").read_text("utf-8")):
        draw(code, int(number)).save(SAMPLES / "anh" / "mo-hinh" / name, quality=QUALITY, optimize=True)


if __name__ == "__main__":
    main()

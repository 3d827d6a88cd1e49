"""A decision as an office types it by hand: Word's defaults underneath, everything formatted directly.

Theme fonts and 11 points stand in the defaults, cells keep Word's margins, the signature block is one paragraph with
line breaks, the căn cứ are an automatic list, the page number sits in a frame.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from dvk_docs.metrics import text_width_mm
from tests.handmade import DRAWING, docx

TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
TITLE_MM = text_width_mm(TITLE, 15, bold=True)


def run(text: str, *, size: float = 14, look: str = "", extra: str = "") -> str:
    """A run in Times New Roman; `look` is letters of b, i, u; a line feed is a line break."""
    switches = "".join(f"<w:{c}/>" if c != "u" else '<w:u w:val="single"/>' for c in look)
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    properties = f'{fonts}{switches}<w:sz w:val="{round(size * 2)}"/><w:lang w:val="vi-VN"/>'
    words = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r><w:rPr>{properties}</w:rPr>{words if text else ''}{extra}</w:r>"


SINGLE = 'w:line="240" w:lineRule="auto"'


def par(*runs: str, jc: str = "left", after: float = 0, line: str = SINGLE, first: float = 0, extra: str = "") -> str:
    """A paragraph; the mark is as large as the text, as Word leaves it."""
    spacing = f'<w:spacing w:before="0" w:after="{round(after * 20)}" {line}/>'
    indent = f'<w:ind w:firstLine="{round(first * 56.69)}"/>' if first else ""
    mark = '<w:rPr><w:sz w:val="28"/></w:rPr>'
    return f'<w:p><w:pPr>{extra}{spacing}{indent}<w:jc w:val="{jc}"/>{mark}</w:pPr>{"".join(runs)}</w:p>'


def prose(*runs: str, extra: str = "") -> str:
    return par(*runs, jc="both", after=6, line='w:line="360" w:lineRule="exact"', first=10, extra=extra)


def grid(widths: tuple[int, int], left: str, right: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
        for width, inside in zip(widths, (left, right), strict=True)
    )
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="9355" w:type="dxa"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{row}</w:tbl>'


def title(drawing: str) -> str:
    """The title and its line, drawn in one of the ways offices draw it."""
    words = run(TITLE, size=15, look="b")
    if drawing == "underline":
        return par(run(TITLE, size=15, look="bu"), jc="center")
    if drawing == "hyphens":
        return par(words, jc="center") + par(run("-" * 30), jc="center")
    if drawing == "border":
        indent = round((4649 - 216 - TITLE_MM * 56.69) / 2)
        edge = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        return par(words, jc="center", extra=f'{edge}<w:ind w:left="{indent}" w:right="{indent}"/>')
    if drawing == "vml":
        points = TITLE_MM / 25.4 * 72
        shape = f'<w:pict><v:line style="position:absolute" from="30pt,2pt" to="{30 + points:.1f}pt,2pt"/></w:pict>'
        return par(words, jc="center") + par(run("", extra=shape), jc="center")
    shape = (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:extent cx="{round(TITLE_MM * 36000)}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
        '<a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
        '<mc:Fallback><w:pict><v:line from="0,0" to="10pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>'
    )
    return par(words, run("", extra=shape), jc="center")


def letterhead(drawing: str) -> str:
    left = (
        par(run("ĐẢNG BỘ TỈNH AN BÌNH"), jc="center")
        + par(run("ĐẢNG UỶ XÃ TÂN HOÀ", look="b"), jc="center")
        + par(run("*"), jc="center")
        + par(run("Số 15-QĐ/ĐU"), jc="center")
    )
    return grid(
        (4706, 4649), left, title(drawing) + par(run("Tân Hoà, ngày 09 tháng 10 năm 2026", look="i"), jc="center")
    )


LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="-"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def body() -> str:
    return (
        par()
        + par(
            run("QUYẾT ĐỊNH\n", size=16, look="b"),
            run("công nhận mô hình “Dân vận khéo” năm 2026", look="b"),
            jc="center",
        )
        + par(run("-----"), jc="center")
        + prose(run("Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"), extra=LISTED)
        + prose(run("Xét đề nghị của Ban Xây dựng Đảng tại Tờ trình số 08-TTr/BXDĐ, ngày 05/10/2026."), extra=LISTED)
        + par(run("BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH", look="b"), jc="center")
        + prose(run("Điều 1.", look="b"), run(" Công nhận 02 mô hình “Dân vận khéo” năm 2026."))
        + prose(
            run("Điều 2.", look="b"),
            run(" Các chi bộ trực thuộc và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành."),
            extra="<w:keepNext/>",
        )
    )


def foot() -> str:
    left = (
        par(run("Nơi nhận", look="u"), run(":"))
        + par(run("- Như Điều 2;", size=12))
        + par(run("- Lưu Văn phòng Đảng uỷ.", size=12))
    )
    right = par(run("T/M BAN THƯỜNG VỤ\n", look="b"), run("PHÓ BÍ THƯ"), jc="center") + par() * 4
    return grid((4706, 4649), left, right + par(run("Trần Thị Thanh Mai", look="b"), jc="center"))


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
    'w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault>'
    '<w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)
THEME = (
    f'<a:theme xmlns:a="{DRAWING}/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/>'
    '<a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)


def header() -> str:
    number = run("", extra='<w:fldChar w:fldCharType="begin"/>')
    number += run("", extra="<w:instrText>PAGE</w:instrText>") + run("", extra='<w:fldChar w:fldCharType="separate"/>')
    number += run("2") + run("", extra='<w:fldChar w:fldCharType="end"/>')
    framed = par(number, extra='<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center"/>')
    return framed + par()


def foreign(drawing: str = "drawingml") -> bytes:
    """The whole paper, its title line drawn as border, drawingml, vml, underline, or (which is wrong) hyphens."""
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/><w:pgSz w:w="11907" w:h="16840"/>'
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )
    body_xml = f"{letterhead(drawing)}{body()}{foot()}{par()}{section}"
    return docx(body_xml, styles=STYLES, numbering=NUMBERING, header1=header(), theme=THEME)

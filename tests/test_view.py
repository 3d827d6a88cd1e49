"""The view tells what prints: every level of formatting folded, fields, lists and drawings read, nothing unprinted."""

from __future__ import annotations

import pytest

from dvk_docs import view
from dvk_docs.errors import InputError
from dvk_docs.view import Paragraph, Table, View
from tests.handmade import DRAWING, SECTION, docx

BOLD, NOT_BOLD = "<w:b/>", '<w:b w:val="0"/>'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"


def par(text: str = "chữ", *, properties: str = "", look: str = "") -> str:
    said = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{said}<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def style(id_: str, inside: str, *, kind: str = "paragraph", based_on: str = "", default: bool = False) -> str:
    switch = ' w:default="1"' if default else ""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    name = f'<w:name w:val="Kiểu {id_}"/>'
    return f'<w:style w:type="{kind}"{switch} w:styleId="{id_}">{name}{parent}{inside}</w:style>'


def run_style(look: str) -> str:
    return f"<w:rPr>{look}</w:rPr>"


def defaults(look: str = "", shape: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{look}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{shape}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def read(body: str, **parts: str) -> View:
    return view.read(docx(body, **parts))


def first(body: str, **parts: str) -> Paragraph:
    return read(body, **parts).paragraphs[0]


# -- Which level wins


def test_direct_formatting_beats_the_paragraph_style_and_that_the_defaults() -> None:
    styles = defaults('<w:sz w:val="22"/><w:lang w:val="en-US"/>') + style("P", run_style('<w:sz w:val="26"/>'))
    plain = first(par(), styles=styles)
    styled = first(par(properties='<w:pStyle w:val="P"/>'), styles=styles)
    direct = first(par(properties='<w:pStyle w:val="P"/>', look='<w:sz w:val="28"/>'), styles=styles)
    assert [p.runs[0].look.size for p in (plain, styled, direct)] == [11, 13, 14]
    assert direct.runs[0].look.lang == "en-US"
    assert styled.style == "Kiểu P"


def test_the_nearest_style_of_a_based_on_chain_wins() -> None:
    styles = (
        style("A", run_style('<w:sz w:val="20"/><w:i/>'))
        + style("B", run_style('<w:sz w:val="30"/>'), based_on="A")
        + style("C", "", based_on="B")
    )
    look = first(par(properties='<w:pStyle w:val="C"/>'), styles=styles).runs[0].look
    assert (look.size, look.italic) == (15, True)


def test_styles_that_are_based_on_each_other_end_somewhere() -> None:
    styles = style("A", run_style(BOLD), based_on="B") + style("B", "", based_on="A")
    assert first(par(properties='<w:pStyle w:val="A"/>'), styles=styles).runs[0].look.bold


def test_a_paragraph_without_a_style_has_the_default_one() -> None:
    styles = style("Normal", run_style('<w:sz w:val="28"/>'), default=True)
    paragraph = first(par(), styles=styles)
    assert (paragraph.style, paragraph.runs[0].look.size) == ("Kiểu Normal", 14)


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "prints"),
    [
        ("", "", "", False),
        (BOLD, "", "", True),
        (BOLD, BOLD, "", False),  # two levels cancel each other out
        (BOLD, NOT_BOLD, "", True),
        ("", BOLD, "", True),
        (BOLD, BOLD, BOLD, True),  # what is said on the letters themselves is meant
        (BOLD, "", NOT_BOLD, False),
    ],
)
def test_bold_toggles_between_levels(paragraph: str, character: str, direct: str, prints: bool) -> None:
    styles = style("P", run_style(paragraph)) + style("C", run_style(character), kind="character")
    body = par(properties='<w:pStyle w:val="P"/>', look=f'<w:rStyle w:val="C"/>{direct}')
    assert first(body, styles=styles).runs[0].look.bold is prints


def test_bold_in_the_defaults_stays_whatever_styles_say() -> None:
    styles = defaults(BOLD) + style("P", run_style(BOLD))
    assert first(par(properties='<w:pStyle w:val="P"/>'), styles=styles).runs[0].look.bold


def test_a_theme_font_wins_over_the_plain_one_beside_it() -> None:
    theme = (
        f'<a:theme xmlns:a="{DRAWING}/main"><a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/>'
        '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:theme>'
    )
    heading = '<w:rFonts w:ascii="Times New Roman" w:asciiTheme="majorHAnsi" w:hAnsi="Times New Roman"/>'
    own = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>') + style(
        "H", run_style(heading)
    )
    plain, headed, direct = read(
        par() + par(properties='<w:pStyle w:val="H"/>') + par(properties='<w:pStyle w:val="H"/>', look=own),
        styles=styles,
        theme=theme,
    ).paragraphs
    assert (plain.runs[0].look.ascii, plain.runs[0].look.h_ansi) == ("Calibri", "Calibri")
    assert (headed.runs[0].look.ascii, headed.runs[0].look.h_ansi) == ("Calibri Light", "Times New Roman")
    assert direct.runs[0].look.ascii == "Arial"


def test_letters_are_printed_by_the_font_slot_of_their_block() -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Tahoma" w:eastAsia="SimSun" w:cs="Courier"/>'
    look = first(par(look=fonts)).runs[0].look
    assert look.faces("abc 12") == {"Arial"}
    assert look.faces("ếđơ") == {"Tahoma"}
    assert look.faces("漢") == {"SimSun"}


def test_a_table_style_formats_its_cells_and_its_first_row() -> None:
    styles = style(
        "T",
        run_style('<w:sz w:val="20"/>') + f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}</w:rPr></w:tblStylePr>',
        kind="table",
    )
    row = f"<w:tr><w:tc>{par()}</w:tc></w:tr>"
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/></w:tblPr>{row * 3}</w:tbl>'
    looks = [p.runs[0].look for p in read(table, styles=styles).paragraphs]
    assert [look.bold for look in looks] == [True, False, False]
    assert {look.size for look in looks} == {10}


# -- Paragraphs


def test_spacing_indents_and_lines_come_in_points_and_millimetres() -> None:
    said = (
        '<w:keepNext/><w:spacing w:before="60" w:after="120" w:line="360" w:lineRule="exact"/>'
        '<w:ind w:left="567" w:right="284" w:firstLine="567"/><w:jc w:val="both"/><w:outlineLvl w:val="1"/>'
    )
    p = first(par(properties=said) + SECTION.format(headers=""))
    assert (p.before, p.after, p.line_rule, p.line) == (3, 6, "exact", 18)
    assert (p.left_mm, p.right_mm, p.first_line_mm, p.align) == (10.0, 5.01, 10.0, "both")
    assert (p.keep_next, p.outline_level, p.room_mm) == (True, 1, pytest.approx(150, abs=0.1))


def test_single_spacing_is_a_multiple_and_hanging_is_negative() -> None:
    p = first(par(properties='<w:spacing w:line="276" w:lineRule="auto"/><w:ind w:left="284" w:hanging="284"/>'))
    assert (p.line_rule, p.line, p.first_line_mm) == ("auto", 1.15, -5.01)


def test_lengths_may_carry_their_unit() -> None:
    p = first(par(properties='<w:ind w:firstLine="10mm"/><w:spacing w:after="6pt"/>'))
    assert (p.first_line_mm, p.after) == (10.0, 6.0)


def test_a_border_is_as_long_as_the_room_between_the_indents() -> None:
    rule = '<w:pBdr><w:top w:val="single"/><w:bottom w:val="nil"/></w:pBdr><w:ind w:left="567" w:right="567"/>'
    p = first(par(properties=rule) + SECTION.format(headers=""))
    assert [border.side for border in p.borders] == ["top"]
    assert p.room_mm == pytest.approx(145, abs=0.1)


def test_cell_margins_narrow_the_room_of_a_paragraph() -> None:
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="567" w:type="dxa"/></w:tblCellMar>'
    cell = f'<w:tc><w:tcPr><w:tcW w:w="2835" w:type="dxa"/></w:tcPr>{par()}</w:tc>'
    table = (
        f'<w:tbl><w:tblPr>{margins}</w:tblPr><w:tblGrid><w:gridCol w:w="9999"/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>'
    )
    assert first(table).room_mm == pytest.approx(40, abs=0.1)
    assert first(table.replace(margins, "")).room_mm == pytest.approx(50 - 2 * 1.91, abs=0.1)


# -- Text


def test_runs_of_one_look_are_joined_and_others_kept_apart() -> None:
    body = (
        "<w:p><w:r><w:t>Điề</w:t></w:r><w:r><w:t>u 1.</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> đậm</w:t></w:r></w:p>"
    )
    p = first(body)
    assert ([run.text for run in p.runs], p.text) == (["Điều 1.", " đậm"], "Điều 1. đậm")


def test_tabs_breaks_and_special_characters_are_text() -> None:
    body = (
        '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F02D"/>'
        '<w:br w:type="page"/></w:r></w:p>'
    )
    assert first(body).text == "a\tb\n\u2011-\f"


def test_deleted_and_hidden_text_does_not_print_and_inserted_text_does() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>mới </w:t></w:r></w:ins><w:del><w:r><w:delText>cũ </w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn </w:t></w:r>"
        "<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>"
    )
    assert first(body).text == "mới liên kết"


def test_a_field_prints_its_result_under_its_name() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>"
    shown = f"<w:p>{char('begin')}{code}{char('separate')}<w:r><w:t>7</w:t></w:r>{char('end')}</w:p>"
    never_updated = f"<w:p>{char('begin')}{code}{char('end')}</w:p>"
    simple = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>'
    found = [(p.text, p.runs[0].field) for p in read(shown + never_updated + simple).paragraphs]
    assert found == [("7", "PAGE"), ("1", "PAGE"), ("3", "PAGE")]


def test_automatic_numbers_are_part_of_the_text() -> None:
    def level(depth: int, form: str, text: str) -> str:
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            '<w:suff w:val="space"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>'
        )

    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "Điều %1.")}{level(1, "lowerLetter", "%2)")}'
        f'</w:abstractNum><w:abstractNum w:abstractNumId="1">{level(0, "bullet", chr(0xF02D))}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )

    def listed(number: int, depth: int) -> str:
        return par(properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')

    body = listed(1, 0) + listed(1, 1) + listed(1, 1) + listed(1, 0) + listed(1, 1) + listed(2, 0) + par()
    paragraphs = read(body, numbering=numbering).paragraphs
    expected = ["Điều 1. chữ", "a) chữ", "b) chữ", "Điều 2. chữ", "a) chữ", "- chữ", "chữ"]
    assert [p.text for p in paragraphs] == expected
    assert [p.numbered for p in paragraphs] == [True] * 6 + [False]
    assert paragraphs[0].first_line_mm == 10.0


def test_content_controls_are_looked_through() -> None:
    inside = f"<w:sdt><w:sdtContent>{par('trong khung')}</w:sdtContent></w:sdt>"
    assert [p.text for p in read(inside + par("ngoài")).paragraphs] == ["trong khung", "ngoài"]


# -- Drawings


def test_a_line_is_read_once_from_either_way_of_drawing_it() -> None:
    modern = (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1800000" cy="0"/>'
        '<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData>'
        '</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="9pt,0"/></w:pict>'
        "</mc:Fallback></mc:AlternateContent>"
    )
    old = '<w:pict><v:line from="0,10pt" to="141.73pt,10pt"/></w:pict>'
    connector = '<w:pict><v:shape type="#_x0000_t32" style="width:50mm;height:0"/></w:pict>'
    for drawn in (modern, old, connector):
        [line] = first(f"<w:p><w:r>{drawn}</w:r></w:p>").drawings
        assert (line.kind, line.width_mm) == ("line", pytest.approx(50, abs=0.1))


def test_a_picture_tells_its_format_and_whether_it_is_transparent() -> None:
    def picture(name: str) -> str:
        return (
            '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="720000"/><a:graphic><a:graphicData>'
            f'<a:blip r:embed="rId{name}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
        )

    data = docx(picture("a.png") + picture("b.jpg"), binary={"a.png": PNG, "b.jpg": b"\xff\xd8"})
    clear, opaque = (p.drawings[0] for p in view.read(data).paragraphs)
    assert (clear.kind, clear.format, clear.alpha, clear.height_mm) == ("picture", "png", True, 20.0)
    assert (opaque.format, opaque.alpha) == ("jpeg", False)


# -- Tables, sections, properties


def test_rows_and_cells_tell_what_repeats_what_splits_and_what_is_merged() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{par()}</w:tc>'
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{wide}</w:tr>"
    start = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{par("trên")}</w:tc>'
    goes_on = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{par('không in')}</w:tc>"
    rows = f"<w:tr>{start}<w:tc>{par()}</w:tc></w:tr><w:tr>{goes_on}<w:tc>{par('cuối')}</w:tc></w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="1134"/></w:tblGrid>'
    table = read(f"<w:tbl><w:tblPr/>{grid}{head}{rows}</w:tbl>{par()}").blocks[0]
    assert isinstance(table, Table)
    assert (table.rows[0].header, table.rows[0].cant_split, table.rows[1].header) == (True, True, False)
    assert (table.rows[0].cells[0].span, table.rows[0].cells[0].width_mm) == (2, pytest.approx(30, abs=0.1))
    assert [row.cells[0].merged for row in table.rows] == [None, "start", "continue"]
    assert [p.text for p in table.paragraphs] == ["chữ", "trên", "chữ", "cuối"]


def test_a_section_inherits_the_headers_it_does_not_set() -> None:
    default = '<w:headerReference w:type="default" r:id="rIdheader1"/>'
    own_first = '<w:headerReference w:type="first" r:id="rIdheader2"/>'
    ends = par(properties=SECTION.format(headers=default))
    body = ends + par() + SECTION.format(headers=own_first).replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    one, two = read(body, header1=par("đầu trang"), header2=par("trang đầu")).sections
    assert set(one.headers) == {"default"}
    assert [p.text for p in view.walk(two.headers["default"])] == ["đầu trang"]
    assert [p.text for p in view.walk(two.headers["first"])] == ["trang đầu"]
    assert (one.title_page, two.title_page) == (False, True)


def test_a_section_tells_its_paper_margins_and_numbers() -> None:
    section = (
        '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1701" w:right="1134" w:bottom="850" w:left="1134" w:header="567" w:footer="567" '
        'w:gutter="57"/><w:pgNumType w:start="1"/></w:sectPr>'
    )
    found = read(par() + section, settings="<w:mirrorMargins/>")
    [s] = found.sections
    assert (s.width_mm, s.height_mm, s.landscape) == (297.0, 210.01, True)
    assert (s.top_mm, s.bottom_mm, s.left_mm, s.right_mm, s.header_mm) == (30.0, 14.99, 21.01, 20.0, 10.0)
    assert (s.number_from, s.starts, found.mirrored) == (1, "nextPage", True)


def test_properties_are_read_by_name() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Quyết định</dc:title><dc:subject/></cp:coreProperties>'
    )
    custom = '<Properties><property name="dvk_the_thuc"><lpwstr>hd05</lpwstr></property></Properties>'
    found = view.read(docx(par(), extra={"docProps/core.xml": core, "docProps/custom.xml": custom}))
    assert dict(found.properties) == {"title": "Quyết định"}
    assert dict(found.custom) == {"dvk_the_thuc": "hd05"}


def test_what_is_no_docx_is_refused_as_input() -> None:
    with pytest.raises(InputError):
        view.read(b"not a zip")


# -- The outline


def test_the_outline_reads_line_by_line() -> None:
    cell = f'<w:tc><w:tcPr><w:tcW w:w="2835" w:type="dxa"/></w:tcPr>{par("một ô")}</w:tc>'
    table = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2835"/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>'
    look = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>'
    bold = f"<w:r><w:rPr>{look}<w:b/></w:rPr><w:t>Điều 1.</w:t></w:r>"
    rest = f"<w:r><w:rPr>{look}</w:rPr><w:t> Công nhận hai&#160;mô hình</w:t></w:r>"
    body = f"<w:p>{bold}{rest}</w:p>{table}{par('cuối', look=look)}"
    assert view.outline(read(body + SECTION.format(headers=""))) == (
        "== trang đứng 210 x 297 mm\n"
        "   lề trên 20, dưới 20, trái 30, phải 15; đầu trang cách mép 10\n"
        "(không kiểu) · 14 · trái | **Điều 1.** Công nhận hai~mô hình\n"
        "-- bảng 50 mm\n"
        "   (10 trái)\n"
        "   | một ô |\n"
        "-- hết bảng\n"
        "(không kiểu) · 14 · trái | cuối\n"
    )

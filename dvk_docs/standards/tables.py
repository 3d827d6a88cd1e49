"""What the standards list: names of document types with their symbols, organs, notices of circulation, clause groups.

Sources stand in each row. `None` means that the standard has no symbol for the type.
"""

from typing import Final


def _ids(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Symbols of document types: name, hd05, hd36, nd30.
TYPES: Final[tuple[tuple[str, str | None, str | None, str | None], ...]] = (
    ("Nghị quyết", "NQ", "NQ", "NQ"),
    ("Chỉ thị", "CT", "CT", "CT"),
    ("Kết luận", "KL", "KL", None),
    ("Quyết định", "QĐ", "QĐ", "QĐ"),
    ("Quy định", "QĐ", "QĐi", "QyĐ"),
    ("Quy chế", "QC", "QC", "QC"),
    ("Thông tri", "TT", "TT", None),
    ("Hướng dẫn", "HD", "HD", "HD"),
    ("Thông báo", "TB", "TB", "TB"),
    ("Thông cáo", "TC", "TC", "TC"),
    ("Báo cáo", "BC", "BC", "BC"),
    ("Kế hoạch", "KH", "KH", "KH"),
    ("Chương trình", "CTr", "CTr", "CTr"),
    ("Đề án", "ĐA", "ĐA", "ĐA"),
    ("Phương án", "PA", "PA", "PA"),
    ("Dự án", "DA", "DA", "DA"),
    ("Tờ trình", "TTr", "TTr", "TTr"),
    ("Công văn", "CV", "CV", None),
    ("Biên bản", "BB", "BB", "BB"),
    ("Giấy mời", "GM", "GM", "GM"),
    ("Giấy giới thiệu", "GGT", "GGT", "GGT"),
    ("Giấy chứng nhận", "GCN", "GCN", None),
    ("Bản sao", "BS", "BS", None),
)

# Endings by which an advisory organ names its cấp uỷ (BTGDVTU, UBKTTW).
ORGAN_SUFFIXES: Final = ("TW", "TU", "HU")

# Symbols of organs: name, symbol, standards that know it.
ORGANS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư", "TW", ("hd05", "hd36")),
    ("tỉnh uỷ, thành uỷ trực thuộc Trung ương", "TU", ("hd05", "hd36")),
    ("Quân uỷ Trung ương", "QUTW", ("hd05", "hd36")),
    ("đảng uỷ quân sự", "ĐUQS", ("hd05", "hd36")),
    ("đảng uỷ công an", "ĐUCA", ("hd05", "hd36")),
    ("đảng uỷ biên phòng", "ĐUBP", ("hd05", "hd36")),
    ("các đảng uỷ khác", "ĐU", ("hd05", "hd36")),
    ("chi bộ", "CB", ("hd05", "hd36")),
    ("đại hội và các cơ quan của đại hội", "ĐH", ("hd05", "hd36")),
    ("uỷ ban kiểm tra", "UBKT", ("hd05", "hd36")),
    ("cơ quan uỷ ban kiểm tra", "CQUBKT", ("hd05",)),
    ("ban tuyên giáo và dân vận", "BTGDV", ("hd05",)),
    ("ban xây dựng đảng", "BXDĐ", ("hd05",)),
    ("ban tổ chức", "BTC", ("hd05", "hd36")),
    ("ban nội chính", "BNC", ("hd05", "hd36")),
    ("văn phòng", "VP", ("hd05", "hd36")),
    ("ban chỉ đạo", "BCĐ", ("hd05", "hd36")),
    ("tiểu ban", "TB", ("hd05", "hd36")),
    ("hội đồng", "HĐ", ("hd05", "hd36")),
    ("trường chính trị", "TCT", ("hd05",)),
    ("trung tâm chính trị", "TTCT", ("hd05",)),
    ("cơ quan báo và phát thanh truyền hình", "CQBPTTH", ("hd05",)),
    ("huyện uỷ", "HU", ("hd36",)),
    ("quận uỷ", "QU", ("hd36",)),
    ("thị uỷ, thành uỷ thuộc tỉnh", "ThU", ("hd36",)),
    ("đảng uỷ khối", "ĐUK", ("hd36",)),
    ("đảng đoàn", "ĐĐ", ("hd36",)),
    ("ban cán sự đảng", "BCSĐ", ("hd36",)),
    ("ban dân vận", "BDV", ("hd36",)),
    ("ban tuyên giáo", "BTG", ("hd36",)),
)

# Notices of limited circulation; the norms name them as examples (HD 05-HD/VPTW, phần II, mục II, điểm 4.1;
# NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III, khoản 2 điểm c). The last one has a place of its own.
SCOPES: Final = (
    "TÀI LIỆU HỘI NGHỊ",
    "LƯU HÀNH NỘI BỘ",
    "XEM XONG TRẢ LẠI",
    "XONG HỘI NGHỊ TRẢ LẠI",
    "Không phổ biến trên phương tiện thông tin đại chúng",
)

# Clause ids by chapter.
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "page": _ids(
        """
        paper-size paper-a5-forms orientation top-margin bottom-margin left-margin right-margin duplex-margins
        landscape-margins page-number-size page-number-style page-number-position page-number-first page-number-annex
        font-name text-colour unicode-form language-tag keep-together range-uniform
        """
    ),
    "header": _ids(
        """
        title-text title-size title-style title-rule motto-text motto-size motto-style title-exclusive header-level
        superior-size superior-style issuer-size issuer-style issuer-names issuer-mark number-format number-size
        number-style number-padding number-blank number-series symbol-type symbol-organ place-date-format
        place-date-size place-date-style date-padding place-name place-level-prefix type-name-size type-name-style
        subject-size subject-style subject-case subject-mark letter-no-type-name letter-subject-size
        letter-subject-style letter-subject-lead
        """
    ),
    "body": _ids(
        """
        body-size body-style body-alignment first-line-indent paragraph-spacing line-spacing body-end basis-mark
        basis-style basis-content operative-line part-heading part-title section-heading section-title article-heading
        clause-number point-letter outline-style citation-first citation-punctuation abbreviation-first tone-style
        space-hygiene
        """
    ),
    "signature": _ids(
        """
        signature-position authority-mark authority-size authority-style position-size position-style signer-name-size
        signer-name-style signer-no-titles authority-choice position-shown position-bare concurrent-lines
        minutes-signers joint-signers signature-gap signature-image seal-image recipients-position recipients-word
        recipients-word-size recipients-word-style recipients-list-size recipients-list-style recipients-mark
        recipients-archive recipients-as-above addressee-word addressee-word-size addressee-word-style
        addressee-names-size addressee-names-style addressee-mark
        """
    ),
    "additional": _ids(
        """
        annex-reference annex-number annex-heading-size annex-heading-style annex-title-size annex-title-style
        annex-indication urgency-text urgency-size urgency-style secrecy-refused scope-size scope-style scope-position
        draft-text draft-size draft-style drafter-size drafter-style contact-size contact-position table-text-size
        table-header-row copy-not-made
        """
    ),
    "xlsx": _ids(
        """
        sheet-paper sheet-orientation sheet-margins sheet-font sheet-font-size sheet-page-number sheet-head-rows
        sheet-fit-width sheet-wrap sheet-annex-lines sheet-text-cells sheet-totals
        """
    ),
}

# Which clauses a kind of paper answers for: the groups, less the exempt ids.
PROFILES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "full": (("page", "header", "body", "signature", "additional"), ()),
    "form": (
        ("page", "header", "additional"),
        _ids(
            """
            number-format number-size number-style number-padding number-series symbol-type symbol-organ
            annex-reference table-header-row
            """
        ),
    ),
    "annex": (("page", "additional"), ()),
    "certificate": (
        ("page", "header"),
        _ids(
            """
            number-format number-size number-style number-padding number-series symbol-type symbol-organ orientation
            top-margin bottom-margin left-margin right-margin type-name-size type-name-style subject-size
            subject-style subject-mark page-number-position
            """
        ),
    ),
    "sheet": (("xlsx",), ()),
}

"""What the standards list: names of document types with their symbols, organs, issuers, signatures, clause groups.

Sources stand in each row. `None` means that the standard has no symbol for the type.
"""

from typing import Any, Final


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

# Who issues: examples of line 1 (superior, regular; None: none) and line 2 (issuer, bold), organ symbols, source.
ISSUERS: Final[tuple[dict[str, Any], ...]] = (
    {"id": "congress", "line1": None, "line2": ("ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH NGHỆ AN LẦN THỨ …",), "symbols": ("ĐH",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.1"},
    {"id": "congress-body", "line1": "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ ĐẶC KHU VÂN ĐỒN LẦN THỨ …", "line2": ("ĐOÀN CHỦ TỊCH", "ĐOÀN THƯ KÝ", "BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU", "BAN KIỂM PHIẾU"), "symbols": ("ĐH",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.1"},
    {"id": "central", "line1": None, "line2": ("BAN CHẤP HÀNH TRUNG ƯƠNG",), "symbols": ("TW",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.2.a"},
    {"id": "province", "line1": None, "line2": ("TỈNH UỶ ĐIỆN BIÊN", "THÀNH UỶ …", "QUÂN UỶ TRUNG ƯƠNG"), "symbols": ("TU", "QUTW", "ĐU"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.2.b"},
    {"id": "commune", "line1": "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "line2": ("ĐẢNG UỶ PHƯỜNG BA ĐÌNH",), "symbols": ("ĐU",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.2.c"},
    {"id": "base-committee", "line1": "ĐẢNG BỘ BỘ Y TẾ", "line2": ("ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI",), "symbols": ("ĐU",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.2.d"},
    {"id": "cell", "line1": "ĐẢNG BỘ CỤC LƯU TRỮ", "line2": ("CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ",), "symbols": ("CB",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.2.đ"},
    {"id": "advisory-central", "line1": "BAN CHẤP HÀNH TRUNG ƯƠNG", "line2": ("BAN NỘI CHÍNH",), "symbols": ("BNCTW",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.3.a"},
    {"id": "advisory-province", "line1": "TỈNH UỶ …", "line2": ("BAN TUYÊN GIÁO VÀ DÂN VẬN", "BAN TỔ CHỨC", "VĂN PHÒNG"), "symbols": ("BTGDVTU", "BTCTU", "VPTU"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.3"},
    {"id": "advisory-commune", "line1": "ĐẢNG UỶ ĐẶC KHU TRƯỜNG SA", "line2": ("BAN TỔ CHỨC", "BAN XÂY DỰNG ĐẢNG", "VĂN PHÒNG", "UỶ BAN KIỂM TRA"), "symbols": ("BTC", "BXDĐ", "VPĐU", "UBKT"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.3.a"},
    {"id": "service", "line1": "TỈNH UỶ CAO BẰNG", "line2": ("TRƯỜNG CHÍNH TRỊ HOÀNG ĐÌNH GIONG",), "symbols": ("TCT",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.3.a"},
    {"id": "board", "line1": "TỈNH UỶ CÀ MAU", "line2": ("TIỂU BAN VĂN KIỆN", "BAN CHỈ ĐẠO …", "HỘI ĐỒNG …"), "symbols": ("TB", "BCĐ", "HĐ"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.3.b"},
    {"id": "unit", "line1": "BAN TỔ CHỨC TRUNG ƯƠNG", "line2": ("VỤ TỔ CHỨC - ĐIỀU LỆ",), "symbols": (), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.4"},
    {"id": "joint", "line1": None, "line2": ("UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA - CÔNG AN TỈNH SƠN LA",), "symbols": ("BTCTU-BNCTU",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 2.1.5 và 2.2.3"},
)

# Who signs: lines of authority (bold) and of position; an empty tuple: no such line.
SIGNATURES: Final[tuple[dict[str, Any], ...]] = (
    {"id": "congress", "authority": ("T/M ĐOÀN CHỦ TỊCH",), "positions": (), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.a(i)"},
    {"id": "congress-secretariat", "authority": ("T/M ĐOÀN THƯ KÝ",), "positions": ("TRƯỞNG ĐOÀN",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.a(i)"},
    {"id": "congress-committees", "authority": ("T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU", "T/M BAN KIỂM PHIẾU"), "positions": ("TRƯỞNG BAN",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.a(i)"},
    {"id": "committee", "authority": ("T/M TỈNH UỶ", "T/M THÀNH UỶ", "T/M ĐẢNG UỶ"), "positions": ("BÍ THƯ", "PHÓ BÍ THƯ"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.b(ii)–(iii)"},
    {"id": "standing-committee", "authority": ("T/M BAN THƯỜNG VỤ",), "positions": ("BÍ THƯ", "PHÓ BÍ THƯ"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.b(ii)–(iii) và 7.1.2.b"},
    {"id": "cell", "authority": ("T/M CHI BỘ",), "positions": ("BÍ THƯ", "PHÓ BÍ THƯ"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.b(iv)"},
    {"id": "inspection", "authority": ("T/M UỶ BAN KIỂM TRA",), "positions": ("CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.b(vi)"},
    {"id": "head", "authority": (), "positions": ("TRƯỞNG BAN", "CHÁNH VĂN PHÒNG"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.1.b và 7.1.4.c(i)"},
    {"id": "deputy", "authority": ("K/T TRƯỞNG BAN", "K/T CHÁNH VĂN PHÒNG"), "positions": ("PHÓ TRƯỞNG BAN", "PHÓ CHÁNH VĂN PHÒNG"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.c(ii)"},
    {"id": "deputy-in-charge", "authority": (), "positions": ("PHÓ TRƯỞNG BAN",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.c(iii)"},
    {"id": "acting", "authority": ("Q. TRƯỞNG BAN",), "positions": (), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.c(iv)"},
    {"id": "delegated", "authority": ("T/L BAN THƯỜNG VỤ", "T/L TRƯỞNG BAN"), "positions": ("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.1.c và 7.1.4.d"},
    {"id": "board-with-seal", "authority": ("K/T TRƯỞNG TIỂU BAN",), "positions": ("PHÓ TRƯỞNG TIỂU BAN", "TRƯỞNG BAN CHỈ ĐẠO"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.đ(i)"},
    {"id": "council-with-seal", "authority": ("T/M HỘI ĐỒNG",), "positions": ("CHỦ TỊCH",), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.đ(i)"},
    {"id": "board-without-seal", "authority": (), "positions": ("BÍ THƯ", "PHÓ BÍ THƯ", "UỶ VIÊN BAN THƯỜNG VỤ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN CHỈ ĐẠO"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.đ(ii)"},
    {"id": "minutes-recorder", "authority": ("NGƯỜI GHI BIÊN BẢN",), "positions": (), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.e"},
    {"id": "minutes-chair", "authority": ("CHỦ TRÌ HỘI NGHỊ",), "positions": (), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.e"},
    {"id": "minutes-attestation", "authority": ("T/L BAN THƯỜNG VỤ",), "positions": ("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), "cite": "HD 05-HD/VPTW, phần II, mục I, điểm 7.1.4.e(ii)"},
    {"id": "state-collective", "authority": ("TM. ỦY BAN NHÂN DÂN",), "positions": ("CHỦ TỊCH",), "cite": "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7 điểm b và đ"},
    {"id": "state-chairman", "authority": (), "positions": ("CHỦ TỊCH",), "cite": "NĐ 30/2020/NĐ-CP, Phụ lục III, mục II, mẫu 1.2"},
    {"id": "state-deputy", "authority": ("KT. CHỦ TỊCH",), "positions": ("PHÓ CHỦ TỊCH",), "cite": "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7 điểm b"},
    {"id": "state-acting", "authority": ("Q. CHÁNH VĂN PHÒNG",), "positions": (), "cite": "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7 điểm b"},
    {"id": "state-ordered", "authority": ("TL. CHỦ TỊCH", "TUQ. CHỦ TỊCH"), "positions": ("CHÁNH VĂN PHÒNG",), "cite": "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7 điểm b"},
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

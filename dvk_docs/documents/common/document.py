"""The facts of any paper, typed and checked, and what follows from them.

Nothing here is formatted but what a sentence needs: `context()` is what a template may ask for, `facts()` what the
finished paper must show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dvk_docs.documents.common.declared import Declared
from dvk_docs.documents.common.traced import Traced
from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.bo_sung import DoKhan, LienHe, drafter, scope_of_circulation
from dvk_docs.documents.parts.counts import Count
from dvk_docs.documents.parts.given import facts_of, leaves
from dvk_docs.documents.parts.letterhead import letterhead
from dvk_docs.documents.parts.lien_tich import (
    CoQuanPhoiHop,
    Issuer,
    all_issuers,
    listed_in_sentence,
    rows_of_signers,
    their_blocks,
)
from dvk_docs.documents.parts.mentioned import mentioned
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.phu_luc import PhuLucKem, annexes_behind
from dvk_docs.documents.parts.sheet import Sheet
from dvk_docs.documents.parts.the_thuc import TheThuc
from dvk_docs.model import Cau, CoKhong, Dong, Nam, Ngay, NhiemKy, SoVanBan, field
from dvk_docs.model.facts import Fact
from dvk_docs.standards import STANDARDS, Standard, choose, type_symbol
from dvk_docs.vn.dates import format_short, years_named
from dvk_docs.vn.text import tone_style, tone_words
from dvk_docs.vn.tone import ToneStyle

if TYPE_CHECKING:  # nearly every paper has none
    from dvk_docs.pictures import Inserted


class Document(Declared, Traced):
    """The facts of any paper.

    Raises nothing by itself: `dvk_docs.load` reads, checks and reports. Values: text, `date`, `int`, `Decimal`.
    """

    the_thuc: TheThuc | None = field(
        "Thể thức", "mặc định chọn theo cơ quan và ngày văn bản", example="hd05", default=None
    )
    co_quan_cap_tren: Cau | None = field(
        "Cơ quan cấp trên", "in hoa, không đậm", example="ĐẢNG BỘ TỈNH AN BÌNH", default=None
    )
    co_quan_ban_hanh: Cau = field("Cơ quan ban hành", "in hoa, đậm", example="ĐẢNG UỶ XÃ TÂN HOÀ")
    ten_goi: Cau | None = field(
        "Tên gọi", "tên cơ quan đọc trong câu; tự suy từ cơ quan ban hành", example="Đảng uỷ xã Tân Hoà", default=None
    )
    viet_tat: Cau | None = field(
        "Viết tắt", "phần sau dấu “/” của ký hiệu; tự suy từ cơ quan ban hành", example="ĐU", default=None
    )
    dia_danh: Dong = field("Địa danh", "nơi cơ quan đóng trụ sở", example="Tân Hoà")
    nhiem_ky: NhiemKy | None = field("Nhiệm kỳ", "số đánh liên tục trong nhiệm kỳ", example="2025 - 2030", default=None)
    so: SoVanBan | None = field("Số", "chỉ phần số; bỏ trống thì chừa chỗ", example="15", default=None)
    ky_hieu: Cau | None = field("Ký hiệu", "tự ghép từ loại văn bản và cơ quan", example="QĐ/ĐU", default=None)
    ngay_ban_hanh: Ngay | None = field(
        "Ngày ban hành", "ngày/tháng/năm; bỏ trống thì chừa chỗ", example="09/10/2026", default=None
    )
    trich_yeu: Dong = field("Trích yếu", "không có dấu chấm cuối", example="công nhận mô hình “Dân vận khéo” năm 2026")
    nam: Nam | None = field("Năm", "năm của phong trào; mặc định là năm của văn bản", example="2026", default=None)
    lan_du_thao: SoVanBan | None = field("Lần dự thảo", "chỉ dùng khi in dự thảo", example="1", default=None)
    # A type whose signers have fields of their own takes this one away: `nguoi_ky: ClassVar[None] = None`.
    nguoi_ky: NguoiKy = field("Người ký", "người ký văn bản, hoặc mã trong don-vi.yaml")
    noi_nhan: list[Dong] = field(
        "Nơi nhận", "mỗi nơi một dòng, “Lưu …” ở cuối", example="Lưu Văn phòng Đảng uỷ", min_items=1
    )
    phu_luc_kem: list[PhuLucKem] = field(
        "Phụ lục kèm", "phụ lục in ngay trong tệp này, mỗi phụ lục từ trang mới; tự đánh số", default=[]
    )
    co_quan_phoi_hop: list[CoQuanPhoiHop] = field(
        "Cơ quan phối hợp", "văn bản liên tịch: các cơ quan cùng ban hành, sau cơ quan chủ trì", default=[]
    )
    do_khan: DoKhan | None = field("Độ khẩn", "KHẨN, THƯỢNG KHẨN hoặc HOẢ TỐC", example="KHẨN", default=None)
    pham_vi_luu_hanh: Cau | None = field(
        "Phạm vi lưu hành", "ở góc phải đầu trang 1", example="TÀI LIỆU HỘI NGHỊ", default=None
    )
    nguoi_soan: Cau | None = field(
        "Người soạn", "ký hiệu người soạn và số bản, ở cuối nơi nhận", example="NguyenVanAn-26", default=None
    )
    lien_he: LienHe | None = field("Liên hệ", "địa chỉ, điện thoại … của cơ quan, in dưới một đường kẻ", default=None)
    hai_mat: CoKhong = field("Hai mặt", "in hai mặt: lề mặt sau đối xứng mặt trước", example="có", default=False)

    # -- which standard, which year -----------------------------------------------------------------------------------

    @cached_property
    def standard(self) -> Standard:
        """The norm the paper follows: as stated, else by the organ's system and the paper's own date.

        Where nothing tells whose the organ is, the type does.
        """
        if self.the_thuc:
            return STANDARDS[self.the_thuc]
        return choose(self.system or STANDARDS[self.standards[0]].system, self.dated)

    @property
    def dated(self) -> date | None:
        """The day that chooses the norm and tells the year; None when it is not known yet."""
        return self.ngay_ban_hanh

    @property
    def system(self) -> organ.System | None:
        """Whose system the organ belongs to, by its name or its superior's; None when neither tells."""
        return organ.system_of(self.co_quan_ban_hanh, self.co_quan_cap_tren)

    @property
    def year(self) -> int | None:
        """The year of the campaign: stated, else the one the trích yếu names, else that of the paper."""
        named = years_named(self.trich_yeu)
        if self.nam or named:
            return self.nam or named[0]
        return self.dated.year if self.dated else None

    @cached_property
    def tone(self) -> ToneStyle:
        """Tone style of the boilerplate: the one of the person's own letterhead and recipients, else the standard's."""
        own = (self.co_quan_cap_tren or "", self.co_quan_ban_hanh, self.dia_danh or "", self.trich_yeu, *self.noi_nhan)
        use = tone_words(" ".join(own))
        if bool(use.new) != bool(use.old):
            return "new" if use.new else "old"
        return "new" if self.standard.value("tone-style") == "uỷ" else "old"

    # -- number and symbol, trích yếu ---------------------------------------------------------------------------------

    @property
    def symbol(self) -> str | None:
        """`QĐ/ĐU`, or `QĐ-UBND` in the state's form; None when a part of it cannot be told."""
        if self.ky_hieu:
            return self.ky_hieu
        kind, own = type_symbol(self.ten_loai, self.standard), self.organ_symbol
        mark = "-" if self.standard.system == "state" else "/"
        return f"{kind}{mark}{own}" if kind and own else None

    @property
    def organ_symbol(self) -> str | None:
        """The organ's part of the symbol (`ĐU`): as given, else by its name; None when that does not tell."""
        symbols = [one.symbol for one in self.issuers]
        return "-".join(filter(None, symbols)) if all(symbols) else None

    @property
    def numbered(self) -> bool:
        """Whether the paper has a line of number and symbol, be it with room for a number not given yet."""
        if self.number_optional:
            return self.so is not None or self.ky_hieu is not None
        return "so" not in self.without

    @property
    def number_and_symbol(self) -> str:
        """`15-QĐ/ĐU`, `1208/QĐ-UBND`; blanks where the number is not given yet (clause number-blank)."""
        number = f"{self.so:02d}" if self.so else " " * 6
        mark = "/" if self.standard.system == "state" else "-"
        return f"{number}{mark}{self.symbol or ''}"

    @property
    def bare_subject(self) -> str:
        """The trích yếu without its opening words."""
        return self.trich_yeu

    @property
    def subject_line(self) -> str:
        """The trích yếu as page 1 prints it."""
        return self.trich_yeu

    @property
    def subject_in_title(self) -> str:
        """The trích yếu in its own lines, about equally long where it takes several."""
        from dvk_docs.documents.parts.even_lines import title_lines

        return title_lines(self.subject_line, self.standard.value("subject-size"))

    @property
    def subject_in_sentence(self) -> str:
        """The trích yếu as it goes on after the name of the type: the state's capital is that of its own line."""
        if self.standard.value("subject-case") == "lower" or self.trich_yeu[1:2].isupper():
            return self.trich_yeu
        return self.trich_yeu[:1].lower() + self.trich_yeu[1:]

    # -- who speaks, who signs, who receives --------------------------------------------------------------------------

    @cached_property
    def issuers(self) -> list[Issuer]:
        """The organs that issue the paper, the lead organ first: of nearly every paper one."""
        own = Issuer("", self.co_quan_ban_hanh, self.co_quan_cap_tren, self.ten_goi, self.viet_tat)
        return all_issuers(own, self.co_quan_phoi_hop)

    @property
    def organ_in_sentence(self) -> str:
        return listed_in_sentence([one.in_sentence for one in self.issuers])

    @property
    def deciding_body(self) -> str:
        """Who speaks, inside a sentence: “Ban Thường vụ Đảng uỷ xã Tân Hoà” when the standing committee signs."""
        authority = (self.nguoi_ky.quyen_han or "").upper() if self.nguoi_ky else ""
        if authority.startswith(("T/M BAN THƯỜNG VỤ", "T/L BAN THƯỜNG VỤ")):
            return f"Ban Thường vụ {self.organ_in_sentence}"
        if self.head_speaks and self.standard.system == "state" and not authority.startswith("TM."):
            return f"Chủ tịch {self.organ_in_sentence}"
        return self.organ_in_sentence

    def signing_blocks(self) -> Iterator[tuple[str, NguoiKy]]:
        """Each block of authority, post and name that the paper has, by the path of its field."""
        if self.nguoi_ky is not None:
            yield "nguoi_ky", self.nguoi_ky
        yield from their_blocks(self.co_quan_phoi_hop)

    def organ_of(self, signer: NguoiKy) -> str:
        """The organ for which one of the signers signs."""
        own = (one.co_quan_ban_hanh for one in self.co_quan_phoi_hop if one.nguoi_ky is signer)
        return next(own, self.co_quan_ban_hanh)

    def signed_names(self) -> Iterator[tuple[str, str]]:
        """The name under each signature, by its path."""
        return ((f"{path}.ho_ten", signer.ho_ten) for path, signer in self.signing_blocks())

    @property
    def addressees(self) -> list[str]:
        """To whom the paper goes, in the order given; nobody where it is not addressed."""
        return []

    def recipients(self) -> list[str]:
        """The items of Nơi nhận as printed, without dash and end mark."""
        return list(self.noi_nhan)

    # -- what stands in the paper besides -----------------------------------------------------------------------------

    @property
    def annexes(self) -> Sequence[PhuLucKem]:
        """The annexes that a person adds, in their order."""
        return self.phu_luc_kem

    def has_own_annex(self, *, draft: bool = False) -> bool:
        """Whether the paper prints an annex of its own facts (a list of models, photos): it is the last one."""
        return False

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that the data ask for; None: that of the template, as for nearly every paper."""
        return None

    @property
    def pictures(self) -> Sequence[Inserted]:
        """The pictures that the paper shows, in their order."""
        return ()

    @property
    def closing(self) -> tuple[str, str]:
        """Path and text of the fact that makes the end of the body long: this end shares a page with the signature.

        ("", "") where no fact stands there.
        """
        return "", ""

    def counts(self) -> Iterator[Count]:
        """Each count that the person may state and the library computes: those of the sentences and of the tables."""
        return iter(())

    # -- what a template may ask, what the paper must show ------------------------------------------------------------

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """Plain data for templates: text, int, Decimal, date, bool, None, lists and dicts of them."""
        subject, standard = self.subject_in_title, self.standard
        total = len(self.annexes) + self.has_own_annex(draft=draft)
        return {
            "the_thuc": standard.id,
            "ten_loai": self.ten_loai.upper(),
            **letterhead(standard, self.issuers, place=self.dia_danh, day=self.ngay_ban_hanh, subject=subject),
            "ten_goi": self.organ_in_sentence,
            "cua_co_quan": self.deciding_body,
            "dia_danh": self.dia_danh,
            "so": self.so,
            "ky_hieu": (self.symbol or "") if self.numbered else "",
            "ngay_ban_hanh": self.ngay_ban_hanh,
            "nam": self.year,
            "trich_yeu": subject,
            **{path: signer.printed() for path, signer in self.signing_blocks() if "." not in path},
            "hang_ky": rows_of_signers(self.nguoi_ky, self.co_quan_phoi_hop),
            "noi_nhan": self.recipients(),
            **annexes_behind(self.annexes, total, standard),
            "du_thao": (self.lan_du_thao or 1) if draft else None,
            "do_khan": self.boilerplate(self.do_khan) if self.do_khan else None,
            **scope_of_circulation(self.pham_vi_luu_hanh, standard),
            "nguoi_soan": drafter(self.nguoi_soan, standard),
            "lien_he": dict(self.lien_he) if self.lien_he else None,
        }

    def boilerplate(self, text: str) -> str:
        """Fixed words in the tone style of this paper."""
        return tone_style(text, self.tone)

    def texts(self) -> Iterator[str]:
        """Every text the person gave, in the order of the fields."""
        return (value for _, value in self.given() if isinstance(value, str))

    def given(self) -> Iterator[tuple[str, Any]]:
        """Path and value of every fact that is printed as the person gave it, in the order of the fields."""
        return leaves(self, printed_only=True)

    def facts(self, seen: Set[str] = frozenset()) -> list[Fact]:
        """Every fact the finished paper must show, with the forms in which it may be printed.

        Texts that are already `seen` in the paper, to the letter, are left out: of a long list nearly all.
        """
        given = leaves(self, printed_only=True, seen=seen)
        if self.co_quan_phoi_hop:  # its superior has no line of its own
            given = (leaf for leaf in given if leaf[0] != "co_quan_cap_tren")
        found = [fact for path, value in given for fact in facts_of(path, value)]
        if self.do_khan:  # printed in the tone style of the paper, not as given
            found.append(Fact("do_khan", (self.boilerplate(self.do_khan),)))
        return found

    def summary(self) -> str:
        """The line a person checks by eye: type, number, date."""
        dated = f", ngày {format_short(self.ngay_ban_hanh)}" if self.ngay_ban_hanh else ", chưa ghi ngày"
        if "so" in self.without or not (self.so or self.numbered):
            return f"{self.ten_loai}{dated}"
        number = self.number_and_symbol.strip() if self.so else f"chưa ghi số ({self.symbol})"
        return f"{self.ten_loai} {number}{dated}"

    @cached_property
    def as_json(self) -> bytes:
        """The facts as JSON, UTF-8: what the hash in the paper is taken of, and a quick look at all texts at once."""
        return self.__pydantic_serializer__.to_json(self)

    def fact(self, name: str) -> Any:
        """The fact in the field of this name; None where none is given, or this type has no such field."""
        return self.__dict__.get(name)

    def mentions(self, words: str) -> bool:
        """Whether these words, given in small letters, stand anywhere in the facts; a quick look before a long one."""
        return mentioned(words, self.as_json)

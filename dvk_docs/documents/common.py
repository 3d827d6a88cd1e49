"""What every paper shares: letterhead, number, date, basis, signer, recipients, and the facts derived from them.

A document is what a person typed, typed and checked; nothing here is formatted but what a sentence needs. `context()`
is what a template may ask for, `facts()` what the finished paper must show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import PrivateAttr

from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.bo_sung import SECRECY_KEYS, DoKhan, LienHe, is_mass_media
from dvk_docs.documents.parts.counts import Count
from dvk_docs.documents.parts.given import facts_of, leaves
from dvk_docs.documents.parts.lien_tich import CoQuanPhoiHop, Issuer, listed_in_sentence, rows_of_signers
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.phu_luc import PhuLucKem, annex_number, numbered
from dvk_docs.documents.parts.sheet import Sheet
from dvk_docs.errors import Problem
from dvk_docs.model import Cau, Choice, CoKhong, Dong, Nam, Ngay, Record, SoVanBan, field, one_of
from dvk_docs.model.facts import Fact
from dvk_docs.source import Source, above
from dvk_docs.standards import NUMBERS, STANDARDS, Standard, choose, type_symbol
from dvk_docs.vn.dates import format_long, format_short
from dvk_docs.vn.text import tone_style, tone_words
from dvk_docs.vn.tone import ToneStyle

if TYPE_CHECKING:  # nearly every paper has none
    from dvk_docs.pictures import Inserted

HEADER_DATE_MM = 83.0
"""Widest place-and-date line, in mm, that the usual right column of the letterhead (85 mm) holds."""

HEADER_ORGAN_MM = {"party": 80.0, "state": 67.0, "wide": 65.0}
"""Width, in mm, of the left column of the letterhead."""

TheThuc = Annotated[str, one_of(*(Choice(id_, also=(number,)) for id_, number in NUMBERS.items()))]

_PIECE = 1_000_000  # bytes looked at together
_YEAR = re.compile(r"\btháng\s+\d{1,2}\s+năm\s+\d{4}|(?<!đến )\bnăm\s+(?P<year>\d{4})\b")


def years_named(text: str) -> list[int]:
    """The years that a text names, but not that of a day (of a paper that is cited), nor an outlook (“đến năm 2030”).

    >>> years_named("sửa đổi Quyết định số 15/QĐ-UBND ngày 09 tháng 10 năm 2026 về phong trào năm 2025")
    [2025]
    >>> years_named("năm 2026, định hướng đến năm 2030")
    [2026]
    """
    return [int(found["year"]) for found in _YEAR.finditer(text) if found["year"]]


@lru_cache
def _spellings(words: str) -> list[bytes]:
    """Words as they stand in UTF-8 that was made small: bytes know small and capital of the plain letters alone.

    >>> [one.decode() for one in _spellings("mật")]
    ['mật', 'mẬt']
    """
    letters = [sorted({sign, sign.upper()}, reverse=True) if not sign.isascii() else [sign] for sign in words]
    return ["".join(one).encode() for one in product(*letters)]


class Document(Record):
    """The facts of any paper.

    Raises nothing by itself: `dvk_docs.load` reads, checks and reports. Values: text, `date`, `int`, `Decimal`.
    """

    ten_loai: ClassVar[str]
    """Name of the type in running text (“Quyết định”); the source of its symbol."""
    ten_van_ban: ClassVar[str]
    """Name by which a person chooses the type (`loai: Quyết định khen thưởng`); no two types share it."""
    type_name: ClassVar[str]
    """The one word of the type: module, template, sample, golden file and command line."""
    examples: ClassVar[Mapping[str, Mapping[str, Any]]]
    """Plausible facts of this type, as typed, for an organ of each system (“party”, “state”) that has such papers: what
    a template is tried with."""
    not_printed: ClassVar[frozenset[str]] = frozenset(
        {"the_thuc", "ten_goi", "viet_tat", "nhiem_ky", "nam", "lan_du_thao", "hai_mat", "do_khan"}
    )
    """Fields that steer the paper and need not stand in it as they were given."""
    refused: ClassVar[Mapping[str, tuple[str, str, str]]] = SECRECY_KEYS
    standards: ClassVar[tuple[str, ...]] = tuple(STANDARDS)
    """Ids of the standards in which such a paper exists; for each of them there is a template, of which that of the
    first has the plain name."""
    formats: ClassVar[tuple[str, ...]] = ("docx",)
    """The kinds of file in which the paper is made, the usual one first."""
    profile: ClassVar[str] = "full"
    """Which clauses the paper answers for (`standards.profile`): “full”, “form”, “annex”, “certificate”."""
    exempt: ClassVar[tuple[str, ...]] = ()
    """Clauses of that profile that this type does not answer for."""
    head_speaks: ClassVar[bool] = True
    """Whether a paper that the head of a state organ signs without TM. is the head's own word, or that of the organ."""
    number_optional: ClassVar[bool] = False
    """Whether practice has such papers without a number: its line is then printed when number or symbol is given."""
    without: ClassVar[frozenset[str]] = frozenset()
    """Fields of every paper that this type has no place for: neither an office supplies them nor may a person."""
    from_office: ClassVar[frozenset[str]] = frozenset({"dia_danh", "nhiem_ky", "nguoi_ky", "noi_nhan"})
    """What `don-vi.yaml` supplies of itself to such a paper, besides the letterhead."""
    addressed: ClassVar[str] = ""
    """The field that names the addressees, where the paper has some."""
    takes: ClassVar[str | None] = None
    """The state (`trang_thai`) of the models that the paper is about, where its list is that of a register."""
    subject_goes_on: ClassVar[bool] = False
    """Whether the trích yếu goes on after opening words (“về việc”, “V/v”)."""
    own_place: ClassVar[tuple[str, ...]] = (
        "co_quan_cap_tren",
        "co_quan_ban_hanh",
        "so",
        "dia_danh",
        "ngay_ban_hanh",
        "trich_yeu",
        "do_khan",
    )
    """Fields that have a place of their own on page 1: a template must ask for each by name, when it is given."""

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
    nhiem_ky: Cau | None = field("Nhiệm kỳ", "số đánh liên tục trong nhiệm kỳ", example="2025 - 2030", default=None)
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

    _source: Source | None = PrivateAttr(default=None)
    _folder: Path = PrivateAttr(default=Path())

    def located(self, problem: Problem, words: str = "", nth: int = 0) -> Problem:
        """The problem with the line of its path filled in, narrowed to `words` where they stand for the nth time.

        What was not given has no line of its own: the nearest group that has one speaks for it. The path stays.
        """
        path = problem.place.path
        while self._source is not None and path:
            found = self._source.locate(replace(problem, place=replace(problem.place, path=path)), words, nth)
            if found.place.known:
                return replace(found, place=replace(found.place, path=problem.place.path))
            path = above(path)
        return problem

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other facts; what was derived from the old ones, and their places, does not go with it."""
        copy = super().model_copy(update=update, deep=deep)
        for derived in set(copy.__dict__) - set(type(self).model_fields):
            del copy.__dict__[derived]
        if update:
            copy._source = None
        return copy

    @cached_property
    def as_json(self) -> bytes:
        """The facts as JSON, UTF-8: what the hash in the paper is taken of, and a quick look at all texts at once."""
        return self.__pydantic_serializer__.to_json(self)

    def fact(self, name: str) -> Any:
        """The fact in the field of this name; None where none is given, or this type has no such field."""
        return self.__dict__.get(name)

    def mentions(self, words: str) -> bool:
        """Whether these words, given in small letters, stand anywhere in the facts; a quick look before a long one.

        In pieces: of a register of 100,000 models nobody wants a second copy.
        """
        spelled = _spellings(words)
        whole, overlap = self.as_json, len(spelled[0])
        pieces = (whole[at : at + _PIECE + overlap].lower() for at in range(0, len(whole), _PIECE))
        return any(one in piece for piece in pieces for one in spelled)

    def apart(self) -> Self:
        """A copy to be sent to another process: the facts alone, without the file they were typed in."""
        copy = self.model_copy()
        copy._source = None
        copy._folder = self._folder.absolute()
        return copy

    # -- which standard, which organ ------------------------------------------------------------------------------

    @property
    def source(self) -> Source | None:
        """Where the facts were read from; None for a document made in Python."""
        return self._source

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What reading the data only warned about."""
        return self._source.warnings if self._source else ()

    @property
    def folder(self) -> Path:
        """Where the files lie that the data name: beside the data file, or where the caller said."""
        return self._folder

    @property
    def pictures(self) -> Sequence[Inserted]:
        """The pictures that the paper shows, in their order."""
        return ()

    def remember(self, source: Source, folder: Path) -> None:
        """Keeps where the facts came from, and where the files lie that they name; told once, by the reader."""
        self._source = source
        self._folder = folder

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

    @cached_property
    def tone(self) -> ToneStyle:
        """Tone style of the boilerplate: the one of the person's own letterhead and recipients, else the standard's."""
        own = (self.co_quan_cap_tren or "", self.co_quan_ban_hanh, self.dia_danh or "", self.trich_yeu, *self.noi_nhan)
        use = tone_words(" ".join(own))
        if bool(use.new) != bool(use.old):
            return "new" if use.new else "old"
        return "new" if self.standard.value("tone-style") == "uỷ" else "old"

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
    def addressees(self) -> list[str]:
        """To whom the paper goes, in the order given; nobody where it is not addressed."""
        return []

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

    @property
    def year(self) -> int | None:
        """The year of the campaign: stated, else the one the trích yếu names, else that of the paper."""
        named = years_named(self.trich_yeu)
        if self.nam or named:
            return self.nam or named[0]
        return self.dated.year if self.dated else None

    @cached_property
    def issuers(self) -> list[Issuer]:
        """The organs that issue the paper, the lead organ first: of nearly every paper one."""
        name, superior = self.co_quan_ban_hanh, self.co_quan_cap_tren
        if not self.co_quan_phoi_hop:
            return [Issuer("", name, superior, self.ten_goi, self.viet_tat)]
        lead = Issuer("", organ.full_name(name, superior), superior, self.ten_goi, self.viet_tat)
        others = (
            Issuer(f"co_quan_phoi_hop[{at}].", one.co_quan_ban_hanh, None, one.ten_goi, one.viet_tat)
            for at, one in enumerate(self.co_quan_phoi_hop, 1)
        )
        return [lead, *others]

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

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that the data ask for; None: that of the template, as for nearly every paper."""
        return None

    def signing_blocks(self) -> Iterator[tuple[str, NguoiKy]]:
        """Each block of authority, post and name that the paper has, by the path of its field."""
        if self.nguoi_ky is not None:
            yield "nguoi_ky", self.nguoi_ky
        yield from (
            (f"co_quan_phoi_hop[{at}].nguoi_ky", one.nguoi_ky) for at, one in enumerate(self.co_quan_phoi_hop, 1)
        )

    def organ_of(self, signer: NguoiKy) -> str:
        """The organ for which one of the signers signs."""
        own = (one.co_quan_ban_hanh for one in self.co_quan_phoi_hop if one.nguoi_ky is signer)
        return next(own, self.co_quan_ban_hanh)

    def signed_names(self) -> Iterator[tuple[str, str]]:
        """The name under each signature, by its path."""
        return ((f"{path}.ho_ten", signer.ho_ten) for path, signer in self.signing_blocks())

    # -- what a template may ask, what the paper must show -----------------------------------------------------------

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """Plain data for templates: text, int, Decimal, date, bool, None, lists and dicts of them."""
        return {
            "the_thuc": self.standard.id,
            "ten_loai": self.ten_loai.upper(),
            **self._organ_block(),
            "ten_goi": self.organ_in_sentence,
            "cua_co_quan": self.deciding_body,
            "dia_danh": self.dia_danh,
            "so": self.so,
            "ky_hieu": (self.symbol or "") if self.numbered else "",
            "ngay_ban_hanh": self.ngay_ban_hanh,
            "nam": self.year,
            "trich_yeu": self.subject_in_title,
            **{path: signer.printed() for path, signer in self.signing_blocks() if "." not in path},
            **self._rows_of_signers(),
            "noi_nhan": self.recipients(),
            **self._annexes_behind(draft=draft),
            "du_thao": (self.lan_du_thao or 1) if draft else None,
            "dau_rong": self._date_line_is_wide(),
            "do_khan": self.boilerplate(self.do_khan) if self.do_khan else None,
            **self._scope_of_circulation(),
            "nguoi_soan": self._drafter(),
            "lien_he": dict(self.lien_he) if self.lien_he else None,
            **self._rules_of_state_form(),
        }

    @property
    def annexes(self) -> Sequence[PhuLucKem]:
        """The annexes that a person adds, in their order."""
        return self.phu_luc_kem

    def has_own_annex(self, *, draft: bool = False) -> bool:
        """Whether the paper prints an annex of its own facts (a list of models, photos): it is the last one."""
        return False

    def _annexes_behind(self, *, draft: bool) -> dict[str, Any]:
        """The annexes that the text names, those of them that are printed behind it, the number of the last one."""
        total = len(self.annexes) + self.has_own_annex(draft=draft)
        named = numbered(self.annexes, total, self.standard)
        return {
            "phu_luc": named,
            "phu_luc_kem": [annex for annex in named if annex["doan"]],
            "so_phu_luc_cuoi": annex_number(total, total, self.standard),
        }

    def recipients(self) -> list[str]:
        """The items of Nơi nhận as printed, without dash and end mark."""
        return list(self.noi_nhan)

    @property
    def closing(self) -> tuple[str, str]:
        """Path and text of the fact that makes the end of the body long: this end shares a page with the signature.

        ("", "") where no fact stands there.
        """
        return "", ""

    def counts(self) -> Iterator[Count]:
        """Each count that the person may state and the library computes: those of the sentences and of the tables."""
        return iter(())

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

    def _organ_block(self) -> dict[str, Any]:
        """Superior and issuer; of a joint paper the names of all organs, without a superior above them."""
        *before, last = (one.ten for one in self.issuers)
        names = [self._in_letterhead(name, bold=True, mark=" -") for name in before]
        names.append(self._in_letterhead(last, bold=True))
        superior = self._in_letterhead(self.co_quan_cap_tren or "", bold=False) if len(names) == 1 else None
        return {
            "co_quan_cap_tren": superior or None,
            "co_quan_ban_hanh": " - ".join(names),
            "cac_co_quan": names if len(names) > 1 else [],
        }

    def _rows_of_signers(self) -> dict[str, Any]:
        """The signature blocks of a joint paper, row by row; of any other paper none."""
        others = [one.nguoi_ky for one in self.co_quan_phoi_hop]
        return {"hang_ky": rows_of_signers(self.nguoi_ky, others) if others else []}

    def _scope_of_circulation(self) -> dict[str, str | None]:
        """The notice at the top of page 1; the one about the mass media stands at the end, where the norm says so."""
        scope = self.pham_vi_luu_hanh
        if scope is None:
            return {"pham_vi_luu_hanh": None, "khong_pho_bien": None}
        at_end = is_mass_media(scope) and "mass_media" in self.standard["scope-position"].value
        return {"pham_vi_luu_hanh": None if at_end else scope.upper(), "khong_pho_bien": scope if at_end else None}

    def _drafter(self) -> str | None:
        """The drafter's sign and the number of copies, in capitals where the norm has them so."""
        sign = self.nguoi_soan
        return sign.upper() if sign and "caps" in self.standard.value("drafter-style") else sign

    def _in_letterhead(self, name: str, *, bold: bool, mark: str = "") -> str:
        """A name of the organ block, in capitals; one that, with its mark, needs two lines breaks before its place."""
        name = name.upper()
        from dvk_docs.metrics import text_width_mm

        size = self.standard.value("issuer-size" if bold else "superior-size")
        room = HEADER_ORGAN_MM["wide" if self._date_line_is_wide() else self.standard.system]
        return name if text_width_mm(name + mark, size, bold=bold) <= room else organ.broken_at_level(name)

    def _date_line_is_wide(self) -> bool:
        from dvk_docs.metrics import text_width_mm

        if not self.dia_danh:  # a paper without such a line
            return False
        dated = f"{self.dia_danh}, {format_long(self.ngay_ban_hanh or date(2026, 12, 30))}"
        return text_width_mm(dated, self.standard.value("place-date-size"), italic=True) > HEADER_DATE_MM

    def _rules_of_state_form(self) -> dict[str, str]:
        """The lines under organ and trích yếu in the state's form; "" where the Party's has other marks."""
        if self.standard.system != "state":
            return {"ke_co_quan": "", "ke_trich_yeu": ""}
        from dvk_docs.documents.parts.even_lines import TEXT_MM
        from dvk_docs.documents.parts.state_form import ruled

        room = HEADER_ORGAN_MM["state"]
        issuer = self._in_letterhead(self.co_quan_ban_hanh, bold=True)
        return {
            "ke_co_quan": ruled(issuer, self.standard.value("issuer-size"), width_mm=room),
            "ke_trich_yeu": ruled(self.subject_in_title, self.standard.value("subject-size"), width_mm=TEXT_MM),
        }

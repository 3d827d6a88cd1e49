"""The page of a campaign's file: the facts of the year, and under which keys its papers stand."""

from __future__ import annotations

from dvk_docs.cli.console import PROGRAM, columns
from dvk_docs.cli.fields import fields_of
from dvk_docs.documents import CAMPAIGN
from dvk_docs.documents.schema import record_schema
from dvk_docs.dossier.facts import HoSo
from dvk_docs.dossier.parts import PARTS

_PAPERS = f"""\
Danh sách, của hồ sơ hay của một văn bản trong đó, có thể ở tệp khác cạnh hồ sơ:  mo_hinh: so-dang-ky.xlsx#Mô hình
hoặc  to_chuc: danh-muc.xlsx#Tổ chức  hoặc  can_bo: can-bo.yaml . Trong bảng tính, tên cột là nhãn của trường (Mã, Tên,
Loại …); ô có nhiều mục thì cách nhau dấu phẩy; người thì ghi họ tên, dấu phẩy, chức vụ.

Các văn bản, theo thứ tự trong năm: ghi ngay dưới mục, hoặc ghi tên tệp dữ liệu riêng của văn bản; có nhiều văn bản
thì mỗi văn bản một gạch đầu dòng. Mô hình, đơn vị ghi bằng mã; điều đã có ở nơi khác trong hồ sơ thì không phải ghi.
Phiếu chấm điểm lấy được từ trang Chấm điểm của sổ đăng ký:  phieu_cham_diem: so-dang-ky.xlsx .
Các trường của từng loại:  {PROGRAM} explain LOẠI"""


def campaign_page() -> str:
    """Fields of the file, then its papers."""
    word, name = CAMPAIGN
    facts = fields_of(record_schema(HoSo, name), word)
    rows = [[f"{'  ' * one.depth}{one.name}{'*' if one.required else ''}", *one.told()] for one in facts]
    papers = [[part.key, part.label, part.type_name] for part in PARTS]
    head = f"{word}: {name} (dòng đầu của tệp:  loai: {word})"
    foot = f"Dấu * là bắt buộc. Ra mọi văn bản:  {PROGRAM} dossier TỆP -o THƯ_MỤC"
    return "\n\n".join([head, columns(rows), _PAPERS, columns(papers), foot])

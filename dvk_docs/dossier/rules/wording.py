"""Rules that every paper is held to by itself; in a dossier their findings stand under one id."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dvk_docs.dossier.rules.year import Year, codes
from dvk_docs.rules.data.misfit import Misfit


def numerals(year: Year) -> Iterator[Misfit]:
    """Số thứ tự của nhóm, mục, phụ lục, số vào sổ của giấy chứng nhận liên tục, không sót, không trùng.

    Vì sao: chép thêm một mục mà không đánh số lại; câu “tại mục III” khi ấy trỏ nhầm chỗ.

    Đúng:  các nhóm I, II, III, IV, V;   phụ lục 1, 2, 3;   so_vao_so  từ 1 đến 26
    Sai:   các nhóm I, II, III, V, V;   phụ lục 1, 4;   so_vao_so  11 rồi 13
    """
    if codes(year.certified) != codes(year.recognised):
        return  # a certificate that is missing or too many is told by itself
    given = ((one.path, getattr(one.model, "so_vao_so", None) or "") for one in year.certified)
    entered = sorted((int(number), f"{path}.so_vao_so") for path, number in given if number.isdecimal())
    twice = len({number for number, _ in entered}) < len(entered)  # told by itself, and what the gap comes from
    for (before, also), (number, path) in pairwise(entered) if not twice else ():
        if number > before + 1:
            left = f"{before + 1}" if number == before + 2 else f"{before + 1} đến {number - 1}"
            message = f"số vào sổ {number} đứng ngay sau số {before}, khuyết số {left}"
            yield Misfit(path, message, "ghi số nối tiếp, hoặc xem lại sổ cấp giấy chứng nhận", also=also)


def deadline_of_round(year: Year) -> Iterator[Misfit]:
    """Đăng ký trong hạn của đợt: đầu năm hoặc bổ sung, theo thoi_han của kế hoạch.

    Vì sao: đăng ký muộn thì không kịp giao nhiệm vụ trong thông báo của đợt ấy.

    Đúng:  dot: dau_nam,  ngay_dang_ky: 12/6/2026   với   thoi_han: {dang_ky: 19/6/2026}
    Sai:   dot: dau_nam,  ngay_dang_ky: 25/6/2026   với   thoi_han: {dang_ky: 19/6/2026}
    """
    yield from ()


def years(year: Year) -> Iterator[Misfit]:
    """Năm ghi trong tên, trong câu, trong trích yếu là năm của hồ sơ, trừ chỗ nói rõ là năm khác.

    Vì sao: chép tệp năm trước, quên sửa một chỗ.

    Đúng:  trich_yeu: về việc đăng ký mô hình, điển hình “Dân vận khéo” năm 2026   với   nam: 2026
    Sai:   trich_yeu: về việc đăng ký mô hình, điển hình “Dân vận khéo” năm 2025   với   nam: 2026
    """
    yield from ()


def gaps(year: Year) -> Iterator[Misfit]:
    """Văn bản chính thức không còn chỗ chờ điền: dấu chấm lửng, [CẦN BỔ SUNG], thẻ của mẫu.

    Vì sao: chỗ trống in ra giấy thì phải thu hồi văn bản.

    Đúng:  ly_do: đi tập huấn
    Sai:   ly_do: [CẦN BỔ SUNG]
    """
    yield from ()


def one_tone_style(year: Year) -> Iterator[Misfit]:
    """Trong một văn bản chỉ một cách đặt dấu thanh: uỷ, hoà hoặc ủy, hòa.

    Vì sao: hai cách lẫn nhau là dấu vết của chép ghép.

    Đúng:  Đảng uỷ … Tỉnh uỷ
    Sai:   Đảng uỷ … Tỉnh ủy
    """
    yield from ()


def movement(year: Year) -> Iterator[Misfit]:
    """Tên phong trào viết “Dân vận khéo”, trong ngoặc kép cong; ngoặc nào cũng đủ đôi.

    Vì sao: tên riêng của phong trào, viết như nhau ở mọi văn bản.

    Đúng:  “Dân vận khéo”
    Sai:   "Dân vận khéo";   “dân vận khéo”
    """
    yield from ()


def no_private_contact(year: Year) -> Iterator[Misfit]:
    """Văn bản không ghi số điện thoại, thư điện tử riêng của một người.

    Vì sao: người ấy chuyển việc thì văn bản chỉ sai chỗ; thông tin cá nhân không công khai.

    Đúng:  noi_gui: Ban Xây dựng Đảng Đảng uỷ
    Sai:   noi_gui: qua đồng chí Yến, số 0912…
    """
    yield from ()


def spacing(year: Year) -> Iterator[Misfit]:
    """Không có khoảng trắng sát trong ngoặc kép, trước dấu câu, trong ký hiệu.

    Vì sao: chữ bị tách dòng sai chỗ; ký hiệu có khoảng trắng thì tìm không ra.

    Đúng:  13-ĐA/TU
    Sai:   13- ĐA/ TU
    """
    yield from ()

"""The sets of criteria that come with the library, as an office would write its own in a data file.

Yên Bái 2024: the score sheet that goes with the plan for 2024 of the Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh Yên Bái.
Sầm Sơn 2020: the criteria in the plan of the Thành uỷ Sầm Sơn for 2020 - 2025; they have no points, so that they are
answered by yes or no.

The words are those of the sources, also where they name a level that ended (“cấp huyện”) or a year; what an office
says instead stands in its own data (`sua_tieu_chi`). Only slips of the pen are mended (“hệ thông chính trị”, “thực
nhiệm vụ”, “kinh tế- xã hội”, “quốc phòng- an ninh”, straight quotation marks, blanks inside them), and the tone marks
are of one style.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

Rows = tuple[tuple[int, int | None, bool, str], ...]
"""Number, maximum, whether it must be reached, text."""

_MO_HINH: Final[Rows] = (
    (
        1,
        5,
        False,
        "Mô hình “Dân vận khéo” phải xác định rõ tên, địa chỉ, có đăng ký thực hiện từ đầu năm; được cấp uỷ hoặc cơ "
        "quan tham mưu cấp huyện tổng hợp danh sách theo dõi, chỉ đạo việc thực hiện.",
    ),
    (
        2,
        10,
        True,
        "Nội dung thực hiện giải quyết được những việc mới, khó khăn, cấp bách hoặc những nhiệm vụ chính trị của địa "
        "phương, cơ quan, đơn vị đang tập trung lãnh đạo, chỉ đạo thực hiện.",
    ),
    (
        3,
        10,
        False,
        "Giải quyết nhu cầu, lợi ích, nguyện vọng chính đáng, hợp pháp của nhân dân và phát huy được quyền làm chủ "
        "của nhân dân.",
    ),
    (
        4,
        5,
        False,
        "Có sự phối hợp tham gia hiệu quả của các cơ quan, tổ chức trong hệ thống chính trị và của nhiều thành phần, "
        "lực lượng trong xã hội.",
    ),
    (
        5,
        5,
        False,
        "Thu hút, tập hợp, huy động được đông đảo các cá nhân trong tổ chức và đoàn viên, hội viên, nhân dân hưởng "
        "ứng tham gia thực hiện.",
    ),
    (6, 5, False, "Huy động được các nguồn lực xã hội hoá để thực hiện mô hình."),
    (
        7,
        10,
        True,
        "Mô hình có đóng góp tích cực vào việc phát triển kinh tế, văn hoá - xã hội, quốc phòng - an ninh, xây dựng "
        "hệ thống chính trị vững mạnh của địa phương.",
    ),
    (
        8,
        5,
        False,
        "Mô hình được tổ chức thực hiện linh hoạt, sáng tạo, tiết kiệm thời gian, nguồn lực nhưng vẫn đáp ứng yêu cầu "
        "nhiệm vụ, đem lại hiệu quả thiết thực.",
    ),
    (
        9,
        10,
        True,
        "Là những mô hình có tính bền vững, có sức lan toả trong cộng đồng, có khả năng nhân rộng ra các địa phương, "
        "các cơ quan, đơn vị.",
    ),
    (10, 10, False, "Mô hình được tổng kết, đánh giá, tổ chức học tập kinh nghiệm tại địa phương, cơ quan, đơn vị."),
)
_TAP_THE: Final[Rows] = (
    (
        11,
        5,
        True,
        "Cán bộ, đảng viên của tập thể đoàn kết, tiên phong, gương mẫu; thực hiện nghiêm công tác phòng, chống tham "
        "nhũng và các hiện tượng tiêu cực, tệ nạn xã hội; thực hành tiết kiệm, chống lãng phí.",
    ),
    (
        12,
        5,
        False,
        "Nắm chắc tâm tư, nguyện vọng, tình hình nhân dân liên quan đến chức năng, nhiệm vụ, lĩnh vực hoạt động của "
        "cơ quan, tổ chức.",
    ),
    (
        13,
        5,
        False,
        "Thường xuyên tổ chức quán triệt, tuyên truyền đường lối, chủ trương của Đảng, chính sách pháp luật của Nhà "
        "nước đến cán bộ, đảng viên, công chức, người lao động về công tác dân vận.",
    ),
    (
        14,
        5,
        False,
        "Có hình thức phù hợp biểu dương, khen thưởng các cá nhân, tập thể tiêu biểu trong việc thực hiện phong trào "
        "thi đua “Dân vận khéo”, xây dựng mô hình “Dân vận khéo” hằng năm.",
    ),
    (15, 5, True, "Hằng năm, tập thể hoàn thành tốt nhiệm vụ trở lên."),
)
_CA_NHAN: Final[Rows] = (
    (
        11,
        5,
        True,
        "Có phẩm chất chính trị tốt, lối sống lành mạnh; nói và làm đúng chủ trương, đường lối của Đảng, chính sách, "
        "pháp luật của Nhà nước; không mắc các tệ nạn xã hội. Đối với cán bộ, đảng viên đang công tác trong các cơ "
        "quan, đơn vị, doanh nghiệp… phải thường xuyên giữ mối liên hệ tốt với cấp uỷ và nhân dân nơi cư trú.",
    ),
    (
        12,
        5,
        False,
        "Đóng góp ý kiến, sáng kiến trong công tác dân vận ở địa phương, cơ quan, đơn vị, đoàn thể, doanh nghiệp.",
    ),
    (
        13,
        5,
        False,
        "Tiên phong, gương mẫu, tích cực, đi đầu trong mọi công việc, được tập thể cơ quan, đơn vị hoặc cộng đồng dân "
        "cư, quần chúng nhân dân tin tưởng, ủng hộ, học tập, noi theo.",
    ),
    (
        14,
        5,
        False,
        "Thường xuyên vận động, giúp đỡ nhân dân nơi mình sinh sống thực hiện các cách làm sáng tạo, mô hình hiệu "
        "quả, mang lại nhiều lợi ích thiết thực cho bản thân và cộng đồng.",
    ),
    (
        15,
        5,
        True,
        "Hằng năm, cá nhân hoàn thành tốt nhiệm vụ trở lên hoặc được địa phương, tổ chức, đoàn thể đánh giá mức độ "
        "tốt.",
    ),
)
_TAP_THE_SAM_SON: Final[Rows] = (
    (
        1,
        None,
        False,
        "Về chủ trương định hướng: Mô hình phải được một cá nhân, đơn vị, tổ chức thuộc hệ thống chính trị (cấp uỷ, "
        "chính quyền, Mặt trận, đoàn thể…) chỉ đạo, tổ chức thực hiện; cần xác định rõ chủ thể thực hiện mô hình. Mô "
        "hình phải được đăng ký với cấp uỷ hoặc chính quyền hoặc cơ quan, đơn vị cấp trên; được cơ quan đơn vị cấp "
        "trên xác nhận việc xây dựng và hiệu quả khi đề nghị đánh giá và biểu dương, khen thưởng.",
    ),
    (
        2,
        None,
        False,
        "Về chủ thể: Mô hình xác định rõ chủ thể chịu trách nhiệm thực hiện; địa chỉ; tên gọi cụ thể (là của tập thể "
        "nào? cá nhân nào? tên mô hình? địa chỉ mô hình?).",
    ),
    (
        3,
        None,
        False,
        "Về lực lượng tham gia: Mô hình phải phối hợp và huy động được đông đảo cán bộ, đảng viên, đoàn viên, hội "
        "viên và nhiều lực lượng cùng tham gia.",
    ),
    (
        4,
        None,
        False,
        "Về phương pháp: Mô hình có phương pháp, cách thức vận động, tổ chức thực hiện phù hợp, thuyết phục, chủ "
        "động, sáng tạo.",
    ),
    (
        5,
        None,
        False,
        "Về hiệu quả: Mô hình phải mang lại một hoặc nhiều hiệu quả trong các lĩnh vực kinh tế - xã hội, quốc phòng - "
        "an ninh, xây dựng hệ thống chính trị trong sạch, vững mạnh, tạo sự đồng thuận xã hội; mô hình phải có tính "
        "bền vững và sức lan toả rộng, có khả năng nhân rộng được.",
    ),
)
_CA_NHAN_SAM_SON: Final[Rows] = (
    (
        1,
        None,
        False,
        "Cá nhân có phẩm chất chính trị tốt, đạo đức lối sống lành mạnh, bản thân và gia đình gương mẫu thực hiện tốt "
        "các chủ trương, đường lối của Đảng và chính sách pháp luật của Nhà nước, quy định của địa phương, cơ quan, "
        "đơn vị.",
    ),
    (
        2,
        None,
        False,
        "Là cá nhân có thành tích tiêu biểu trong công tác chỉ đạo, triển khai thực hiện phong trào thi đua “Dân vận "
        "khéo” và “Năm dân vận khéo” 2020; có ý tưởng hay, cách làm sáng tạo, thuyết phục, vận động được đội ngũ cán "
        "bộ, công chức, viên chức, đoàn viên, hội viên và quần chúng nhân dân tham gia có hiệu quả mô hình “Dân vận "
        "khéo” trên các lĩnh vực của đời sống xã hội, góp phần thực hiện tốt các chủ trương của Đảng, chính sách, "
        "pháp luật của Nhà nước và nhiệm vụ chính trị của địa phương, đơn vị.",
    ),
    (
        3,
        None,
        False,
        "Cá nhân thực hiện mô hình “Dân vận khéo” được nhiều cán bộ, công chức, nhân dân ghi nhận, đánh giá cao; tạo "
        "được uy tín cá nhân, có sức lôi cuốn để nhân dân tin và làm theo; được cơ quan, đơn vị, địa phương công nhận "
        "là có ảnh hưởng tích cực đến việc thực hiện nhiệm vụ chính trị, chuyên môn tại địa phương, cơ quan, đơn vị.",
    ),
)


def _criteria(rows: Rows) -> list[dict[str, Any]]:
    return [
        {"so": str(number), "diem_toi_da": maximum, "phai_toi_da": must, "noi_dung": text}
        for number, maximum, must, text in rows
    ]


SETS: Final[Mapping[str, Mapping[str, Any]]] = {
    "yen_bai_2024": {
        "diem_dat": 75,
        "phan": [
            {
                "so": "I",
                "ten": "Các tiêu chí chung về mô hình “Dân vận khéo”",
                "diem_toi_da": 75,
                "tieu_chi": _criteria(_MO_HINH),
            },
            {
                "so": "II",
                "ten": "Tiêu chí đánh giá chủ thể thực hiện",
                "diem_toi_da": 25,
                "phuong_an": [
                    {
                        "so": "II.1",
                        "ten": "Đối với mô hình do tập thể thực hiện",
                        "chu_the": "tap_the",
                        "tieu_chi": _criteria(_TAP_THE),
                    },
                    {
                        "so": "II.2",
                        "ten": "Đối với mô hình do cá nhân thực hiện",
                        "chu_the": "ca_nhan",
                        "tieu_chi": _criteria(_CA_NHAN),
                    },
                ],
            },
        ],
    },
    "sam_son_2020": {
        "phan": [
            {
                "phuong_an": [
                    {
                        "ten": "Tiêu chí đối với tập thể",
                        "chu_the": "tap_the",
                        "tieu_chi": _criteria(_TAP_THE_SAM_SON),
                    },
                    {
                        "ten": "Tiêu chí đối với cá nhân",
                        "chu_the": "ca_nhan",
                        "tieu_chi": _criteria(_CA_NHAN_SAM_SON),
                    },
                ]
            }
        ]
    },
}
"""Code -> the set as plain data."""

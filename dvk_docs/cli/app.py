"""The verbs and their options, declared for Typer; each hands over to the module that does the work.

Annotations stay values here (no `from __future__`): Typer looks at all of them at every start, and would compile each.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from dvk_docs.cli.console import Console
from dvk_docs.cli.words import Verb, Verbs, told_in_vietnamese

_Function = TypeVar("_Function", bound=Callable[..., int])
_MAKE, _COLLECT, _DOSSIER = "Làm văn bản", "Gộp biểu của các đơn vị", "Hồ sơ cả đợt"
_JUDGE = "Kiểm tra"
_KNOW, _OFFICE = "Tra cứu", "Mẫu riêng và máy"

_SCRIPT = "dvk-docs"  # the console script: shells complete a program's name, not “python -m …”

_app = typer.Typer(
    cls=Verbs,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Văn bản của phong trào thi đua “Dân vận khéo” đúng thể thức, từ một tệp dữ liệu.",
    epilog=f"Gợi ý lệnh khi bấm Tab:   {_SCRIPT} --install-completion",
)

Files = Annotated[
    list[str], typer.Argument(metavar="TỆP…", help="tệp dữ liệu .yaml, .json; dấu - là đọc từ đầu vào chuẩn")
]
Checked = Annotated[
    list[str], typer.Argument(metavar="TỆP…", help="tệp dữ liệu, văn bản Word, mẫu Word, hoặc cả thư mục")
]
Received = Annotated[
    list[Path], typer.Argument(metavar="TỆP…", help="các biểu .xlsx đã nhận về, hoặc thư mục chứa chúng")
]
Kind = Annotated[
    str, typer.Argument(metavar="LOẠI", help='loại văn bản: decision, hoặc "Quyết định"; xem:  list types')
]
Folder = Annotated[Path, typer.Argument(metavar="[THƯ_MỤC]", help="thư mục ghi vào; mặc định là thư mục đang đứng")]
Campaign = Annotated[Path, typer.Argument(metavar="TỆP", help="tệp hồ sơ của đợt thi đua (loai: campaign)")]
Standard = Annotated[
    str | None,
    typer.Option("--standard", metavar="MÃ", help="thể thức: hd05, hd36, nd30; mặc định theo cơ quan và ngày văn bản"),
]
Templates = Annotated[
    Path | None,
    typer.Option("--templates", metavar="THƯ_MỤC", help="thư mục mẫu riêng của cơ quan (tạo bằng lệnh eject)"),
]
Draft = Annotated[bool, typer.Option("--draft", help="bản dự thảo: còn chỗ [CẦN BỔ SUNG: …], số liệu chưa khớp vẫn in")]
Force = Annotated[bool, typer.Option("--force", help="ghi đè văn bản cũ có nội dung khác")]
Strict = Annotated[bool, typer.Option("--strict", help="coi cảnh báo như lỗi: có cảnh báo cũng không đạt")]
TextOrJson = Annotated[
    str, typer.Option("--format", metavar="text|json", help="text để đọc (mặc định), json cho chương trình")
]
Format = Annotated[
    str,
    typer.Option("--format", metavar="text|json|sarif", help="text để đọc (mặc định), json và sarif cho chương trình"),
]


def _verb(panel: str) -> Callable[[_Function], _Function]:
    return _app.command(cls=Verb, rich_help_panel=panel)


@_verb(_MAKE)
def new(
    ctx: typer.Context,
    kind: Kind,
    folder: Folder = Path(),
    xlsx: Annotated[
        bool, typer.Option("--xlsx", help="thêm bảng tính Excel; của registration: biểu để các đơn vị ghi đăng ký")
    ] = False,
) -> int:
    """Tạo tệp dữ liệu mẫu, có chú thích từng dòng, ra được văn bản ngay; campaign là hồ sơ của cả một đợt thi đua.

    python -m dvk_docs new decision ho-so-2026
    python -m dvk_docs new campaign ho-so-2026
    python -m dvk_docs new registration ho-so-2026 --xlsx
    """
    from dvk_docs.cli.starter import new

    return new(ctx.obj, kind, folder, xlsx=xlsx)


@_verb(_MAKE)
def render(
    ctx: typer.Context,
    files: Files,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="ĐƯỜNG_DẪN",
            help="tên tệp .docx hoặc .xlsx, thư mục ket-qua/, hoặc - là đầu ra chuẩn",
        ),
    ] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="tạo thêm tệp PDF (cần LibreOffice)")] = False,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="làm bảng tính Excel, với loại văn bản có cả hai bản")] = False,
    draft: Draft = False,
    standard: Standard = None,
    templates: Templates = None,
    force: Force = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="chạy thử: làm mọi bước, không ghi tệp nào")] = False,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="nhiều tệp: tệp nào lỗi thì bỏ qua, vẫn làm các tệp khác")
    ] = False,
    prove: Annotated[
        bool, typer.Option("--prove", help="soát lại toàn bộ thể thức trên chính văn bản vừa làm, sai thì không ghi")
    ] = False,
    strict: Strict = False,
) -> int:
    """Ra văn bản từ tệp dữ liệu. Có lỗi thì chỉ ra từng chỗ và không tạo tệp nào.

    python -m dvk_docs render samples/decision.yaml
    python -m dvk_docs render samples/decision.yaml --pdf -o ket-qua/
    python -m dvk_docs render dot-1.yaml dot-2.yaml -o ket-qua/
    python -m dvk_docs render samples/score_sheet.yaml --xlsx
    """
    from dvk_docs.cli.render import Wish, render

    wish = Wish(output, pdf, draft, standard, templates, force, dry_run, keep_going, prove, strict, xlsx)
    return render(ctx.obj, files, wish)


@_verb(_COLLECT)
def collect(
    ctx: typer.Context,
    paths: Received,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="TỆP", help="sổ đăng ký ghi ra: .yaml hoặc .xlsx")],
    targets: Annotated[
        Path | None,
        typer.Option("--targets", metavar="TỆP", help="danh sách giao chỉ tiêu, để biết đơn vị nào còn thiếu"),
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="TỆP.xlsx", help="báo cáo từng tệp, từng ô sai, để gửi lại")
    ] = None,
    form: TextOrJson = "text",
    force: Annotated[bool, typer.Option("--force", help="ghi đè sổ, báo cáo cũ; mã mô hình cũ được giữ")] = False,
) -> int:
    """Gộp biểu đăng ký, Phụ lục 1, Phụ lục 4, biểu chấm điểm của các đơn vị thành một sổ đăng ký.

    python -m dvk_docs collect units/ -o so-dang-ky-2026.yaml
    python -m dvk_docs collect units/ -o so-dang-ky-2026.yaml --targets chi-tieu.yaml --report bao-cao.xlsx
    """
    from dvk_docs.cli.collect import Wish, gather

    return gather(ctx.obj, paths, Wish(output, targets, report, form, force))


@_verb(_COLLECT)
def next_year(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="sổ đăng ký của năm trước")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="TỆP", help="sổ của năm sau: .yaml hoặc .xlsx")],
    year: Annotated[int | None, typer.Option("--year", metavar="NĂM", help="mặc định là năm sau năm của sổ")] = None,
    force: Annotated[bool, typer.Option("--force", help="ghi đè tệp cũ")] = False,
) -> int:
    """Lập sổ đăng ký năm sau: mô hình đã công nhận được ghi sẵn là duy trì.

    python -m dvk_docs next-year so-dang-ky-2026.yaml -o so-dang-ky-2027.yaml
    """
    from dvk_docs.cli.collect import roll

    return roll(ctx.obj, file, output, year, force=force)


@_verb(_DOSSIER)
def dossier(
    ctx: typer.Context,
    file: Campaign,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="THƯ_MỤC", help="thư mục ghi hồ sơ vào")],
    pdf: Annotated[bool, typer.Option("--pdf", help="tạo thêm tệp PDF của mọi văn bản (cần LibreOffice)")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", metavar="N", help="số việc chạy song song; mặc định theo số bộ xử lý")
    ] = None,
    draft: Draft = False,
    templates: Templates = None,
    force: Force = False,
    form: TextOrJson = "text",
) -> int:
    """Ra mọi văn bản của một đợt thi đua vào một thư mục, kèm mục lục. Có chỗ không khớp thì không ghi tệp nào.

    python -m dvk_docs dossier campaign.yaml -o ho-so-2026
    python -m dvk_docs dossier campaign.yaml -o ho-so-2026 --pdf --jobs 2
    python -m dvk_docs dossier campaign.yaml -o ho-so-2026 --templates mau
    """
    from dvk_docs.cli.dossier import dossier
    from dvk_docs.dossier.writing import Wish

    return dossier(ctx.obj, file, Wish(output, pdf, jobs, draft, force, templates), form)


@_verb(_DOSSIER)
def number(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[TỆP]", help="tệp dữ liệu của một văn bản; không ghi thì xem sổ")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="ghi luôn số vào tệp dữ liệu, giữ nguyên mọi dòng khác")
    ] = False,
    register: Annotated[
        Path | None,
        typer.Option("--register", metavar="TỆP", help="sổ số văn bản; mặc định so-van-ban.yaml cạnh don-vi.yaml"),
    ] = None,
    first: Annotated[int, typer.Option("--first", metavar="N", help="số bắt đầu của một dãy chưa có số nào")] = 1,
) -> int:
    """Cấp số tiếp theo cho một văn bản, ghi vào sổ số văn bản. Bản dự thảo không được cấp số.

    python -m dvk_docs number decision.yaml
    python -m dvk_docs number decision.yaml --write
    python -m dvk_docs number
    """
    from dvk_docs.cli.number import give, tell

    return tell(ctx.obj, register) if file is None else give(ctx.obj, file, register, first, write=write)


@_verb(_DOSSIER)
def diff(
    ctx: typer.Context,
    old: Annotated[Path, typer.Argument(metavar="TỆP_CŨ", help="tệp dữ liệu, hoặc hồ sơ")],
    new: Annotated[Path, typer.Argument(metavar="TỆP_MỚI", help="tệp dữ liệu, hoặc hồ sơ")],
    form: TextOrJson = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help="có chỗ khác thì mã kết thúc là 1; không ghi thì luôn là 0")
    ] = False,
) -> int:
    """So hai tệp dữ liệu: mô hình nào, trường nào, từ gì thành gì; thêm gì, bỏ gì.

    python -m dvk_docs diff campaign-cu.yaml campaign.yaml
    """
    from dvk_docs.cli.diff import tell

    return tell(ctx.obj, old, new, form, strict=strict)


@_verb(_JUDGE)
def check(
    ctx: typer.Context, files: Checked, standard: Standard = None, form: Format = "text", strict: Strict = False
) -> int:
    """Soát tệp dữ liệu, văn bản Word, bảng tính Excel, mẫu: chỉ ra mọi chỗ sai, căn cứ và cách sửa.

    python -m dvk_docs check samples/decision.yaml
    python -m dvk_docs check 15-QD-DU_quyet-dinh.docx --standard hd05
    python -m dvk_docs check bieu-tong-hop.xlsx
    """
    from dvk_docs.cli.check import check

    return check(ctx.obj, files, standard=standard, form=form, strict=strict)


@_verb(_JUDGE)
def verify(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="văn bản .docx, .xlsx do dvk_docs làm ra")],
    data: Annotated[
        Path | None,
        typer.Argument(metavar="[DỮ_LIỆU]", help="tệp dữ liệu, hoặc hồ sơ; mặc định theo mục lục cạnh văn bản"),
    ] = None,
    templates: Templates = None,
    form: TextOrJson = "text",
) -> int:
    """Xem một văn bản có còn đúng là văn bản mà dữ liệu cho ra hay không. Khác thì chỉ ra khác ở đâu.

    python -m dvk_docs verify 15-QD-DU_quyet-dinh.docx decision.yaml
    python -m dvk_docs verify ho-so-2026/129_131-QD-DU_quyet-dinh.docx
    """
    from dvk_docs.cli.verify import tell

    return tell(ctx.obj, file, data, templates, form)


@_verb(_JUDGE)
def show(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="TỆP", help="văn bản .docx, bảng tính .xlsx")],
) -> int:
    """In văn bản Word ra chữ, kèm cỡ chữ, kiểu chữ, căn lề của từng đoạn; bảng tính Excel thì từng ô.

    python -m dvk_docs show 15-QD-DU_quyet-dinh.docx
    python -m dvk_docs show ho-so-2026/00-muc-luc.xlsx
    """
    from dvk_docs.cli.files import show

    return show(ctx.obj, file)


@_verb(_KNOW)
def list(
    ctx: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="[DANH_MỤC]",
            help="types: loại văn bản (mặc định); rules: quy tắc; standards: thể thức; templates: mẫu",
        ),
    ] = "types",
    templates: Templates = None,
) -> int:
    """Liệt kê loại văn bản, quy tắc, thể thức, mẫu đang dùng.

    python -m dvk_docs list rules
    python -m dvk_docs list templates --templates mau
    """
    from dvk_docs.cli.registry import show_list

    return show_list(ctx.obj, what, templates)


@_verb(_KNOW)
def explain(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="MÃ", help="mã trong ngoặc vuông của thông báo, quy tắc, loại văn bản, tên trường hoặc thể thức"
        ),
    ],
) -> int:
    """Giải thích một mã lỗi, một quy tắc, một trường, một loại văn bản hay một thể thức.

    python -m dvk_docs explain left-margin
    python -m dvk_docs explain trich_yeu
    python -m dvk_docs explain decision
    """
    from dvk_docs.cli.explain import explain

    return explain(ctx.obj, name)


@_verb(_KNOW)
def schema(ctx: typer.Context, kind: Kind) -> int:
    """In lược đồ (JSON Schema) của một loại văn bản, hay của hồ sơ, để trình soạn thảo gợi ý khi gõ YAML.

    python -m dvk_docs schema decision > decision.schema.json
    python -m dvk_docs schema campaign > campaign.schema.json
    """
    from dvk_docs.cli.schema import show_schema

    return show_schema(ctx.obj, kind)


@_verb(_OFFICE)
def eject(
    ctx: typer.Context,
    kind: Kind,
    folder: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="thư mục ghi mẫu vào, ví dụ mau")],
    standard: Annotated[
        str | None, typer.Option("--standard", metavar="MÃ", help="chỉ mẫu của thể thức hd05, hd36 hoặc nd30")
    ] = None,
) -> int:
    """Chép mẫu Word dựng sẵn ra thư mục để sửa lời văn, rồi dùng với --templates.

    python -m dvk_docs eject decision mau
    python -m dvk_docs render decision.yaml --templates mau
    """
    from dvk_docs.cli.files import eject

    return eject(ctx.obj, kind, folder, standard)


@_verb(_OFFICE)
def doctor(
    ctx: typer.Context,
    form: TextOrJson = "text",
) -> int:
    """Xem máy này còn thiếu gì: Python, thư viện, LibreOffice, phông chữ, quyền ghi.

    python -m dvk_docs doctor
    """
    from dvk_docs.cli.files import doctor

    return doctor(ctx.obj, form)


def invoke(console: Console, words: Any) -> int:
    """Reads the line, runs its verb, gives its exit code; raises DvkError for a line that cannot be read."""
    try:
        code = typer.main.get_command(_app).main(words, prog_name=_SCRIPT, standalone_mode=False, obj=console)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except Exception as error:
        told = told_in_vietnamese(error)
        if told is None:
            raise
        raise told from None
    return code if isinstance(code, int) else 0

"""The papers of a campaign as data of their types: codes give way to what they stand for, shared facts are filled in.

A node that is taken over keeps the place where it was typed, so that whatever is said of a paper points into the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from dvk_docs.documents import DOCUMENTS
from dvk_docs.dossier import letterheads
from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.nodes import (
    changed,
    choice,
    default,
    each,
    field,
    items,
    listed,
    mapped,
    only,
    text,
    typed,
    without,
)
from dvk_docs.dossier.parts import PARTS, Part
from dvk_docs.source import Node

_OF_MODEL: Final = ("ma", "ten_mo_hinh", "don_vi", "ca_nhan", "chu_the", "dia_diem", "linh_vuc")
"""What every list says of a model."""
_TIMES: Final = ("ngay_bat_dau", "ngay_ket_thuc")


class Derived(NamedTuple):
    """A paper of the campaign as data of its type; `key` is its place in the file (`cong_van[1]`).

    `given` is what was typed for it: there the fields still have the names of the campaign, the models are codes.
    """

    type_name: str
    key: str
    root: Node
    label: str
    given: Node


def derive(campaign: Campaign) -> list[Derived]:
    """Every paper, in the order of the year."""
    return [derived for part in PARTS for derived in _of_part(campaign, part)]


def _of_part(campaign: Campaign, part: Part) -> Iterator[Derived]:
    entry = campaign.root.entry(part.key)
    if entry is None or entry.value.blank:
        return
    several = entry.value.kind == "list"
    for at, node in enumerate(entry.value.items if several else (entry.value,), 1):
        key = f"{part.key}[{at}]" if several else part.key
        made = _ADAPT[part.type_name](campaign, node)
        yield Derived(part.type_name, key, _completed(campaign, part.type_name, node, made), part.label, node)


def _completed(campaign: Campaign, type_name: str, given: Node, made: Node) -> Node:
    """The paper with its letterhead and what all papers of the campaign share."""
    issuer = field(given, "co_quan_ban_hanh")
    code = issuer.text if issuer is not None else ""
    if issuer is not None and code not in campaign.units:  # written out
        head: Mapping[str, Node | None] = {}
    else:
        asked = field(made, "co_quan_ban_hanh")
        code = asked.text if asked is not None else code
        head = letterheads.fields(campaign, issuer or given, code)
        made = without(made, "co_quan_ban_hanh")
    own = campaign.facts
    shared = {
        **head,
        "nam": text(str(own.nam), given),
        "nhiem_ky": text(own.nhiem_ky.ten, given) if own.nhiem_ky else None,
        "dia_danh": text(own.co_quan.dia_danh, given),
    }
    placeless = DOCUMENTS[type_name].without
    return default(made, **{key: value for key, value in shared.items() if key not in placeless})


# -- codes -------------------------------------------------------------------------------------------------------------


def _unit(campaign: Campaign, node: Node | None) -> Node | None:
    """The name of a unit for its code, at the place of the code."""
    return None if node is None else text(campaign.name_of(node.text), node)


def _units_in(campaign: Campaign, key: str) -> Callable[[Node], Node]:
    """Changes a map whose field names a unit."""
    return lambda node: changed(node, **{key: _unit(campaign, field(node, key))}) if field(node, key) else node


def _model(campaign: Campaign, code: Node, *more: str) -> Node:
    """What a list says of the model of a code, with `more` of its fields; the code itself where there is none.

    It stands where the code was typed, its fields where they were. A model written out, as in a list of another file,
    is taken as it is; of `more` it has what its code stands for, where it does not say otherwise.
    """
    if code.kind == "map":
        known = campaign.model_nodes.get(typed(code, "ma"))
        also = {key: field(known, key) for key in more} if known is not None else {}
        return default(_units_in(campaign, "don_vi")(code), **also)
    node = campaign.model_nodes.get(code.text)
    if node is None:
        return mapped(code, ma=code, ten_mo_hinh=code)
    taken = only(node, (*_OF_MODEL, *more))
    placed = _units_in(campaign, "don_vi")(taken)
    return replace(placed, path=code.path, page=code.page, start=code.start, end=code.end)


def _models(campaign: Campaign, codes: Node | None, *more: str) -> Node | None:
    return each(codes, lambda code: _model(campaign, code, *more))


def _name_of_model(campaign: Campaign, code: Node | None) -> Node | None:
    """The name of a model for its code, at the place of the code."""
    if code is None or code.text not in campaign.models:
        return code
    return text(campaign.models[code.text].ten_mo_hinh, code)


def _with_model(campaign: Campaign, node: Node, *more: str) -> Node:
    """A map with the facts of the model that its field `mo_hinh` names."""
    code = field(node, "mo_hinh") or field(node, "ma")
    if code is None or code.kind != "text":
        return node
    model = _model(campaign, code, *more)
    rest = without(node, "mo_hinh")
    own = {entry.key for entry in rest.entries}
    return replace(rest, entries=(*(e for e in model.entries if e.key not in own), *rest.entries))


def _grouped(campaign: Campaign, node: Node | None, change: Callable[[Node], Node]) -> Node | None:
    """A list of models, in one or by subject, each item changed."""
    if node is None or node.kind == "list":
        return each(node, change)
    groups = {entry.key: each(entry.value, change) for entry in node.entries}
    return changed(node, **groups)


# -- types -------------------------------------------------------------------------------------------------------------


def _plan(campaign: Campaign, node: Node) -> Node:
    return changed(node, phan_cong=each(field(node, "phan_cong"), _units_in(campaign, "don_vi")))


def _targets(campaign: Campaign, node: Node) -> Node:
    def group(one: Node) -> Node:
        return changed(one, don_vi=each(field(one, "don_vi"), _units_in(campaign, "don_vi")))

    plan = field(campaign.root, "ke_hoach")
    symbol = field(node, "kem_theo")
    annex = next((typed(one, "so") for one in items(field(plan, "phu_luc") if plan else None)), "")
    made = changed(without(node, "ten"), nhom=each(field(node, "nhom"), group))
    return default(
        changed(made, kem_theo=_citation(campaign, symbol)),
        so_phu_luc=text(annex, node) if annex else None,
    )


def _citation(campaign: Campaign, symbol: Node | None) -> Node | None:
    """The citation of a paper for its number and symbol alone."""
    if symbol is None or symbol.kind != "text":
        return symbol
    known = campaign.citations.get(symbol.text)
    return symbol if known is None else changed(known, so_ky_hieu=symbol)


def _same(campaign: Campaign, node: Node) -> Node:
    return node


def _registration(campaign: Campaign, node: Node) -> Node:
    unit = field(node, "don_vi")
    rounds = {"dau_nam": "dang_ky", "bo_sung": "dang_ky_bo_sung"}
    plan = field(campaign.root, "ke_hoach")
    deadlines = field(plan, "thoi_han") if plan else None
    due = field(deadlines, rounds.get(choice(node, "dot"), "")) if deadlines else None
    models = field(node, "mo_hinh")
    person = next(
        (
            field(campaign.model_nodes[code.text], "ca_nhan")
            for code in items(models)
            if code.text in campaign.model_nodes
        ),
        None,
    )
    more = (*_TIMES, "loai_dang_ky", "nam_dang_ky_dau", "gia_tri_lam_loi")
    listed_models = each(models, lambda code: _own_model(_model(campaign, code, *more), campaign.facts.nam))
    made = changed(
        without(node, "ma"),
        co_quan_ban_hanh=field(node, "co_quan_ban_hanh") or unit,
        don_vi=_unit(campaign, unit),
        mo_hinh=listed_models,
        ngay_ban_hanh=field(node, "ngay_dang_ky") or field(node, "ngay_ban_hanh"),
    )
    return default(
        made,
        han=due,
        ke_hoach=_paper_cited(campaign, "ke_hoach"),
        xac_nhan_cua=_confirmed_by(campaign, models),
        ca_nhan=person if choice(node, "hinh_thuc") == "ca_nhan" else None,
        trich_yeu=_subject(campaign, node, "xây dựng mô hình", unit),
    )


def _subject(campaign: Campaign, at: Node, what: str, organ: Node | None) -> Node:
    """The trích yếu of a paper that names the movement and the year; the State's begins with a capital."""
    if letterheads.of(campaign, organ.text if organ is not None else "").state:
        what = what[0].upper() + what[1:]
    return text(f"{what} “Dân vận khéo” năm {campaign.facts.nam}", at)


def _own_model(node: Node, year: int) -> Node:
    """A model on the form of who registers it: unit and person stand above; a new one has no first year to tell."""
    new = typed(node, "nam_dang_ky_dau") == str(year)
    return without(node, "don_vi", "ca_nhan", "chu_the", "dia_diem", *(("nam_dang_ky_dau",) if new else ()))


def _confirmed_by(campaign: Campaign, codes: Node | None) -> Node | None:
    """Who confirmed a model of another field."""
    for code in items(codes):
        model = campaign.model_nodes.get(code.text)
        confirmed = field(model, "xac_nhan") if model is not None else None
        if confirmed is not None:
            return field(confirmed, "co_quan")
    return None


def _paper_cited(campaign: Campaign, key: str) -> Node | None:
    """The citation of a paper of the campaign itself."""
    paper = field(campaign.root, key)
    number = typed(paper, "so").strip()
    if paper is None or not number.isdecimal():
        return None
    return campaign.citations.get(f"{int(number):02d}-{typed(paper, 'ky_hieu')}")


def _registration_summary(campaign: Campaign, node: Node) -> Node:
    return _summary(campaign, node, "quy_mo")


def _results_summary(campaign: Campaign, node: Node) -> Node:
    return _summary(campaign, node, "ket_qua")


def _summary(campaign: Campaign, node: Node, told: str) -> Node:
    def model(code: Node) -> Node:
        taken = _model(campaign, code, "loai_dang_ky", "nam_dang_ky_dau", "chu_tri", told)
        result = field(taken, "ket_qua")
        return (
            changed(taken, ket_qua=field(result, "tom_tat")) if result is not None and result.kind == "map" else taken
        )

    return changed(
        without(node, "mo_hinh", "ngay_lap"),
        danh_sach=each(field(node, "mo_hinh"), model) or field(node, "danh_sach"),
        ngay_ban_hanh=field(node, "ngay_lap") or field(node, "ngay_ban_hanh"),
        don_vi_lap=_unit(campaign, field(node, "don_vi_lap")),
    )


def _notice(campaign: Campaign, node: Node) -> Node:
    def watch(one: Node) -> Node:
        return changed(one, don_vi=each(field(one, "don_vi"), lambda code: _unit(campaign, code) or code))

    def stopped(one: Node) -> Node:
        code = field(one, "mo_hinh")
        model = campaign.models.get(code.text) if code is not None else None
        return default(
            changed(one, mo_hinh=_name_of_model(campaign, code)),
            don_vi=text(campaign.name_of(model.don_vi), one) if model else None,
            ly_do=text(model.ly_do_dung, one) if model and model.ly_do_dung else None,
        )

    return changed(
        without(node, "mo_hinh"),
        danh_sach=_models(campaign, field(node, "mo_hinh"), *_TIMES) or field(node, "danh_sach"),
        phan_cong=each(field(node, "phan_cong"), watch),
        mo_hinh_dung=each(field(node, "mo_hinh_dung"), stopped),
    )


def _inspection_plan(campaign: Campaign, node: Node) -> Node:
    def member(one: Node) -> Node:
        return changed(one, don_vi=_unit(campaign, field(one, "don_vi")))

    def team(one: Node) -> Node:
        return changed(one, thanh_vien=each(field(one, "thanh_vien"), member))

    def visited(code: Node) -> Node:
        if code.kind == "map":
            return code
        model = campaign.model_nodes.get(code.text)
        return mapped(
            code, ten_mo_hinh=_name_of_model(campaign, code), linh_vuc=field(model, "linh_vuc") if model else None
        )

    def visit(one: Node) -> Node:
        return changed(_units_in(campaign, "don_vi")(one), mo_hinh=each(field(one, "mo_hinh"), visited))

    return changed(node, doan=each(field(node, "doan"), team), lich=each(field(node, "lich"), visit))


def _score_sheet(campaign: Campaign, node: Node) -> Node:
    code = field(node, "mo_hinh")
    scorer = field(node, "don_vi_cham") or _self_scoring(campaign, node)
    own = _own_score(campaign, code) if code is not None and choice(node, "nguoi_cham") != "tu_cham" else None
    board = text("bcd", node) if "bcd" in campaign.units else None
    made = changed(
        node,
        mo_hinh=_model(campaign, code) if code is not None else None,
        don_vi_cham=_unit(campaign, scorer),
        co_quan_ban_hanh=field(node, "co_quan_ban_hanh")
        or (scorer if scorer is not None and scorer.text in campaign.units else board),
        bo_tieu_chi=field(campaign.root, "bo_tieu_chi"),
        chenh_lech_diem_canh_bao=text(str(campaign.facts.cau_hinh.chenh_lech_diem_canh_bao), node),
        diem_tu_cham=own,
    )
    return default(
        made,
        sua_tieu_chi=_rewordings(campaign, code),
        trich_yeu=_subject(campaign, node, "mô hình", field(made, "co_quan_ban_hanh")),
    )


def _self_scoring(campaign: Campaign, node: Node) -> Node | None:
    """The unit of the model, where it is that which scores itself."""
    code = field(node, "mo_hinh")
    model = campaign.models.get(code.text) if code is not None else None
    if code is None or model is None or choice(node, "nguoi_cham") != "tu_cham":
        return None
    return text(model.don_vi, code)


def _rewordings(campaign: Campaign, code: Node | None) -> Node | None:
    """The campaign's own words for criteria, but not for those of the other subject."""
    given = field(campaign.root, "sua_tieu_chi")
    model = campaign.models.get(code.text) if code is not None else None
    if given is None or model is None:
        return given
    meant = {at for at, one in enumerate(campaign.facts.sua_tieu_chi) if one.chu_the in (None, model.chu_the)}
    return listed((one for at, one in enumerate(items(given)) if at in meant), given)


def _own_score(campaign: Campaign, code: Node) -> Node | None:
    """The total that the unit gave itself."""
    sheets = items(field(campaign.root, "phieu_cham_diem"))
    mine = (one for one in sheets if typed(one, "mo_hinh") == code.text and choice(one, "nguoi_cham") == "tu_cham")
    return next((field(one, "tong_diem") for one in mine), None)


def _minutes(campaign: Campaign, node: Node) -> Node:
    named = _named_model(campaign)
    settings = campaign.facts.cau_hinh
    return default(
        changed(
            node,
            ket_qua=each(field(node, "ket_qua"), lambda one: _with_model(campaign, one)),
            khong_bo_phieu=each(field(node, "khong_bo_phieu"), named),
        ),
        mau_so=text(settings.mau_so_ty_le, node),
        nguong=text(_THRESHOLDS.get(str(settings.ty_le_thong_qua_tren), str(settings.ty_le_thong_qua_tren)), node),
    )


_THRESHOLDS: Final = {"50": "Quá nửa", "66": "Từ hai phần ba", "80": "Từ 80%"}
"""By the per cent that must be passed."""


def _named_model(campaign: Campaign) -> Callable[[Node], Node]:
    """Changes a map whose field `mo_hinh` is the code of a model."""
    return lambda one: changed(one, mo_hinh=_name_of_model(campaign, field(one, "mo_hinh")))


def _submission(campaign: Campaign, node: Node) -> Node:
    votes = {typed(one, "mo_hinh"): one for one in items(field(field(campaign.root, "bien_ban") or node, "ket_qua"))}

    def model(code: Node) -> Node:
        taken = _model(campaign, code, "ket_qua")
        result = field(taken, "ket_qua")
        vote = votes.get(typed(taken, "ma"))
        return changed(
            taken,
            ket_qua=_unended(field(result, "tom_tat") if result is not None and result.kind == "map" else result),
            diem=field(vote, "diem") if vote is not None else field(taken, "diem"),
            ty_le_phieu=_share(campaign, vote) or field(taken, "ty_le_phieu"),
        )

    return changed(
        without(node, "ma"),
        danh_sach=_grouped(campaign, field(node, "danh_sach"), model),
        khong_de_nghi=each(field(node, "khong_de_nghi"), _named_model(campaign)),
    )


def _unended(node: Node | None) -> Node | None:
    """The text without its full stop: in a cell there is none."""
    return None if node is None else replace(node, text=node.text.rstrip(". "))


def _share(campaign: Campaign, vote: Node | None) -> Node | None:
    """The share of votes for a model, in per cent with one decimal, of the configured whole."""
    minutes = field(campaign.root, "bien_ban")
    if vote is None or minutes is None:
        return None
    whole = typed(minutes, campaign.facts.cau_hinh.mau_so_ty_le)
    votes = typed(vote, "dong_y")
    if not (whole.isdecimal() and votes.isdecimal() and int(whole)):
        return None
    tenths = (int(votes) * 2000 // int(whole) + 1) // 2
    return text(f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10), vote)


def _achievement_report(campaign: Campaign, node: Node) -> Node:
    code = field(node, "mo_hinh")
    model = campaign.models.get(code.text) if code is not None else None
    unit = text(model.don_vi, code) if model is not None and code is not None else None
    settings = campaign.facts.cau_hinh
    made = changed(
        without(node, "doi_tuong"),
        co_quan_ban_hanh=field(node, "co_quan_ban_hanh") or unit,
        mo_hinh=_model(campaign, code, *_TIMES, "ket_qua") if code is not None else None,
        anh=_photos(field(node, "anh"), model.ten_mo_hinh if model else "", typed(node, "doi_tuong")),
    )
    return default(
        made,
        trich_yeu=_subject(campaign, node, "thành tích", unit),
        so_anh_mo_hinh=text(str(settings.so_anh_mo_hinh), node),
        so_anh_chan_dung=text(str(settings.so_anh_chan_dung), node),
        nguoi_ky=_head_of(campaign, model.don_vi if model else "", node),
    )


def _photos(node: Node | None, model: str, subject: str) -> Node | None:
    """The photos with their captions; one that has its own keeps it."""
    captions = {"mo_hinh": f"Mô hình “{model}”", "chan_dung": subject}
    if node is None:
        return None
    groups = {key: each(field(node, key), partial(_photo, caption=caption)) for key, caption in captions.items()}
    return changed(node, **groups)


def _photo(one: Node, caption: str) -> Node:
    return mapped(one, tep=one, chu_thich=text(caption, one)) if one.kind == "text" else one


def _head_of(campaign: Campaign, unit: str, at: Node) -> Node | None:
    """Who signs for a unit: the secretary of its committee, on the committee's behalf; elsewhere the head."""
    name = campaign.name_of(unit)
    in_office = [one for one in campaign.facts.can_bo if one.don_vi == unit and one.den_ngay is None]
    posts = [(one, post.strip()) for one in in_office for post in one.chuc_vu.split(",")]
    if name.startswith(("Chi bộ", "Đảng bộ")):
        found = next(((one, post) for one, post in posts if "Bí thư" in post), None)
        authority = "T/M CHI BỘ" if name.startswith("Chi bộ") else "T/M BAN THƯỜNG VỤ"
    else:
        found, authority = next(iter(posts), None), ""
    if found is None:
        return None
    official, post = found
    return mapped(
        at,
        quyen_han=text(authority, at) if authority else None,
        chuc_vu=text(_bare_post(post, name), at),
        ho_ten=text(official.ho_ten, at),
    )


def _bare_post(post: str, unit: str) -> str:
    """A post without the name of its unit: “Bí thư Chi bộ thôn An Phú” signs as Bí thư."""
    head, secretary, _ = post.partition("Bí thư")
    return f"{head}{secretary}" if secretary else post.removesuffix(unit).strip()


def _decision(campaign: Campaign, node: Node) -> Node:
    models = _grouped(campaign, field(node, "danh_sach"), lambda code: _model(campaign, code))
    return changed(node, danh_sach=models)


def _certificate(campaign: Campaign, node: Node) -> Node:
    decision = field(campaign.root, "quyet_dinh")
    issuer = field(decision, "co_quan_ban_hanh") if decision is not None else None
    lines = each(field(node, "danh_sach"), lambda one: without(_with_model(campaign, one), "nguoi_nhan"))
    made = changed(node, danh_sach=lines, co_quan_ban_hanh=field(node, "co_quan_ban_hanh") or issuer)
    when = field(decision, "ngay_ban_hanh") if decision is not None else None
    return default(made, ngay_ban_hanh=when)


def _reward_decision(campaign: Campaign, node: Node) -> Node:
    return changed(node, danh_sach=_grouped(campaign, field(node, "danh_sach"), lambda one: _with_model(campaign, one)))


def _report(campaign: Campaign, node: Node) -> Node:
    of_year = choice(node, "loai_ky") == "nam"
    stands_out = each(field(node, "tieu_bieu"), lambda code: _exemplary(campaign, code))
    models = [_reported(campaign, one) for one in campaign.model_nodes.values()] if of_year else []
    made = changed(node, tieu_bieu=stands_out)
    whole = field(campaign.root, "mo_hinh")
    return default(made, danh_sach=listed(models, whole) if models and whole is not None else None)


def _exemplary(campaign: Campaign, code: Node) -> Node:
    if code.kind == "map":
        return code
    model = campaign.model_nodes.get(code.text)
    result = field(model, "ket_qua") if model is not None else None
    told = field(result, "tom_tat") if result is not None else None
    return mapped(code, ma=code, mo_hinh=_name_of_model(campaign, code), noi_dung=told)


def _reported(campaign: Campaign, node: Node) -> Node:
    keys = (*_OF_MODEL, "loai_dang_ky", "nam_dang_ky_dau", "trang_thai")
    return changed(_units_in(campaign, "don_vi")(only(node, keys)), ly_do=_unended(field(node, "ly_do_dung")))


_ADAPT: Final[Mapping[str, Callable[[Campaign, Node], Node]]] = {
    "plan": _plan,
    "targets": _targets,
    "letter": _same,
    "registration": _registration,
    "registration_summary": _registration_summary,
    "notice": _notice,
    "inspection_plan": _inspection_plan,
    "score_sheet": _score_sheet,
    "minutes": _minutes,
    "submission": _submission,
    "achievement_report": _achievement_report,
    "decision": _decision,
    "certificate": _certificate,
    "reward_decision": _reward_decision,
    "results_summary": _results_summary,
    "report": _report,
}
"""By type: from the part of the campaign to the data of the type."""

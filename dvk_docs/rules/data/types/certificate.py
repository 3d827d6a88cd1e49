"""The rules of certificates."""

from __future__ import annotations

from dvk_docs.rules.data import certificates, groups
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.A_LIST,
    data_rule(certificates.decision_number, "warning"),
    data_rule(certificates.register_number_twice, "error"),
    data_rule(certificates.certificate_overfull, "error"),
    data_rule(certificates.text_off_sheet, "error"),
)

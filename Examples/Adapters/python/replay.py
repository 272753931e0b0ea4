"""From one request to the engine's own calls: this is what a vendor rewrites for its own engine.

A request carries all that a decision needs and the engine keeps state, so each request begins with a fresh account:
open it, enter the identities, settle the visits one after the other in their order, then decide the applications.
"""

import codes
from engine import status as status_of_day
from engine import subsidy as contribution
from engine.account import Account, Visit
from engine.catastrophic import Schedule
from engine.text import Identity
from reading import (
    MISSING, Fault, amount, boolean, day, join, list_of, members, one_of, optional_amount, optional_boolean,
    optional_day, optional_one_of, optional_string, rate, string, whole_number,
)  # fmt: skip

DOCUMENT = "jinan-2022-14"


class Yuan(int):
    """Fen that go on the wire as yuan."""

    __slots__ = ()


INSURANCES = frozenset({"310", "390"})
CARE = frozenset({"11", "14", "21", "22", "23", "24", "41", "52"})


def settlement(request):
    """五, with 四 before it and 六 after it."""
    place, identities, visits, schedules, applications = _read_settlement(request)
    account = Account(place, _coded(identities), schedules)
    answers = []
    for name, visit in visits:
        settled = account.settle(visit)
        pays = [
            {"layer": "assistance", **_verdict(settled.assistance)},
            {"layer": "re-assistance", **_verdict(settled.re_assistance)},
        ]
        if visit.catastrophic is None:  # what the request states itself is not answered
            pays.insert(0, {"layer": "catastrophic", **_verdict(settled.catastrophic)})
        bears, institution = Yuan(settled.person_bears), Yuan(0)
        answers.append({"id": name, "pays": pays, "psn_part_amt": bears, "hosp_part_amt": institution})
    return {"visits": answers, "applications": [_verdict(account.apply(each)) for each in applications]}


def subsidy(request):
    """一 and 二."""
    fields = members(request, SUBSIDY, "")
    place = string(fields, "insuplc_admdvs", "")
    insutype = one_of(fields, "insutype", INSURANCES, "")
    paid = day(fields, "pay_time", "")
    contributions = list_of(fields, "contributions", "", _contribution, at_most=16)
    tier = optional_string(fields, "tier", "")
    identities = list_of(fields, "idetinfo", "", _identity, at_most=64)
    other_subsidy = optional_boolean(fields, "other_subsidy", "")
    optional_boolean(fields, "fee_exempt", "")
    window = _optional_period(fields, "collection")
    transition = _optional_period(fields, "transition")
    own = _own(contributions, tier)
    answer, payer = contribution.subsidy(
        contribution.Contribution(
            place, insutype, paid, own, _coded(identities), other_subsidy, _within(paid, window),
            _within(paid, transition),
        )
    )  # fmt: skip
    result = {"subsidy": _verdict(answer), "parts": []}
    if answer.fen is not None and payer is not None:  # only what the text names a payer for
        result["parts"].append({"payer": payer, "amount": Yuan(answer.fen)})
    if own is not None:
        result["psn_pay"] = Yuan(own - (answer.fen or 0))
    return result


def status(request):
    """三."""
    fields = members(request, STATUS, "")
    place = string(fields, "insuplc_admdvs", "")
    insutype = optional_one_of(fields, "insutype", INSURANCES, "")
    that_day = day(fields, "day", "")
    identities = list_of(fields, "idetinfo", "", _identity, at_most=64)
    found = status_of_day.in_effect(place, insutype, that_day, _coded(identities))
    if found is None:
        return {"clause": "印发"}
    return {"in_effect": [codes.TERMS[code] for code in found], "clause": "三"}


#: The decisions that the text makes: it has nothing to say on monitoring or on terms of service.
DECISIONS = {"subsidy": subsidy, "settlement": settlement, "status": status}

# The members of each object; one that is not among them would be dropped silently, and is refused.
SETTLEMENT = {
    "insuplc_admdvs", "idet_admdvs", "idetinfo", "visits", "schedules", "applications", "transition", "incomes",
}  # fmt: skip
SUBSIDY = {
    "insuplc_admdvs", "insutype", "pay_time", "contributions", "tier", "idetinfo", "other_subsidy", "fee_exempt",
    "collection", "transition",
}  # fmt: skip
STATUS = {"insuplc_admdvs", "insutype", "day", "idetinfo"}
VISIT = {
    "id", "insutype", "med_type", "special_drug", "begntime", "setl_time", "designated", "medfee_sumamt",
    "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt", "hifp_pay", "hifob_pay", "hifmi_pay",
    "hifes_pay", "cvlserv_pay", "oth_pay", "dise_name", "mdtrtarea_admdvs", "referral", "charge_class",
    "package_limit", "management",
}  # fmt: skip
#: Members that only other cities' texts ask for, and which few visits have: read for their form.
ELSEWHERE = frozenset({"dise_name", "mdtrtarea_admdvs", "referral", "charge_class", "package_limit", "management"})
IDENTITY = {"psn_idet_type", "begntime", "endtime"}
PERIOD = {"begntime", "endtime"}
SCHEDULE = {"insutype", "scope", "dedc", "cap", "uncapped", "bands"}
INCOME = {"admdvs", "year", "amount", "published"}


def _read_settlement(request):
    fields = members(request, SETTLEMENT, "")
    place = string(fields, "insuplc_admdvs", "")
    optional_string(fields, "idet_admdvs", "")
    identities = list_of(fields, "idetinfo", "", _identity, at_most=64)
    visits = list_of(fields, "visits", "", _visit)
    schedules = list_of(fields, "schedules", "", _schedule, at_most=8)
    applications = list_of(fields, "applications", "", _application, at_most=100)
    _optional_period(fields, "transition")
    list_of(fields, "incomes", "", _income, at_most=100)
    if not visits and not applications:
        raise Fault("visits", MISSING)
    _in_order(visits)
    if len({(each.insutype, each.special_drug) for each in schedules}) < len(schedules):
        keys = [(each.insutype, each.special_drug) for each in schedules]
        index = next(index for index, key in enumerate(keys) if key in keys[:index])
        raise Fault(f"schedules[{index}].scope", "同一险种、同一范围只能有一份。There is one such schedule already.")
    for index in range(1, len(applications)):
        if applications[index] < applications[index - 1]:
            raise Fault(f"applications[{index}].appl_time", "请按申请时间排列。Put the applications in order.")
    return place, identities, visits, schedules, applications


def _in_order(visits):
    """What visits must agree on: order, ids, and whether catastrophic insurance has been settled already."""
    for index in range(1, len(visits)):
        previous, visit = visits[index - 1][1], visits[index][1]
        if visit.day < previous.day:
            raise Fault(f"visits[{index}].setl_time", "请按结算时间排列。Put the visits in order of settlement.")
        if (visit.catastrophic is None) != (previous.catastrophic is None):
            raise Fault(f"visits[{index}].hifmi_pay", "须每次都填写，或都不填写。State it on every visit or on none.")
    seen = set()
    for index, (name, _) in enumerate(visits):
        if name in seen:
            raise Fault(f"visits[{index}].id", f"“{name}”已用过。It is used already.")
        seen.add(name)


def _visit(value, path):
    fields = members(value, VISIT, path)
    name = string(fields, "id", path)
    insutype = one_of(fields, "insutype", INSURANCES, path)
    med_type = one_of(fields, "med_type", CARE, path)
    special_drug = boolean(fields, "special_drug", path) if "special_drug" in fields else False
    begins = day(fields, "begntime", path)
    settled = day(fields, "setl_time", path)
    designated = boolean(fields, "designated", path)
    total = amount(fields, "medfee_sumamt", path)
    outside = amount(fields, "fulamt_ownpay_amt", path)
    over_standard = amount(fields, "overlmt_selfpay", path)
    first_self = amount(fields, "preselfpay_amt", path)
    in_scope = amount(fields, "inscp_scp_amt", path)
    basic = amount(fields, "hifp_pay", path)
    large_sum = optional_amount(fields, "hifob_pay", path)
    catastrophic = optional_amount(fields, "hifmi_pay", path)
    others = 0
    for payment in ("hifes_pay", "cvlserv_pay", "oth_pay"):
        if payment in fields:
            others += amount(fields, payment, path)
    if not ELSEWHERE.isdisjoint(fields):
        _read_elsewhere(fields, path)
    if outside + over_standard + first_self + in_scope != total:
        raise Fault(join(path, "medfee_sumamt"), "四类费用之和与总额不符。The classes of cost do not add up to it.")
    if insutype == "310":
        if large_sum is None:
            raise Fault(join(path, "hifob_pay"), MISSING)
    elif large_sum is not None:
        raise Fault(join(path, "hifob_pay"), "居民没有这项补助，请去掉。Residents have no such fund; leave it out.")
    else:
        large_sum = 0
    if basic + large_sum + (catastrophic or 0) > in_scope:
        raise Fault(join(path, "inscp_scp_amt"), "保险支付合计超过它。The insurances' payments exceed it.")
    if settled < begins:
        raise Fault(join(path, "setl_time"), "早于就诊开始日。It is before the visit began.")
    visit = Visit(
        insutype, med_type, special_drug, settled, designated, total, in_scope, basic, large_sum, catastrophic, others
    )
    return name, visit


def _read_elsewhere(fields, path):
    optional_string(fields, "dise_name", path)
    optional_string(fields, "mdtrtarea_admdvs", path)
    optional_one_of(fields, "referral", ("made", "not-needed", "approved", "missing"), path)
    optional_one_of(fields, "charge_class", ("一类", "省市级二类", "县级二类", "三类"), path)
    optional_amount(fields, "package_limit", path)
    optional_one_of(fields, "management", ("visit", "limit"), path)


def _identity(value, path):
    fields = members(value, IDENTITY, path)
    term = string(fields, "psn_idet_type", path)
    begins, ends = _span(fields, path)
    return term, begins, ends


def _coded(identities):
    """The engine's identities: the terms mapped to its codes, those without a meaning here left out."""
    coded = []
    for index, (term, begins, ends) in enumerate(identities):
        try:
            code = codes.code(term)
        except KeyError:
            raise Fault(f"idetinfo[{index}].psn_idet_type", f"“{term}”不是已知的身份。It is no identity known.") from None
        if code is not None:
            coded.append(Identity(code, begins, ends))
    return coded


def _schedule(value, path):
    fields = members(value, SCHEDULE, path)
    insutype = one_of(fields, "insutype", INSURANCES, path)
    scope = one_of(fields, "scope", ("ordinary", "special-drug"), path)
    deductible = amount(fields, "dedc", path)
    bands = list_of(fields, "bands", path, _band, at_most=32)
    cap = optional_amount(fields, "cap", path)
    uncapped = boolean(fields, "uncapped", path) if "uncapped" in fields else False
    if uncapped and cap is not None:
        raise Fault(join(path, "uncapped"), "已写封顶线。A cap is stated; state one of them.")
    if not uncapped and cap is None:
        raise Fault(join(path, "cap"), MISSING)
    if not bands:
        raise Fault(join(path, "bands"), MISSING)
    for index, (start, _) in enumerate(bands):
        if (start != 0) if index == 0 else (start <= bands[index - 1][0]):
            raise Fault(f"{path}.bands[{index}].from", "分段须从 0 起、由低到高。Bands begin at 0 and ascend.")
    return Schedule(insutype, scope == "special-drug", deductible, cap, bands)


def _band(value, path):
    fields = members(value, {"from", "rate"}, path)
    return amount(fields, "from", path), rate(fields, "rate", path)


def _application(value, path):
    return day(members(value, {"appl_time"}, path), "appl_time", path)


def _income(value, path):
    fields = members(value, INCOME, path)
    string(fields, "admdvs", path)
    whole_number(fields, "year", path)
    amount(fields, "amount", path)
    day(fields, "published", path)


def _contribution(value, path):
    fields = members(value, {"tier", "amount"}, path)
    return optional_string(fields, "tier", path), amount(fields, "amount", path)


def _own(contributions, tier):
    """The contribution of the tier of enrolment; None when the tier is not stated."""
    for own_tier, fen in contributions:
        if own_tier == tier:
            return fen
    if tier is None and contributions:
        return None
    raise Fault("contributions", MISSING)


def _optional_period(fields, name):
    if name not in fields:
        return None
    return _span(members(fields[name], PERIOD, name), name)


def _span(fields, path):
    begins = day(fields, "begntime", path)
    ends = optional_day(fields, "endtime", path)
    if ends is not None and ends < begins:
        raise Fault(join(path, "endtime"), "止期早于起期。It ends before it begins.")
    return begins, ends


def _within(that_day, period):
    """Whether a day lies in a period; None when the period is not stated."""
    if period is None:
        return None
    begins, ends = period
    return begins <= that_day and (ends is None or that_day <= ends)


def _verdict(verdict):
    if verdict.fen is not None:
        return {"status": "determined", "amount": Yuan(verdict.fen)}
    return {"status": verdict.status, "clause": verdict.clause}

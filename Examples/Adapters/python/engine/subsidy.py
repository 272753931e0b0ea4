"""一 and 二: who pays a person's contribution to residents' insurance."""

from . import verdict
from .text import ALLOWANCE, FORMER, HARDSHIP, MARGINAL, MONITORED, PRINTED, RETURNED, held, in_force, insured_here

#: 一, «对民政部门提供的特困人员、低保对象、低保边缘家庭成员»
CIVIL_LIST = frozenset({HARDSHIP, ALLOWANCE, MARGINAL})
#: 一, «对乡村振兴部门提供的防止返贫监测帮扶对象……和返贫致贫人口»
RURAL_LIST = MONITORED | {RETURNED}

RESIDENTS = "390"
BUDGET = "财政"


class Contribution:
    """A contribution to be paid: by whom, where, when, how much, and what is known about 二's conditions.

    None stands for what is not stated, which is neither yes nor no.
    """

    __slots__ = ("place", "insutype", "day", "fen", "identities", "other_subsidy", "in_window", "in_transition")

    def __init__(self, place, insutype, day, fen, identities, other_subsidy, in_window, in_transition):
        self.place = place
        self.insutype = insutype
        self.day = day
        self.fen = fen
        self.identities = identities
        self.other_subsidy = other_subsidy
        self.in_window = in_window
        self.in_transition = in_transition


def subsidy(contribution: Contribution):
    """The subsidy, and who pays it: None where the text names nobody."""
    if not in_force(contribution.day):
        return verdict.undetermined(PRINTED), None
    # «参加我市居民基本医疗保险的个人缴费部分»: this city's, and residents' insurance only.
    if contribution.insutype != RESIDENTS or not insured_here(contribution.place):
        return verdict.not_eligible("一"), None
    persons = held(contribution.identities, contribution.day)
    # 一, «给予全额资助»: in full, the year round; it names neither a payer, nor a window, nor the transition period.
    if persons & CIVIL_LIST or persons & RURAL_LIST:
        return _in_full(contribution, "一"), None
    if FORMER in persons:
        # 二, «脱贫攻坚过渡期内»; «在集中征缴期内»; «不享受其他资助参保政策的»: one known not to be met excludes.
        no_other = None if contribution.other_subsidy is None else not contribution.other_subsidy
        conditions = (contribution.in_transition, contribution.in_window, no_other)
        if False in conditions:
            return verdict.not_eligible("二"), None
        if None in conditions:
            return verdict.undetermined("二"), None
        # «向同级财政申请资金……全额代缴»: the district's budget pays, not the assistance fund.
        return _in_full(contribution, "二"), BUDGET
    return verdict.not_eligible("一"), None


def _in_full(contribution, clause):
    # «全额» of a contribution that is not stated is an amount that nobody knows yet.
    return verdict.undetermined(clause) if contribution.fen is None else verdict.amount(contribution.fen)

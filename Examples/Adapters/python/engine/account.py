"""A person's account: the engine's state, which grows visit by visit as the visits are settled."""

from . import assistance, catastrophic, verdict
from .application import Applications
from .text import PRINTED, held, in_force, insured_here

#: Kinds of care by `med_type`: 五 and 六 assist «住院和门诊慢特病医疗费用».
ASSISTED_CARE = frozenset({"14", "21", "22", "23", "24", "52"})


class Visit:
    """One settled visit; amounts in fen, days as whole numbers. None: not stated."""

    __slots__ = (
        "insutype", "med_type", "special_drug", "day", "designated", "total", "in_scope", "basic", "large_sum",
        "catastrophic", "others",
    )  # fmt: skip

    def __init__(
        self, insutype, med_type, special_drug, day, designated, total, in_scope, basic, large_sum, catastrophic, others
    ):
        self.insutype = insutype
        self.med_type = med_type
        self.special_drug = special_drug
        self.day = day  # of settlement
        self.designated = designated
        self.total = total
        self.in_scope = in_scope
        self.basic = basic
        self.large_sum = large_sum
        self.catastrophic = catastrophic
        self.others = others


class Settlement:
    """What each layer pays for a visit, and what the person still bears after every determined payment (fen)."""

    __slots__ = ("catastrophic", "assistance", "re_assistance", "person_bears")

    def __init__(self, catastrophic, assistance, re_assistance, person_bears):
        self.catastrophic = catastrophic
        self.assistance = assistance
        self.re_assistance = re_assistance
        self.person_bears = person_bears


class Cost:
    """A settled visit as 六 looks back at it: its burden and what 五 has paid, in fen; None: unknown."""

    __slots__ = ("day", "burden", "assisted", "applied")

    def __init__(self, day, burden, assisted):
        self.day = day
        self.burden = burden
        self.assisted = assisted
        self.applied = False  # whether an application has been paid for it


class Year:
    """A medical year («医疗年度»), the calendar year: thresholds and limits begin afresh with the next."""

    __slots__ = ("catastrophic", "assistance")

    def __init__(self):
        self.catastrophic = {}
        self.assistance = assistance.AssistanceYear()


class Account:
    """A person insured at a place, with a dated list of identities; `settle` and `apply` in the order of time."""

    __slots__ = ("insured", "identities", "schedules", "years", "costs", "applications")

    def __init__(self, place, identities, schedules=()):
        self.insured = insured_here(place)
        self.identities = identities
        self.schedules = {(each.insutype, each.special_drug): each for each in schedules}
        self.years = {}
        self.costs = []
        self.applications = Applications()

    def settle(self, visit: Visit) -> Settlement:
        """Settles the next visit. A stay belongs, whole, to the year and the identity of its settlement day."""
        year = self.years.get(visit.day // 10_000)
        if year is None:
            year = self.years[visit.day // 10_000] = Year()
        persons = held(self.identities, visit.day)
        before = visit.in_scope - visit.basic - visit.large_sum
        insurance, burden = self._catastrophic(year, visit, before, persons)
        first, second = self._assistance(year, visit, burden, persons)
        bears = visit.total - visit.basic - visit.large_sum - visit.others
        for layer in (insurance, first, second):
            if layer.fen is not None:
                bears -= layer.fen
        return Settlement(insurance, first, second, bears)

    def apply(self, day: int):
        """Decides an application of that day (六)."""
        if in_force(day) and not self.insured:
            return verdict.not_eligible("六")  # «已参加我市基本医疗保险»
        return self.applications.decide(day, self.identities, self.costs)

    def _catastrophic(self, year, visit, burden, persons):
        """The layer's verdict, and what it leaves of the in-scope burden (fen), or None when that is unknown."""
        if visit.catastrophic is not None:
            return verdict.amount(visit.catastrophic), burden - visit.catastrophic
        covered = visit.designated and (visit.special_drug or visit.med_type in ASSISTED_CARE)
        # An open question: 四 names no kind of care. 五 assists «住院和门诊慢特病医疗费用，经……大病保险等按规定支付后»,
        # so these two are what passes through catastrophic insurance, with the special drugs that 四 names.
        ledger = self._ledger(year, visit) if covered and self.insured else None
        if not in_force(visit.day):
            if ledger is not None:
                ledger.burden += burden  # the year's burden is a fact, whatever was paid for it
            return verdict.undetermined(PRINTED), None
        if not covered or not self.insured:
            return verdict.not_eligible("四"), burden
        if ledger is None:
            return verdict.undetermined("四"), None  # the ordinary terms are not stated, so neither are the better
        paid = ledger.settle(burden, not persons.isdisjoint(catastrophic.WHO))
        return verdict.amount(paid), burden - paid

    def _ledger(self, year, visit):
        """The year's account with catastrophic insurance; None when its schedule is not stated."""
        key = (visit.insutype, visit.special_drug)
        if key not in year.catastrophic and key in self.schedules:
            year.catastrophic[key] = catastrophic.CatastrophicYear(self.schedules[key])
        return year.catastrophic.get(key)

    def _assistance(self, year, visit, burden, persons):
        """五's two layers."""
        if not self._can_be_assisted(visit):
            excluded = verdict.not_eligible("五") if in_force(visit.day) else verdict.undetermined(PRINTED)
            return excluded, excluded
        cost = Cost(visit.day, burden, None)
        self.costs.append(cost)
        clauses = [each for each in assistance.CLAUSES if not persons.isdisjoint(each.who)]
        if not clauses:
            cost.assisted = 0  # «先认定后救助»: whatever was in force, a person not recognised was not assisted
        if not in_force(visit.day):
            unknown = verdict.undetermined(PRINTED)
            return unknown, unknown
        if not clauses:
            excluded = verdict.not_eligible("五")
            return excluded, excluded
        if burden is None or year.assistance.open:
            year.assistance.open = True
            unknown = verdict.undetermined("五")
            return unknown, unknown
        borne = burden + visit.total - visit.in_scope - visit.others
        first, second = year.assistance.settle(clauses, burden, borne)
        cost.assisted = first + second
        return verdict.amount(first), verdict.amount(second)

    def _can_be_assisted(self, visit):
        """«参加我市基本医疗保险»; «住院和门诊慢特病医疗费用», special drugs not among them; at a designated place."""
        return self.insured and visit.designated and visit.med_type in ASSISTED_CARE and not visit.special_drug

"""五: assistance and re-assistance with inpatient and chronic outpatient costs, a year's thresholds and limits."""

from .money import FEN, YUAN, excess, percent, rounded
from .text import ALLOWANCE, HARDSHIP, MARGINAL, MONITORED, RETURNED


class Clause:
    """The figures of one paragraph of 五; amounts in yuan, rates in percent."""

    __slots__ = ("name", "who", "threshold", "rate", "re_threshold", "re_rate")

    def __init__(self, name, who, threshold, rate, re_threshold, re_rate):
        self.name = name
        self.who = who
        self.threshold = threshold * YUAN
        self.rate = rate
        self.re_threshold = re_threshold * YUAN
        self.re_rate = re_rate


#: «特困人员、低保对象和返贫致贫人口……不设年度起付线，按70%给予救助»; «超过5000元的部分按70%给予再救助»
FIRST = Clause("五（一）", frozenset({HARDSHIP, ALLOWANCE, RETURNED}), threshold=0, rate=70, re_threshold=5_000, re_rate=70)
#: «低保边缘家庭成员、防止返贫监测帮扶对象……个人负担超过3000元的部分，按50%给予救助»; «超过1万元的部分按70%给予再救助»
SECOND = Clause("五（二）", MONITORED | {MARGINAL}, threshold=3_000, rate=50, re_threshold=10_000, re_rate=70)
CLAUSES = (FIRST, SECOND)

#: «年度救助限额为8万元», in both paragraphs: it bounds what a person receives in the year, under whichever identity.
LIMIT = 80_000 * YUAN
#: «年度救助限额为2万元», of re-assistance, likewise.
RE_LIMIT = 20_000 * YUAN


class Benefit:
    """One benefit's year: what has accrued (grains) and what has been paid (fen)."""

    __slots__ = ("burden", "accrued", "paid")

    def __init__(self):
        self.burden = 0
        self.accrued = 0
        self.paid = 0

    def grow(self, burden, threshold, rate, room):
        """The year's accrued total after another burden; `room` is what the limit leaves to this benefit."""
        added = percent(rate, excess(self.burden + burden, threshold) - excess(self.burden, threshold))
        return max(self.accrued, min(self.accrued + added, room))


class Offer:
    """What one paragraph would give for a visit."""

    __slots__ = ("clause", "accrued", "re_accrued", "gain", "left")

    def __init__(self, clause, accrued, re_accrued, gain, left):
        self.clause = clause
        self.accrued = accrued
        self.re_accrued = re_accrued
        self.gain = gain
        self.left = left


class AssistanceYear:
    """A person's year under 五.

    One for both insurances: «年度内居民和职工基本医疗保险相互转换的，住院和门诊慢特病医疗救助限额合并计算», with the
    thresholds and re-assistance.
    """

    __slots__ = ("assistance", "re_assistance", "open")

    def __init__(self):
        self.assistance = {clause: Benefit() for clause in CLAUSES}
        self.re_assistance = {clause: Benefit() for clause in CLAUSES}
        #: Whether a burden of the year is unknown, so that no later one can be placed over or under a threshold.
        self.open = False

    def settle(self, clauses, burden: int):
        """The payments in fen (assistance, re-assistance) for a burden in grains of a person whom `clauses` name.

        Of several clauses the one that pays the person most holds, once; the burden counts towards the thresholds of
        each, because the person holds an identity that each names.
        """
        offers = [self._offer(clause, burden) for clause in clauses]
        best = offers[0] if len(offers) == 1 else max(offers, key=lambda offer: offer.gain)
        for clause in clauses:
            self.assistance[clause].burden += burden
            # «经……医疗救助等按规定支付后政策范围内个人负担»: all that is really left, with what lay under the
            # first threshold and over the first limit; «仍然较重» is measured by the threshold that follows it.
            self.re_assistance[clause].burden += best.left
        return (
            _pay(self.assistance[best.clause], best.accrued),
            _pay(self.re_assistance[best.clause], best.re_accrued),
        )

    def _offer(self, clause, burden):
        first = self.assistance[clause]
        accrued = first.grow(burden, clause.threshold, clause.rate, _room(LIMIT, self.assistance, clause))
        left = burden - (accrued - first.accrued)
        second = self.re_assistance[clause]
        re_accrued = second.grow(left, clause.re_threshold, clause.re_rate, _room(RE_LIMIT, self.re_assistance, clause))
        gain = accrued - first.accrued + re_accrued - second.accrued
        return Offer(clause, accrued, re_accrued, gain, left)


def _room(limit, benefits, clause):
    """What a limit leaves to one clause after the other's payments of the year."""
    for other, benefit in benefits.items():
        if other is not clause:
            limit -= benefit.paid * FEN
    return limit


def _pay(benefit, accrued):
    """Rounds the year's entitlement once, and pays what has not been paid yet."""
    benefit.accrued = accrued
    paid = rounded(accrued) - benefit.paid
    benefit.paid += paid
    return paid

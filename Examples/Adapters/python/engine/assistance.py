"""五: assistance and re-assistance with inpatient and chronic outpatient costs, a year's thresholds and limits."""

from .money import FEN, excess, percent, rounded
from .text import ALLOWANCE, HARDSHIP, MARGINAL, MONITORED, RETURNED


class Clause:
    """The figures of one paragraph of 五; thresholds in yuan, rates in percent."""

    __slots__ = ("name", "who", "threshold", "rate", "re_threshold", "re_rate")

    def __init__(self, name, who, threshold, rate, re_threshold, re_rate):
        self.name = name
        self.who = who
        self.threshold = threshold * 100
        self.rate = rate
        self.re_threshold = re_threshold * 100
        self.re_rate = re_rate


#: «特困人员、低保对象和返贫致贫人口……不设年度起付线，按70%给予救助»; «超过5000元的部分按70%给予再救助»
FIRST = Clause("五（一）", frozenset({HARDSHIP, ALLOWANCE, RETURNED}), threshold=0, rate=70, re_threshold=5_000, re_rate=70)
#: «低保边缘家庭成员、防止返贫监测帮扶对象……个人负担超过3000元的部分，按50%给予救助»; «超过1万元的部分按70%给予再救助»
SECOND = Clause("五（二）", MONITORED | {MARGINAL}, threshold=3_000, rate=50, re_threshold=10_000, re_rate=70)
CLAUSES = (FIRST, SECOND)

#: «年度救助限额为8万元», in both paragraphs: in fen; it bounds what a person receives in the
#: year, under whichever identity.
LIMIT = 80_000_00
#: «年度救助限额为2万元», of re-assistance, likewise.
RE_LIMIT = 20_000_00


class Benefit:
    """One benefit's year: the burden (fen) that counts, what has accrued (grains) and what has been paid (fen)."""

    __slots__ = ("burden", "accrued", "paid")

    def __init__(self):
        self.burden = 0
        self.accrued = 0
        self.paid = 0

    def gain(self, burden, threshold, rate, room):
        """What another burden adds, in grains; `room` (fen) is what the limit leaves to this benefit."""
        added = percent(rate, excess(self.burden + burden, threshold) - excess(self.burden, threshold))
        return max(0, min(added, room * FEN - self.accrued))

    def pay(self, gain):
        """Rounds the year's total once, and pays what of it has not been paid yet."""
        self.accrued += gain
        paid = rounded(self.accrued) - self.paid
        self.paid += paid
        return paid


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

    def settle(self, clauses, burden: int, borne: int):
        """The payments (assistance, re-assistance) for a burden, in fen, of a person whom `clauses` name.

        Payers whom the text does not deduct lessen what the person bears: «个人负担» is never more than `borne`.
        """
        assisted = _best(
            self.assistance, clauses, burden, LIMIT, borne, lambda clause: (clause.threshold, clause.rate))
        # «经……医疗救助等按规定支付后政策范围内个人负担»: all that is really left once assistance has paid, with what lay
        # under its threshold and over its limit. «仍然较重» is measured by the threshold that follows it.
        left = burden - assisted
        again = _best(
            self.re_assistance, clauses, left, RE_LIMIT, borne - assisted,
            lambda clause: (clause.re_threshold, clause.re_rate))
        return assisted, again


def _best(benefits, clauses, burden, limit, borne, terms):
    """Pays by the one of several clauses that gives the person most, once.

    The burden counts towards the threshold of each, because the person holds an identity that each names.
    """
    best, most = None, -1
    for clause in clauses:
        others = sum(benefit.paid for other, benefit in benefits.items() if other is not clause)
        benefit = benefits[clause]
        gain = benefit.gain(burden, *terms(clause), min(limit - others, benefit.paid + borne))
        if gain > most:
            best, most = clause, gain
    for clause in clauses:
        benefits[clause].burden += burden
    return benefits[best].pay(most)

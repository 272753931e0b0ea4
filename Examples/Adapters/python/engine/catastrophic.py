"""四: catastrophic insurance and its better terms.

The text states a relation to the ordinary schedule and not the schedule itself, which comes from outside.
"""

from .money import FEN, rounded
from .text import ALLOWANCE, HARDSHIP, RETURNED

#: «对参加我市居民和职工基本医疗保险的低保对象、特困人员、返贫致贫人口»
WHO = frozenset({ALLOWANCE, HARDSHIP, RETURNED})
#: «分段报销比例各提高5个百分点», in millionths.
POINTS = 50_000
WHOLE = 1_000_000


class Schedule:
    """The ordinary schedule of an insurance, for special drugs (特药) or for all else."""

    __slots__ = ("insutype", "special_drug", "deductible", "cap", "bands")

    def __init__(self, insutype, special_drug, deductible, cap, bands):
        """`deductible` and `cap` in fen (None: no cap); `bands` of (from in fen, rate in millionths), ascending."""
        self.insutype = insutype
        self.special_drug = special_drug
        self.deductible = deductible
        self.cap = cap
        self.bands = bands

    def entitlement(self, burden: int, better: bool) -> int:
        """What a year's burden (fen) entitles to without the cap, in grains."""
        deductible = self.deductible * FEN
        points = 0
        if better and self.special_drug:
            deductible = 0  # «取消大病保险特药起付线»; nothing is said of special drugs' rates
        elif better:
            deductible //= 2  # «年度起付线分别比普通居民和职工参保人降低50%»
            points = POINTS
        burden *= FEN
        total = 0
        for index, (start, rate) in enumerate(self.bands):
            # Bands are absolute amounts of the burden; the deductible is cut out of them from below.
            lower = max(start * FEN, deductible)
            upper = burden
            if index + 1 < len(self.bands):
                upper = min(burden, self.bands[index + 1][0] * FEN)
            if upper > lower:
                total += (upper - lower) * min(rate + points, WHOLE) // WHOLE
        return total

    def limit(self, better: bool):
        """The year's limit in grains, or None.

        «取消大病保险年度最高支付限额» lifts the limit of the bands; of special drugs only the deductible is cancelled.
        """
        if self.cap is None or (better and not self.special_drug):
            return None
        return self.cap * FEN


class CatastrophicYear:
    """A person's year under one schedule: every visit of the year adds to the burden, whatever the identity."""

    __slots__ = ("schedule", "burden", "accrued", "paid")

    def __init__(self, schedule):
        self.schedule = schedule
        self.burden = 0  # fen
        # By the terms, ordinary (False) or better (True), each of which is rounded for itself.
        self.accrued = [0, 0]  # grains
        self.paid = [0, 0]  # fen

    def settle(self, burden: int, better: bool):
        """The payment in fen for what a visit adds to the year's burden.

        The terms of the settlement day apply to what this visit adds; what was paid before is not reopened.
        """
        before = self.burden
        self.burden += burden
        added = self.schedule.entitlement(self.burden, better) - self.schedule.entitlement(before, better)
        limit = self.schedule.limit(better)
        if limit is not None:
            # Whatever has been paid this year, by either terms, uses up the limit.
            added = max(0, min(added, limit - self.accrued[better] - self.paid[not better] * FEN))
        self.accrued[better] += added
        paid = rounded(self.accrued[better]) - self.paid[better]
        self.paid[better] += paid
        return paid

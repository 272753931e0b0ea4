"""六: assistance on application with the costs of the twelve months before recognition."""

from . import verdict
from .money import FEN, YUAN, excess, percent, rounded
from .text import EXPENDITURE, PRINTED, in_force

#: «个人负担超过1.1万元的部分，按60%给予救助，年度救助限额为3万元»
THRESHOLD = 11_000 * YUAN
RATE = 60
LIMIT = 30_000 * YUAN

CLAUSE = "六"


class Applications:
    """A person's applications so far: the years and the recognitions that have had their benefit."""

    __slots__ = ("years", "recognitions", "assisted")

    def __init__(self):
        self.years = set()
        self.recognitions = set()
        self.assisted = set()

    def decide(self, day: int, identities, costs):
        """The verdict on an application, given the person's identities and all settled costs that 六 can assist."""
        if not in_force(day):
            return verdict.undetermined(PRINTED)
        # «民政部门提供的支出型困难人口»
        recognised = [each.begins for each in identities if each.code == EXPENDITURE and each.holds(day)]
        if not recognised:
            return verdict.not_eligible(CLAUSE)
        recognition = max(recognised)
        # «一次身份认定享受一个医疗年度救助待遇和救助限额，一个年度内不得重复申请»
        if day // 10_000 in self.years or recognition in self.recognitions:
            return verdict.not_eligible(CLAUSE)
        self.years.add(day // 10_000)
        self.recognitions.add(recognition)
        return self._assist(recognition, costs)

    def _assist(self, recognition, costs):
        first = _year_before(recognition)
        # «身份认定之日起前12个月内发生的»: from the same day a year earlier to the eve of recognition; a cost that an
        # earlier application has had in its twelve months is not assisted a second time.
        window = [cost for cost in costs if first <= cost.day < recognition and cost not in self.assisted]
        self.assisted.update(window)
        if any(cost.burden is None for cost in window):
            return verdict.undetermined(CLAUSE)
        # One threshold and one limit, in however many years the twelve months lie.
        entitled = percent(RATE, excess(sum(cost.burden for cost in window), THRESHOLD))
        # What 五 has paid for the same costs is taken off: the better of the two, once.
        paid = sum(cost.assisted for cost in window) * FEN
        return verdict.amount(rounded(max(0, min(entitled, LIMIT) - paid)))


def _year_before(day: int) -> int:
    """The same day a year earlier; 28 February for 29 February."""
    earlier = day - 10_000
    return earlier - 1 if earlier % 10_000 == 229 else earlier

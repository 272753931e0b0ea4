"""六: assistance on application with the costs of the twelve months before recognition."""

from . import verdict
from .money import excess, percent, rounded
from .text import EXPENDITURE, PRINTED, in_force

#: «个人负担超过1.1万元的部分，按60%给予救助，年度救助限额为3万元»; in fen and percent.
THRESHOLD = 11_000_00
RATE = 60
LIMIT = 30_000_00

CLAUSE = "六"


class Applications:
    """A person's applications so far: the years and the recognitions that have had their benefit."""

    __slots__ = ("years", "recognitions")

    def __init__(self):
        self.years = set()
        self.recognitions = {}

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
        if day // 10_000 in self.years:
            return verdict.not_eligible(CLAUSE)
        earlier = self.recognitions.get(recognition)
        if earlier is not None:
            # Where it is unknown what the recognition has given already, so is whether it gives anything now.
            return earlier if earlier.status == verdict.UNDETERMINED else verdict.not_eligible(CLAUSE)
        self.years.add(day // 10_000)
        answer = self.recognitions[recognition] = self._assist(recognition, costs)
        return answer

    def _assist(self, recognition, costs):
        first = _year_before(recognition)
        # «身份认定之日起前12个月内发生的»: from the same day a year earlier to the eve of recognition. Where the twelve
        # months of two recognitions overlap, a cost that has been assisted on application is not assisted again.
        window = [cost for cost in costs if first <= cost.day < recognition and not cost.applied]
        if any(cost.burden is None or cost.assisted is None for cost in window):
            for cost in window:
                cost.assisted = None
            return verdict.undetermined(CLAUSE)
        # One threshold and one limit, in however many years the twelve months lie.
        entitled = rounded(percent(RATE, excess(sum(cost.burden for cost in window), THRESHOLD)))
        # What 五 has paid for the same costs is taken off: the better of the two, once.
        paid = max(0, min(entitled, LIMIT) - sum(cost.assisted for cost in window))
        for cost in window:
            cost.applied = paid > 0
        return verdict.amount(paid)


def _year_before(day: int) -> int:
    """The same day a year earlier; 28 February for 29 February."""
    earlier = day - 10_000
    return earlier - 1 if earlier % 10_000 == 229 else earlier

"""What the whole text shares: who it is for, from when it is applied, and the persons whom it names."""

#: «2022年9月28日印发», the only date that the text still bears (七 breaks off before any other): applied from that day,
#: without an end. Whatever was before cannot be decided by it.
FIRST_DAY = 20220928
PRINTED = "印发"


def in_force(day: int) -> bool:
    return day >= FIRST_DAY


def insured_here(place: str) -> bool:
    """«参加我市……基本医疗保险»: the place of insurance is Jinan (3701 and the codes of its districts)."""
    return len(place) == 6 and place.startswith("3701")


# This engine's own codes of identity; ../codes.py tells which of the texts' terms each stands for.
HARDSHIP = "A1"  # 特困人员
ALLOWANCE = "A2"  # 低保对象
MARGINAL = "A3"  # 低保边缘家庭成员
EXPENDITURE = "A4"  # 支出型困难人口
UNSTABLE = "B1"  # 脱贫不稳定户
PRONE = "B2"  # 边缘易致贫户
SUDDEN = "B3"  # 突发严重困难户
RETURNED = "B4"  # 返贫致贫人口
FORMER = "C1"  # 脱贫享受政策人口

#: «防止返贫监测帮扶对象（即脱贫不稳定户、边缘易致贫户、突发严重困难户）»
MONITORED = frozenset({UNSTABLE, PRONE, SUDDEN})
#: 三, «由民政、乡村振兴部门认定为医疗救助对象»: those whom 五 and 六 assist, in the order in which the text names them.
#: 脱贫享受政策人口 are not among them: 二 pays a contribution for them and nothing else.
ASSISTED = (HARDSHIP, ALLOWANCE, MARGINAL, UNSTABLE, PRONE, SUDDEN, RETURNED, EXPENDITURE)


class Identity:
    """An entry of a person's dated list; `ends` is the last day on which it holds, None while it goes on."""

    __slots__ = ("code", "begins", "ends")

    def __init__(self, code, begins, ends):
        self.code = code
        self.begins = begins
        self.ends = ends

    def holds(self, day: int) -> bool:
        """三, «自救助对象身份认定之日起»: from the day of recognition, that day included."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


def held(identities, day: int) -> set:
    """The codes of all identities that hold on a day: the order of a person's list must not matter."""
    return {identity.code for identity in identities if identity.holds(day)}

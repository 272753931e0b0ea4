"""Local codes: how the terms of the texts, which requests carry, are mapped to what the engine stores.

This is the table that a vendor replaces by its own. There are three kinds of term: those that the engine has a code
for; those that only other cities' texts give something to (accepted, and worth nothing here); and all else, which is
refused, because a mistyped identity must not settle as if there were none.
"""

from engine import text

CODES = {
    "特困人员": text.HARDSHIP,
    "低保对象": text.ALLOWANCE,
    "低保边缘家庭成员": text.MARGINAL,
    "支出型困难人口": text.EXPENDITURE,
    "脱贫不稳定户": text.UNSTABLE,
    "边缘易致贫户": text.PRONE,
    "突发严重困难户": text.SUDDEN,
    "返贫致贫人口": text.RETURNED,
    "脱贫享受政策人口": text.FORMER,
}
TERMS = {code: term for term, code in CODES.items()}

OTHER_CITIES = frozenset(
    {
        "因病致贫重病患者",  # here the heading of 六 only; its words assist «即民政部门提供的支出型困难人口»
        "脱贫人口", "政策规定免缴费人群", "县级以上政府规定的其他特殊困难人员", "孤儿", "事实无人抚养儿童",
        "丧失劳动能力的重度残疾人", "低收入家庭60岁以上老年人", "低收入家庭未成年人", "在乡重点优抚对象",
        "低收入救助对象", "见义勇为救助对象",
    }
)  # fmt: skip


def code(term: str):
    """The engine's code of a term; None when it has no meaning here.

    Raises `KeyError` for a term that no text knows.
    """
    found = CODES.get(term)
    if found is None and term not in OTHER_CITIES:
        raise KeyError(term)
    return found

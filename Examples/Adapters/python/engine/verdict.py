"""What the text gives: an amount, nothing because its words exclude it, or no answer because they leave it open."""

DETERMINED = "determined"
NOT_ELIGIBLE = "not_eligible"
UNDETERMINED = "undetermined"


class Verdict:
    """A status, the amount in fen of a determined one, and the clause that another rests on."""

    __slots__ = ("status", "fen", "clause")

    def __init__(self, status, fen, clause):
        self.status = status
        self.fen = fen
        self.clause = clause


def amount(fen: int) -> Verdict:
    """An amount in fen; 0 means entitled, while nothing results."""
    return Verdict(DETERMINED, fen, None)


def not_eligible(clause: str) -> Verdict:
    return Verdict(NOT_ELIGIBLE, None, clause)


def undetermined(clause: str) -> Verdict:
    return Verdict(UNDETERMINED, None, clause)

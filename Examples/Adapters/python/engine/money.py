"""Exact money: payments are whole fen, and entitlements accrue in grains so that no step in between rounds.

The finest thing that the text can ask for is half a deductible (四) times a rate of catastrophic insurance, which has at
most four decimals of a percent: 1/2 000 000 fen. Whole numbers of such grains hold every step without a rest.
"""

#: The grains of a fen.
FEN = 2_000_000


def rounded(grains: int) -> int:
    """The whole fen of an entitlement that is not negative; half a fen is rounded up, once, when it is paid."""
    return (grains + FEN // 2) // FEN


def percent(rate: int, fen: int) -> int:
    """A share in whole percent of an amount in fen, exactly, in grains."""
    return fen * (FEN // 100) * rate


def excess(fen: int, threshold: int) -> int:
    """«超过……的部分»: only what an amount exceeds a threshold by; at the threshold itself nothing."""
    return fen - threshold if fen > threshold else 0

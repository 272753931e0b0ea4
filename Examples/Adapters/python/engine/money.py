"""Exact money: payments are whole fen, and entitlements accrue in grains so that no step in between rounds.

The finest product that the text can ask for is half a deductible times a rate of catastrophic insurance (at most four
decimals of a percent), times 70% (五, assistance), times 70% (五, re-assistance): 1/200 000 000 fen. A grain is finer
than that and divides it, so whole numbers of grains hold every step without a rest.
"""

#: The grains of a fen.
FEN = 10**9
#: The grains of a yuan.
YUAN = 100 * FEN


def rounded(grains: int) -> int:
    """The whole fen of an entitlement that is not negative; half a fen is rounded up, once, when it is paid."""
    return (grains + FEN // 2) // FEN


def percent(rate: int, grains: int) -> int:
    """A share in whole percent of an amount in grains, exactly."""
    return grains * rate // 100


def excess(grains: int, threshold: int) -> int:
    """«超过……的部分»: only what an amount exceeds a threshold by; at the threshold itself nothing."""
    return grains - threshold if grains > threshold else 0

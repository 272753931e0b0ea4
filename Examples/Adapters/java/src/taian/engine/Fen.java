package taian.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as whole fen; what a rate makes of them stays an exact fraction until it is paid. */
public final class Fen {
    private Fen() {}

    static long ofYuan(long yuan) {
        return yuan * 100;
    }

    /** Rounds half-up, once, when a benefit pays. */
    static long rounded(BigDecimal fen) {
        return fen.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static long roundedUp(BigDecimal fen) {
        return fen.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}

package taian.engine;

import java.time.LocalDate;

/** Where a day lies with regard to the «脱贫攻坚过渡期», which the text does not date. */
enum TransitionStage {
    WITHIN,
    OUTSIDE,
    NOT_STATED;

    static TransitionStage of(LocalDate day, Period transition) {
        if (transition == null) {
            return NOT_STATED;
        }
        return transition.contains(day) ? WITHIN : OUTSIDE;
    }
}

package taian.engine;

import java.util.EnumSet;
import java.util.Set;

/** The classes of persons whom the text treats alike. */
public enum IdentityClass {
    /** 特困人员. */
    HARDSHIP,
    /** 低保对象, 城乡低保对象. */
    ALLOWANCE,
    /** 返贫致贫人口: with 低保 in assistance, with the marginal ones in the subsidy. */
    RETURNED,
    /** 低保边缘家庭成员、防止返贫监测帮扶对象. */
    MARGINAL,
    /** Whoever the text does not name. */
    NOT_NAMED;

    /** «特困人员、低保对象、返贫致贫人口», whom 四（四） and 四（五） favour. */
    static final Set<IdentityClass> THREE = EnumSet.of(HARDSHIP, ALLOWANCE, RETURNED);
}

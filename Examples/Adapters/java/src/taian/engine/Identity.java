package taian.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The identities that a request may name, in the texts' terms, and the class in which Tai'an's text puts each. */
public enum Identity {
    特困人员(IdentityClass.HARDSHIP),
    低保对象(IdentityClass.ALLOWANCE),
    低保边缘家庭成员(IdentityClass.MARGINAL),
    支出型困难人口,
    // «防止返贫监测帮扶对象» is not spelt out here; other cities of the province list these three households.
    脱贫不稳定户(IdentityClass.MARGINAL),
    边缘易致贫户(IdentityClass.MARGINAL),
    突发严重困难户(IdentityClass.MARGINAL),
    // «返贫致贫人口», also written «返贫致贫人员».
    返贫致贫人口(IdentityClass.RETURNED),
    因病致贫重病患者,
    脱贫享受政策人口,
    脱贫人口,
    政策规定免缴费人群,
    县级以上政府规定的其他特殊困难人员,
    孤儿,
    事实无人抚养儿童,
    丧失劳动能力的重度残疾人,
    低收入家庭60岁以上老年人,
    低收入家庭未成年人,
    在乡重点优抚对象,
    低收入救助对象,
    见义勇为救助对象;

    private static final Map<String, Identity> BY_TERM =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final IdentityClass identityClass;

    Identity() {
        this(IdentityClass.NOT_NAMED);
    }

    Identity(IdentityClass identityClass) {
        this.identityClass = identityClass;
    }

    /** The class of the text, {@code NOT_NAMED} where it gives the identity nothing. */
    public IdentityClass identityClass() {
        return identityClass;
    }

    /** The identity that a term names, or null when it names none. */
    public static Identity named(String term) {
        return BY_TERM.get(term);
    }
}

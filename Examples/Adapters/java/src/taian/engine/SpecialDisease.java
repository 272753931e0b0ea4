package taian.engine;

import java.util.Set;

/** The diseases at the end of 四（五）3, «特殊病种政策范围内个人自付费用按照住院医疗救助的标准执行». */
final class SpecialDisease {
    private static final Set<String> NAMES = Set.of(
            // «因患恶性肿瘤和白血病放化疗»: radio- or chemotherapy is asked of both.
            "恶性肿瘤放化疗",
            "白血病放化疗",
            "精神分裂症",
            // Printed «分解情感性障碍», which is no disease: a slip for 分裂情感性障碍.
            "分裂情感性障碍",
            "偏执性精神病",
            "双相情感障碍",
            "癫痫所致精神障碍",
            "精神发育迟滞伴发精神障碍",
            "尿毒症肾透析",
            "器官移植抗排异治疗");

    private SpecialDisease() {}

    static boolean names(String disease) {
        return NAMES.contains(disease);
    }
}

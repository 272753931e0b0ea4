package taian.engine;

import java.util.List;

/** 身份, by 四（三）: «对新认定的医保帮扶对象及时纳入帮扶范围». */
final class IdentityStatus {
    private IdentityStatus() {}

    static StatusAnswer answer(StatusRequest request) {
        // «对新认定的医保帮扶对象» names no insurance, so that an employee's identity counts like a resident's.
        Verdict outside = Scope.outside(request.insuredPlace(), InsuranceType.RESIDENTS, request.day());
        if (outside != null) {
            return new StatusAnswer(outside.isUndetermined() ? null : List.of(), outside.clause());
        }
        List<Identity> inEffect = request.identities().stream()
                .filter(record -> record.holdsOn(request.day()))
                .map(IdentityRecord::identity)
                .filter(identity -> identity.identityClass() != IdentityClass.NOT_NAMED)
                .distinct()
                .sorted()
                .toList();
        boolean all = request.identities().stream().allMatch(record -> inEffect.contains(record.identity()));
        return new StatusAnswer(inEffect, all ? null : "四（三）«对新认定的医保帮扶对象及时纳入帮扶范围»");
    }
}

package taian.engine;

import java.util.List;

/** 身份, by 四（三）: «对新认定的医保帮扶对象及时纳入帮扶范围». */
final class IdentityStatus {
    private IdentityStatus() {}

    static StatusAnswer answer(StatusRequest request) {
        String silence = Scope.silence(request.insuredPlace(), request.day());
        if (silence != null) {
            return new StatusAnswer(null, silence);
        }
        List<Identity> inEffect = request.identities().stream()
                .filter(record -> record.holdsOn(request.day()))
                .map(IdentityRecord::identity)
                .distinct()
                .sorted()
                .toList();
        boolean all = request.identities().stream().allMatch(record -> inEffect.contains(record.identity()));
        return new StatusAnswer(inEffect, all ? null : "四（三）«对新认定的医保帮扶对象及时纳入帮扶范围»");
    }
}

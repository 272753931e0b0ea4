package taian.engine;

import java.util.Set;

/** 参保补贴, by 三（二）、（三） and 四（三）. */
final class EnrolmentSubsidy {
    /** «居民参保一档标准». */
    private static final String FIRST_TIER = "一档";

    /** «居民参保二档标准». */
    private static final String SECOND_TIER = "二档";

    private EnrolmentSubsidy() {}

    static SubsidyAnswer answer(SubsidyRequest request) {
        Long own = request.ownContribution();
        Verdict subsidy = judge(request, own);
        return new SubsidyAnswer(subsidy, own == null ? null : own - subsidy.fen());
    }

    private static Verdict judge(SubsidyRequest request, Long own) {
        Verdict outside = Scope.outside(request.insuredPlace(), request.insurance(), request.paid());
        if (outside != null) {
            return outside;
        }
        Set<IdentityClass> classes = IdentityRecord.classesOn(request.paid(), request.identities());
        Choice choice = new Choice();
        if (classes.contains(IdentityClass.HARDSHIP) || classes.contains(IdentityClass.ALLOWANCE)) {
            choice.add(firstTier(request, own));
        }
        if (classes.contains(IdentityClass.MARGINAL) || classes.contains(IdentityClass.RETURNED)) {
            choice.add(halfOfSecondTier(request, own));
        }
        return choice.isEmpty() ? Verdict.notEligible("四（三）«特困人员、低保对象……低保边缘家庭成员及防止返贫监测帮扶对象和返贫致贫人口»") : choice.best();
    }

    /** «对特困人员、低保对象……按照居民参保一档标准给予补贴», whichever the tier of enrolment. */
    private static Claim firstTier(SubsidyRequest request, Long own) {
        Long standard = request.contribution(FIRST_TIER);
        if (standard == null) {
            return Claim.undetermined(Claim.UNBOUNDED, "四（三）«居民参保一档标准»，请求没有给出");
        }
        return withinContribution(standard, request, own);
    }

    /** «脱贫攻坚过渡期内对低保边缘家庭成员及防止返贫监测帮扶对象和返贫致贫人口……二档标准的 50%给予补贴». */
    private static Claim halfOfSecondTier(SubsidyRequest request, Long own) {
        if (request.transition() != null && !request.transition().contains(request.paid())) {
            return Claim.notEligible("四（三）«脱贫攻坚过渡期内»");
        }
        Long standard = request.contribution(SECOND_TIER);
        if (standard == null) {
            return Claim.undetermined(Claim.UNBOUNDED, "四（三）«居民参保二档标准的 50%»，请求没有给出");
        }
        // Half a fen is rounded up.
        Claim claim = withinContribution((standard + 1) / 2, request, own);
        return request.transition() == null
                ? Claim.undetermined(claim.most(), "四（三）«脱贫攻坚过渡期内»，请求没有给出起止日期")
                : claim;
    }

    /** «个人缴费部分»: no more than the person has to contribute, which is unknown where the tier is not stated. */
    private static Claim withinContribution(long standard, SubsidyRequest request, Long own) {
        if (own != null) {
            return Claim.amount(Math.min(standard, own));
        }
        boolean fitsAnyTier = request.contributions().stream().allMatch(each -> standard <= each.fen());
        return fitsAnyTier ? Claim.amount(standard) : Claim.undetermined(standard, "四（三）«个人缴费部分»，请求没有写明参保档次");
    }
}

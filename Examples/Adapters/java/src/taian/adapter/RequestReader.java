package taian.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taian.engine.Identity;
import taian.engine.IdentityRecord;
import taian.engine.InsuranceType;
import taian.engine.Period;
import taian.engine.StatusRequest;
import taian.engine.SubsidyRequest;

/** Reads the requests of the smaller decisions, and what all requests share. */
final class RequestReader {
    private static final int MOST_IDENTITIES = 64;
    private static final int MOST_CONTRIBUTIONS = 16;
    private static final Map<String, InsuranceType> INSURANCES =
            Map.of("310", InsuranceType.EMPLOYEES, "390", InsuranceType.RESIDENTS);

    private RequestReader() {}

    static SubsidyRequest subsidy(Members members) throws ProtocolError {
        members.allow(Set.of(
                "insuplc_admdvs",
                "insutype",
                "pay_time",
                "contributions",
                "tier",
                "idetinfo",
                "other_subsidy",
                "fee_exempt",
                "collection",
                "transition"));
        // The text asks neither for another subsidy, nor for an exemption, nor for the collection window.
        members.optionalFlag("other_subsidy");
        members.optionalFlag("fee_exempt");
        period(members, "collection");
        SubsidyRequest request = new SubsidyRequest(
                members.text("insuplc_admdvs"),
                insurance(members),
                members.day("pay_time"),
                members.list("contributions", MOST_CONTRIBUTIONS, RequestReader::contribution),
                members.optionalText("tier"),
                identities(members),
                period(members, "transition"));
        boolean ownIsMissing = request.tier() != null && request.ownContribution() == null;
        if (request.contributions().isEmpty() || ownIsMissing) {
            throw members.fault("contributions", "缺少本人所选档次的缴费标准 / the contribution of the tier is missing");
        }
        return request;
    }

    private static SubsidyRequest.Contribution contribution(Members members) throws ProtocolError {
        members.allow(Set.of("tier", "amount"));
        return new SubsidyRequest.Contribution(members.optionalText("tier"), members.amount("amount"));
    }

    static StatusRequest status(Members members) throws ProtocolError {
        members.allow(Set.of("insuplc_admdvs", "insutype", "day", "idetinfo"));
        if (members.has("insutype")) {
            insurance(members);
        }
        return new StatusRequest(members.text("insuplc_admdvs"), members.day("day"), identities(members));
    }

    static InsuranceType insurance(Members members) throws ProtocolError {
        return INSURANCES.get(members.oneOf("insutype", INSURANCES.keySet()));
    }

    static List<IdentityRecord> identities(Members members) throws ProtocolError {
        return members.list("idetinfo", MOST_IDENTITIES, RequestReader::identity);
    }

    private static IdentityRecord identity(Members members) throws ProtocolError {
        members.allow(Set.of("psn_idet_type", "begntime", "endtime"));
        Identity identity = Identity.named(members.text("psn_idet_type"));
        if (identity == null) {
            throw members.fault("psn_idet_type", "不是已知的身份 / it is no identity that is known");
        }
        LocalDate begins = members.day("begntime");
        return new IdentityRecord(identity, begins, members.optionalEnd("endtime", begins));
    }

    static Period period(Members members, String name) throws ProtocolError {
        Members period = members.optionalObject(name);
        if (period == null) {
            return null;
        }
        period.allow(Set.of("begntime", "endtime"));
        LocalDate begins = period.day("begntime");
        return new Period(begins, period.optionalEnd("endtime", begins));
    }
}

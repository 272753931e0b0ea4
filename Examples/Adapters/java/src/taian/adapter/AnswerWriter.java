package taian.adapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import taian.engine.Identity;
import taian.engine.SettlementAnswer;
import taian.engine.StatusAnswer;
import taian.engine.SubsidyAnswer;
import taian.engine.Verdict;
import taian.engine.VisitAnswer;

/** Writes the engine's answers as the protocol's results. */
final class AnswerWriter {
    private AnswerWriter() {}

    static JsonObject write(SubsidyAnswer answer) {
        JsonObject result = new JsonObject();
        result.add("subsidy", verdict(answer.subsidy()));
        // Parts are for texts that say who pays; this one does not («给予补贴»).
        result.add("parts", new JsonArray());
        if (answer.personPays() != null) {
            result.addProperty("psn_pay", yuan(answer.personPays()));
        }
        return result;
    }

    static JsonObject write(SettlementAnswer answer) {
        JsonArray visits = new JsonArray();
        for (VisitAnswer each : answer.visits()) {
            JsonArray pays = new JsonArray();
            if (each.catastrophic() != null) {
                pays.add(layer("catastrophic", each.catastrophic()));
            }
            pays.add(layer("assistance", each.assistance()));
            pays.add(layer("re-assistance", each.reAssistance()));
            JsonObject visit = new JsonObject();
            visit.addProperty("id", each.id());
            visit.add("pays", pays);
            visit.addProperty("psn_part_amt", yuan(each.personBears()));
            visit.addProperty("hosp_part_amt", 0);
            visits.add(visit);
        }
        JsonArray applications = new JsonArray();
        answer.applications().forEach(each -> applications.add(verdict(each)));
        JsonObject result = new JsonObject();
        result.add("visits", visits);
        result.add("applications", applications);
        return result;
    }

    static JsonObject write(StatusAnswer answer) {
        JsonObject result = new JsonObject();
        if (answer.inEffect() != null) {
            JsonArray inEffect = new JsonArray();
            for (Identity identity : answer.inEffect()) {
                inEffect.add(identity.name());
            }
            result.add("in_effect", inEffect);
        }
        if (answer.clause() != null) {
            result.addProperty("clause", answer.clause());
        }
        return result;
    }

    private static JsonObject layer(String name, Verdict verdict) {
        JsonObject layer = new JsonObject();
        layer.addProperty("layer", name);
        addTo(layer, verdict);
        return layer;
    }

    private static JsonObject verdict(Verdict verdict) {
        JsonObject object = new JsonObject();
        addTo(object, verdict);
        return object;
    }

    private static void addTo(JsonObject object, Verdict verdict) {
        switch (verdict.status()) {
            case DETERMINED -> {
                object.addProperty("status", "determined");
                object.addProperty("amount", yuan(verdict.fen()));
            }
            case NOT_ELIGIBLE -> object.addProperty("status", "not_eligible");
            case UNDETERMINED -> object.addProperty("status", "undetermined");
        }
        if (verdict.clause() != null) {
            object.addProperty("clause", verdict.clause());
        }
    }

    /** An amount in yuan: whole, or with two decimals; never an exponent, never binary floating point. */
    private static Number yuan(long fen) {
        return fen % 100 == 0 ? (Number) (fen / 100) : BigDecimal.valueOf(fen, 2);
    }
}

package taian.adapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** What this engine says of itself when it is initialised, and what it therefore answers. */
final class Claims {
    private static final String PROTOCOL_VERSION = "1.0";
    private static final String DOCUMENT = "taian-2022-20";

    /** The text decides nothing of monitoring (预警监测) and of terms of service, so they are not claimed. */
    private static final List<String> DECISIONS = List.of("subsidy", "settlement", "status");

    /** Requests are answered one after another; as many may wait in the pipe, and a line may carry as many. */
    private static final int IN_FLIGHT = 64;

    private Claims() {}

    /**
     * The result of {@code initialize}.
     *
     * @throws ProtocolError when the harness does not speak our version
     */
    static JsonObject answer(JsonElement params) throws ProtocolError {
        JsonElement offered = params != null && params.isJsonObject()
                ? params.getAsJsonObject().get("protocol_versions")
                : null;
        if (offered == null
                || !offered.isJsonArray()
                || !offered.getAsJsonArray().contains(new JsonPrimitive(PROTOCOL_VERSION))) {
            throw ProtocolError.noCommonVersion(PROTOCOL_VERSION);
        }
        JsonObject engine = new JsonObject();
        engine.addProperty("name", "taian-java");
        engine.addProperty("version", "1.0.0");
        engine.addProperty("vendor", "conform examples");

        JsonArray documents = new JsonArray();
        documents.add(DOCUMENT);
        JsonArray decisions = new JsonArray();
        DECISIONS.forEach(decisions::add);
        JsonObject claims = new JsonObject();
        claims.add("documents", documents);
        claims.add("decisions", decisions);
        claims.addProperty("assistance", "layers");

        JsonObject result = new JsonObject();
        result.addProperty("protocol_version", PROTOCOL_VERSION);
        result.add("engine", engine);
        result.add("claims", claims);
        result.addProperty("requests_in_flight", IN_FLIGHT);
        result.addProperty("batch_size", IN_FLIGHT);
        return result;
    }

    /**
     * Refuses what is not claimed.
     *
     * @throws ProtocolError when the document or the decision is not claimed, or no document is named
     */
    static void requireClaimed(JsonElement document, String decision) throws ProtocolError {
        if (document == null
                || !document.isJsonPrimitive()
                || !document.getAsJsonPrimitive().isString()) {
            throw ProtocolError.unanswerable("", "params.document 应为文件编号 / params.document must name a document");
        }
        if (!DOCUMENT.equals(document.getAsString()) || !DECISIONS.contains(decision)) {
            throw new ProtocolError(
                    ProtocolError.NOT_CLAIMED,
                    "未声明 / not claimed: " + document.getAsString() + " " + decision);
        }
    }
}

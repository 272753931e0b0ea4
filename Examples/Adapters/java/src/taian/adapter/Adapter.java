package taian.adapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import taian.engine.Engine;

/**
 * Speaks the adapter protocol, version 1.0, for an engine: JSON-RPC 2.0, one message after another.
 *
 * <p>It knows the protocol and no policy. To connect an engine of your own, give it another {@link Engine} and state
 * in {@link Claims} what that engine answers.
 */
public final class Adapter {
    private final Engine engine;
    private boolean isInitialized;

    public Adapter(Engine engine) {
        this.engine = engine;
    }

    /** The reply to a message, on one line, or null when there is none to give. */
    public String reply(String message) {
        JsonElement parsed;
        try {
            parsed = Json.read(message);
        } catch (IOException error) {
            return refuse("不是有效的 JSON / no valid JSON: " + Json.reason(error));
        }
        if (!parsed.isJsonArray()) {
            JsonObject reply = replyToOne(parsed);
            return reply == null ? null : Json.write(reply);
        }
        if (parsed.getAsJsonArray().isEmpty()) {
            return Json.write(replyToOne(parsed));
        }
        JsonArray replies = new JsonArray();
        for (JsonElement member : parsed.getAsJsonArray()) {
            JsonObject reply = replyToOne(member);
            if (reply != null) {
                replies.add(reply);
            }
        }
        return replies.isEmpty() ? null : Json.write(replies);
    }

    /** The reply to a message that cannot be read. */
    public String refuse(String fault) {
        return Json.write(failed(JsonNull.INSTANCE, new ProtocolError(ProtocolError.NOT_JSON, fault)));
    }

    private JsonObject replyToOne(JsonElement message) {
        JsonElement id = JsonNull.INSTANCE;
        try {
            if (!message.isJsonObject()) {
                throw new ProtocolError(ProtocolError.NO_REQUEST, "应为请求对象 / a request object is expected");
            }
            JsonObject call = message.getAsJsonObject();
            if (isId(call.get("id"))) {
                id = call.get("id");
            }
            String method = method(call);
            // A message without an id is a notification, which is never answered; none of ours does anything.
            if (!call.has("id")) {
                return null;
            }
            JsonObject reply = new JsonObject();
            reply.addProperty("jsonrpc", "2.0");
            reply.add("id", id);
            reply.add("result", result(method, call.get("params")));
            return reply;
        } catch (ProtocolError error) {
            return failed(id, error);
        } catch (RuntimeException error) {
            error.printStackTrace();
            return failed(id, new ProtocolError(ProtocolError.INTERNAL, "引擎内部错误 / internal error: " + error));
        }
    }

    private static JsonObject failed(JsonElement id, ProtocolError error) {
        JsonObject reply = new JsonObject();
        reply.addProperty("jsonrpc", "2.0");
        reply.add("id", id);
        reply.add("error", error.object());
        return reply;
    }

    private static boolean isId(JsonElement id) {
        return id != null && id.isJsonPrimitive() && !id.getAsJsonPrimitive().isBoolean();
    }

    private static String method(JsonObject call) throws ProtocolError {
        if (!new JsonPrimitive("2.0").equals(call.get("jsonrpc"))) {
            throw new ProtocolError(ProtocolError.NO_REQUEST, "jsonrpc 应为 \"2.0\" / jsonrpc must be \"2.0\"");
        }
        JsonElement id = call.get("id");
        if (id != null && !id.isJsonNull() && !isId(id)) {
            throw new ProtocolError(ProtocolError.NO_REQUEST, "id 应为文字或数 / id must be a string or a number");
        }
        JsonElement method = call.get("method");
        if (method == null || !method.isJsonPrimitive() || !method.getAsJsonPrimitive().isString()) {
            throw new ProtocolError(ProtocolError.NO_REQUEST, "缺少 method / method is missing");
        }
        return method.getAsString();
    }

    private JsonElement result(String method, JsonElement params) throws ProtocolError {
        switch (method) {
            case "initialize":
                JsonObject claims = Claims.answer(params);
                isInitialized = true;
                return claims;
            case "shutdown":
                return JsonNull.INSTANCE;
            case "subsidy", "settlement", "status", "monitoring", "service":
                if (!isInitialized) {
                    throw new ProtocolError(
                            ProtocolError.NOT_INITIALIZED, "尚未 initialize / initialize has not been called");
                }
                return decide(method, params);
            default:
                throw new ProtocolError(ProtocolError.UNKNOWN_METHOD, "没有方法 / no method " + method);
        }
    }

    private JsonElement decide(String decision, JsonElement params) throws ProtocolError {
        if (params == null || !params.isJsonObject()) {
            throw ProtocolError.unanswerable("", "params 应为对象 / params must be an object");
        }
        Claims.requireClaimed(params.getAsJsonObject().get("document"), decision);
        Members request = Members.of(params.getAsJsonObject().get("request"));
        return switch (decision) {
            case "subsidy" -> AnswerWriter.write(engine.subsidise(RequestReader.subsidy(request)));
            case "settlement" -> AnswerWriter.write(engine.settle(SettlementReader.read(request)));
            default -> AnswerWriter.write(engine.judge(RequestReader.status(request)));
        };
    }
}

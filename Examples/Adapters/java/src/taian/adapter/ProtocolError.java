package taian.adapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** An error reply of the protocol: code, message, and data where the code asks for them. */
final class ProtocolError extends Exception {
    static final int NOT_JSON = -32700;
    static final int NO_REQUEST = -32600;
    static final int UNKNOWN_METHOD = -32601;
    static final int UNANSWERABLE = -32602;
    static final int INTERNAL = -32603;
    static final int NO_COMMON_VERSION = -32001;
    static final int NOT_CLAIMED = -32002;
    static final int NOT_INITIALIZED = -32003;

    private static final long serialVersionUID = 1;

    private final int code;
    private final transient JsonObject data;

    ProtocolError(int code, String message) {
        this(code, message, null);
    }

    private ProtocolError(int code, String message, JsonObject data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    /** The request cannot be answered; {@code field} is the path of the member at fault, empty for the whole. */
    static ProtocolError unanswerable(String field, String message) {
        JsonObject data = new JsonObject();
        data.addProperty("field", field);
        return new ProtocolError(UNANSWERABLE, field.isEmpty() ? message : field + "：" + message, data);
    }

    /** The harness speaks none of these versions. */
    static ProtocolError noCommonVersion(String supported) {
        JsonArray versions = new JsonArray();
        versions.add(supported);
        JsonObject data = new JsonObject();
        data.add("supported", versions);
        return new ProtocolError(NO_COMMON_VERSION, "没有共同的协议版本 / no common protocol version", data);
    }

    /** The error object of JSON-RPC. */
    JsonObject object() {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", getMessage());
        if (data != null) {
            error.add("data", data);
        }
        return error;
    }
}

package taian.adapter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;

/** JSON, read strictly and written on one line; numbers keep the very digits that they came with. */
final class Json {
    private static final int DEEPEST = 64;

    // Gson's own JsonParser is lenient: it takes comments, bare words and repeated members.
    private static final Gson WRITER = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws IOException when the text is not one JSON value, nests too deeply, or repeats a member
     */
    static JsonElement read(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        JsonElement value = read(reader, 0);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new MalformedJsonException("more than one value");
        }
        return value;
    }

    /** What was wrong and where, without Gson's advice to be lenient. */
    static String reason(IOException error) {
        return error.getMessage().replace("Use JsonReader.setLenient(true) to accept malformed JSON ", "");
    }

    static String write(JsonElement value) {
        return WRITER.toJson(value);
    }

    private static JsonElement read(JsonReader reader, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new MalformedJsonException("nested too deeply");
        }
        switch (reader.peek()) {
            case BEGIN_OBJECT:
                JsonObject object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    if (object.has(name)) {
                        throw new MalformedJsonException("member " + name + " stands twice");
                    }
                    object.add(name, read(reader, depth + 1));
                }
                reader.endObject();
                return object;
            case BEGIN_ARRAY:
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(read(reader, depth + 1));
                }
                reader.endArray();
                return array;
            case STRING:
                return new JsonPrimitive(reader.nextString());
            case NUMBER:
                return new JsonPrimitive(new LazilyParsedNumber(reader.nextString()));
            case BOOLEAN:
                return new JsonPrimitive(reader.nextBoolean());
            case NULL:
                reader.nextNull();
                return JsonNull.INSTANCE;
            default:
                throw new MalformedJsonException("no value");
        }
    }
}

package taian.adapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The members of a JSON object in a request, each read as what it must be, or refused by its path. */
final class Members {
    /** num(16,2): at most 14 digits before the point, 2 after it. */
    private static final int WHOLE_DIGITS = 14;

    private static final int DECIMALS = 2;

    private final JsonObject object;
    private final String path;

    private Members(JsonElement value, String path) throws ProtocolError {
        if (value == null || !value.isJsonObject()) {
            throw ProtocolError.unanswerable(path, "应为对象 / it should be an object");
        }
        this.object = value.getAsJsonObject();
        this.path = path;
    }

    /** The members of a request as a whole. */
    static Members of(JsonElement request) throws ProtocolError {
        return new Members(request, "");
    }

    /** How the entries of a list are read. */
    interface EntryReader<T> {
        T read(Members members) throws ProtocolError;
    }

    /** A refusal of one member. */
    ProtocolError fault(String name, String message) {
        return ProtocolError.unanswerable(path.isEmpty() ? name : path + "." + name, message);
    }

    /** Refuses members that are not known: one dropped silently would change the answer. */
    void allow(Set<String> known) throws ProtocolError {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw fault(name, "没有这个字段 / there is no such member");
            }
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) throws ProtocolError {
        JsonPrimitive value = primitive(name);
        if (!value.isString()) {
            throw fault(name, "应为文字 / it should be a string");
        }
        return value.getAsString();
    }

    String optionalText(String name) throws ProtocolError {
        return has(name) ? text(name) : null;
    }

    /** One of a few words. */
    String oneOf(String name, Collection<String> words) throws ProtocolError {
        String text = text(name);
        if (!words.contains(text)) {
            throw fault(name, "应为其中之一 / it should be one of: " + String.join(" ", words));
        }
        return text;
    }

    boolean flag(String name) throws ProtocolError {
        JsonPrimitive value = primitive(name);
        if (!value.isBoolean()) {
            throw fault(name, "应为 true 或 false / it should be true or false");
        }
        return value.getAsBoolean();
    }

    boolean optionalFlag(String name) throws ProtocolError {
        return has(name) && flag(name);
    }

    /** An amount, in fen. */
    long amount(String name) throws ProtocolError {
        BigDecimal yuan = number(name).stripTrailingZeros();
        // The scale is looked at first, so that no exponent can make the conversion long.
        if (yuan.scale() > DECIMALS || yuan.precision() - yuan.scale() > WHOLE_DIGITS) {
            throw fault(name, "不是以元计、至多两位小数的金额 / it is no amount in yuan with at most two decimals");
        }
        if (yuan.signum() < 0) {
            throw fault(name, "金额不能为负 / an amount cannot be negative");
        }
        return yuan.movePointRight(DECIMALS).longValueExact();
    }

    Long optionalAmount(String name) throws ProtocolError {
        return has(name) ? Long.valueOf(amount(name)) : null;
    }

    int year(String name) throws ProtocolError {
        BigDecimal year = number(name).stripTrailingZeros();
        if (year.scale() > 0 || year.precision() - year.scale() > 9) {
            throw fault(name, "应为年份 / it should be a year");
        }
        return year.intValueExact();
    }

    /** A rate such as "70%", as a fraction. */
    BigDecimal rate(String name) throws ProtocolError {
        String text = text(name);
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,4})?%")) {
            throw fault(name, "不是“70%”形式的比例 / it is no rate such as “70%”");
        }
        BigDecimal rate = new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2);
        if (rate.compareTo(BigDecimal.ONE) > 0) {
            throw fault(name, "比例超过 100% / the rate is more than 100%");
        }
        return rate;
    }

    /** A day such as 2023-03-05. */
    LocalDate day(String name) throws ProtocolError {
        String text = text(name);
        if (text.matches("(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
            try {
                return LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10));
            } catch (DateTimeException error) {
                // No day of the calendar: refused below like any other text.
            }
        }
        throw fault(name, "不是“2023-03-05”形式的日期，或历法中没有这一天 / it is no date such as “2023-03-05”, or no day at all");
    }

    /** A later day than another, or null when it is not stated. */
    LocalDate optionalEnd(String name, LocalDate begins) throws ProtocolError {
        if (!has(name)) {
            return null;
        }
        LocalDate ends = day(name);
        if (ends.isBefore(begins)) {
            throw fault(name, "止期早于起期 / it ends before it begins");
        }
        return ends;
    }

    /** An object, or null when it is not stated. */
    Members optionalObject(String name) throws ProtocolError {
        return has(name) ? new Members(object.get(name), path.isEmpty() ? name : path + "." + name) : null;
    }

    /** A list; one that is not stated is empty, because a list states what there is. */
    <T> List<T> list(String name, int most, EntryReader<T> reader) throws ProtocolError {
        if (!has(name)) {
            return List.of();
        }
        if (!object.get(name).isJsonArray()) {
            throw fault(name, "应为列表 / it should be a list");
        }
        JsonArray array = object.getAsJsonArray(name);
        if (array.size() > most) {
            throw fault(name, "至多 " + most + " 项 / there may be " + most + " at most");
        }
        List<T> entries = new ArrayList<>(array.size());
        String start = path.isEmpty() ? name : path + "." + name;
        for (JsonElement element : array) {
            entries.add(reader.read(new Members(element, start + "[" + entries.size() + "]")));
        }
        return entries;
    }

    private BigDecimal number(String name) throws ProtocolError {
        JsonPrimitive value = primitive(name);
        if (!value.isNumber()) {
            throw fault(name, "应为数，不加引号 / it should be a number, without quotes");
        }
        try {
            return value.getAsBigDecimal();
        } catch (NumberFormatException error) {
            throw fault(name, "数过大 / the number is too large");
        }
    }

    private JsonPrimitive primitive(String name) throws ProtocolError {
        JsonElement value = object.get(name);
        if (value == null) {
            throw fault(name, "缺少该字段；未说明不等于零 / it is missing; not stated is not zero");
        }
        if (!value.isJsonPrimitive()) {
            throw fault(name, "应为文字、数或 true、false / it should be a string, a number, true or false");
        }
        return value.getAsJsonPrimitive();
    }
}

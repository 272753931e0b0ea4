package taian.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Splits a stream into lines at "\n" alone, since U+2028 and the like may stand inside JSON. */
final class LineReader {
    /** The protocol's bound of a line, in bytes. */
    private static final int LONGEST = 16 << 20;

    private final InputStream input;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int filled;

    LineReader(InputStream input) {
        this.input = input;
    }

    /** A line's text, or why it has none. */
    record Line(String text, String fault) {
        boolean isText() {
            return fault == null;
        }
    }

    /** The next line, or null at the end of the stream. */
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        boolean started = false;
        while (true) {
            if (position == filled) {
                position = 0;
                filled = input.read(chunk);
                if (filled < 0) {
                    filled = 0;
                    return started ? finished(line, tooLong) : null;
                }
            }
            started = true;
            int end = position;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > LONGEST;
            if (!tooLong) {
                line.write(chunk, position, end - position);
            }
            position = Math.min(end + 1, filled);
            if (end < filled) {
                return finished(line, tooLong);
            }
        }
    }

    private static Line finished(ByteArrayOutputStream line, boolean tooLong) {
        if (tooLong) {
            return new Line(null, "一行超过 16 MiB / a line of more than 16 MiB");
        }
        try {
            return new Line(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(line.toByteArray()))
                            .toString(),
                    null);
        } catch (CharacterCodingException error) {
            return new Line(null, "不是 UTF-8 / no UTF-8");
        }
    }
}

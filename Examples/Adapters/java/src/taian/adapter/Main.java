package taian.adapter;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import taian.engine.TaianEngine;

/** Connects Tai'an's engine to standard input and output: one JSON message a line, until the input ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Adapter adapter = new Adapter(new TaianEngine());
        LineReader lines = new LineReader(new BufferedInputStream(System.in, 1 << 16));
        OutputStream output = new BufferedOutputStream(System.out, 1 << 16);
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            String reply = line.isText() ? adapter.reply(line.text()) : adapter.refuse(line.fault());
            if (reply != null) {
                output.write(reply.getBytes(StandardCharsets.UTF_8));
                output.write('\n');
                output.flush();
            }
        }
    }
}

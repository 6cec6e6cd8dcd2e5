package org.tocsin.platform.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads and writes CSV as RFC 4180 specifies, strictly, and protected against formulas: a cell that begins with {@code = + - @} or a
 * control character is written with an apostrophe in front, which reading removes. Phone numbers keep their plus sign, which a spreadsheet
 * takes for a number.
 */
public final class Csv {

    /** @param line of its first character, from 1 */
    public record Row(int line, List<String> cells) {}

    /** The text is not valid CSV. */
    public static final class Malformed extends Exception {

        private final int line;

        Malformed(int line, String message) {
            super(message);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    private static final String BROKEN = "a quoted cell goes on behind its closing quote, or a line ends with CR alone";
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n]");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]+");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setLenientEof(true) // both are refused here, with our own messages
            .setTrailingData(true)
            .get();

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** @return one row with its line break */
    public static String write(List<String> cells) {
        return FORMAT.format(cells.stream().map(Csv::guarded).toArray()) + "\r\n";
    }

    private static String guarded(String value) {
        var risky = FORMULA.matcher(value).lookingAt() && !PHONE.matcher(value).matches();
        return risky ? "'" + value : value;
    }

    /** @return the rows, without blank ones */
    public static List<Row> read(String text) throws Malformed {
        var csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        try (var parser = CSVParser.parse(csv.text, FORMAT)) {
            for (var record : parser) {
                csv.add(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringReader never fails
        }
        return csv.rows;
    }

    private void add(CSVRecord record) throws Malformed {
        var begin = line;
        var at = (int) record.getCharacterPosition();
        for (var cell : record) {
            at = pass(cell, at);
        }
        if (text.startsWith("\r", at) && !text.startsWith("\r\n", at) && at + 1 < text.length()) {
            throw new Malformed(line, BROKEN);
        }
        line++;
        if (record.size() > 1 || !record.get(0).isBlank()) {
            rows.add(new Row(
                    begin,
                    record.stream()
                            .map(cell -> GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell)
                            .toList()));
        }
    }

    /**
     * Refuses what the parser would tolerate.
     *
     * @param at where the cell begins
     * @return where the next cell or the end of the line is
     */
    private int pass(String cell, int at) throws Malformed {
        var quoted = text.startsWith("\"", at);
        if (!quoted && cell.indexOf('"') >= 0) {
            throw new Malformed(line, "a cell with a quote in it must be quoted, and the quote doubled");
        }
        var inside = quoted ? '"' + cell.replace("\"", "\"\"") : cell;
        var begin = line;
        line += (int) cell.chars().filter(c -> c == '\n').count();
        var end = at + inside.length();
        if (quoted && end == text.length()) {
            throw new Malformed(begin, "a quote is opened here and never closed");
        }
        if (quoted && !text.startsWith(inside + '"', at)) {
            throw new Malformed(line, BROKEN);
        }
        var next = quoted ? end + 1 : end;
        return text.startsWith(",", next) ? next + 1 : next;
    }
}

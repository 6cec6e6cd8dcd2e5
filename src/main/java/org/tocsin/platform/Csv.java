package org.tocsin.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV as RFC 4180 has it, read strictly and written so that no spreadsheet takes a cell for a formula: one that would begin
 * with {@code = + - @} or a control character is written behind an apostrophe, which is taken off again when it is read.
 * Phone numbers keep their plus sign: they are numbers to a spreadsheet, and nothing worse.
 */
public final class Csv {

    /** @param line on which it begins, from 1 */
    public record Row(int line, List<String> cells) {}

    /** The text is no CSV. */
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

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n]");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]+");
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");
    private static final int END = -1;

    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** @return one row with its line break */
    public static String write(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var risky = FORMULA.matcher(value).lookingAt() && !PHONE.matcher(value).matches();
        var guarded = risky ? "'" + value : value;
        return QUOTED.matcher(guarded).find() ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    /** @return the rows that are not blank */
    public static List<Row> read(String text) throws Malformed {
        return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    private List<Row> rows() throws Malformed {
        var rows = new ArrayList<Row>();
        while (peek() != END) {
            var row = row();
            if (row.cells().size() > 1 || !row.cells().get(0).isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() throws Malformed {
        var begin = line;
        var cells = new ArrayList<String>();
        do {
            var cell = peek() == '"' ? quoted() : plain();
            cells.add(GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell);
        } while (skip(','));
        skip('\r');
        if (!skip('\n') && peek() != END) {
            throw new Malformed(line, "a quoted cell goes on behind its closing quote, or a line ends with CR alone");
        }
        line++;
        return new Row(begin, cells);
    }

    private String plain() throws Malformed {
        int begin = at;
        while (",\r\n".indexOf(peek()) < 0 && peek() != END) {
            if (peek() == '"') {
                throw new Malformed(line, "a cell with a quote in it must be quoted, and the quote doubled");
            }
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() throws Malformed {
        int begin = line;
        var cell = new StringBuilder();
        at++;
        while (true) {
            var next = peek();
            at++;
            if (next == END) {
                throw new Malformed(begin, "a quote is opened here and never closed");
            }
            if (next == '"' && !skip('"')) {
                return cell.toString();
            }
            line += next == '\n' ? 1 : 0;
            cell.append((char) next);
        }
    }

    private boolean skip(int expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }
}

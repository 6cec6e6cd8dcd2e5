package org.tocsin.people.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.tocsin.platform.format.Csv;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;

/** A CSV file of people: a header that names the columns, then one row for each person. */
record UserSheet(List<Row> rows) {

    private static final int MAX_ROWS = 5_000;

    record Row(int line, UserCells cells) {}

    /** @throws InvalidInput if it is no such file */
    static UserSheet of(byte[] file) {
        var rows = parse(decode(file));
        var errors = new InputErrors();
        if (rows.isEmpty()) {
            throw new InvalidInput("line 1", "required", "must name the columns");
        }
        if (rows.size() > MAX_ROWS + 1) {
            throw new InvalidInput(
                    "line " + rows.get(MAX_ROWS + 1).line(), "too_long", "at most " + MAX_ROWS + " people at once");
        }
        var columns = columns(rows.get(0), errors);
        errors.throwIfAny();
        var read = new ArrayList<Row>();
        var lines = new HashMap<String, Integer>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.cells().size() != columns.size()) {
                var count = "has " + row.cells().size() + " cells; the header has " + columns.size();
                errors.add("line " + row.line(), "wrong_type", count);
                continue;
            }
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), row.cells().get(i));
            }
            var next = new Row(row.line(), new UserCells(cells));
            var earlier = lines.putIfAbsent(next.cells().username().toLowerCase(Locale.ROOT), row.line());
            if (earlier != null) {
                errors.add(
                        "line " + row.line() + ": " + UserCells.USERNAME, "conflict", "is on line " + earlier + " too");
            }
            read.add(next);
        }
        errors.throwIfAny();
        return new UserSheet(read);
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput("body", "wrong_type", "must be text in UTF-8");
        }
    }

    private static List<Csv.Row> parse(String text) {
        try {
            return Csv.read(text);
        } catch (Csv.Malformed e) {
            throw new InvalidInput("line " + e.line(), "wrong_type", String.valueOf(e.getMessage()));
        }
    }

    private static List<String> columns(Csv.Row header, InputErrors errors) {
        var columns = new ArrayList<String>();
        for (var written : header.cells()) {
            var name = written.strip().toLowerCase(Locale.ROOT);
            var field = "line " + header.line() + ": " + (name.length() > 40 ? name.substring(0, 40) : name);
            if (name.equals("password")) {
                errors.add(field, "unknown_value", "passwords are never imported");
            } else if (!UserCells.COLUMNS.contains(name)) {
                errors.add(field, "unknown_value", "is no column; there are " + String.join(", ", UserCells.COLUMNS));
            } else if (columns.contains(name)) {
                errors.add(field, "conflict", "is there twice");
            }
            columns.add(name);
        }
        if (!columns.contains(UserCells.USERNAME)) {
            errors.add("line " + header.line() + ": " + UserCells.USERNAME, "required", "is missing among the columns");
        }
        return columns;
    }
}

package org.tocsin.oncall;

/** One cell as RFC 4180 wants it, and as no spreadsheet takes for a formula. */
final class Csv {

    private Csv() {}

    static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

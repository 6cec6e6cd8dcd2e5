package org.tocsin.platform.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "a,b",
                "say \"hi\"",
                "two\nlines",
                "=1+1",
                "+4930123456",
                "+1+1",
                "-1",
                "@home",
                "'=x",
                "''-x",
                "'plain",
                "\ttab",
                " spaces ",
                "ümlaut;list"
            })
    void whatIsWrittenIsReadAgain(String cell) throws Csv.Malformed {
        var written = Csv.write(List.of("first", cell, "last"));

        assertThat(Csv.read(written)).containsExactly(new Csv.Row(1, List.of("first", cell, "last")));
    }

    @Test
    void noSpreadsheetTakesACellForAFormula() {
        assertThat(Csv.write(List.of("=1+1", "+1+1", "-1", "@x", "\tx", "=HYPERLINK(\"x\",\"y\")")))
                .isEqualTo("'=1+1,'+1+1,'-1,'@x,'\tx,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
        assertThat(Csv.write(List.of("+4930123456", "a-b"))).isEqualTo("+4930123456,a-b\r\n");
    }

    @Test
    void readsLinesOfAnyKindAndCountsThem() throws Csv.Malformed {
        var rows = Csv.read("\uFEFFa,b\r\n\"1\n2\",\"x\"\"y\"\n\n ,\n3,4");

        assertThat(rows)
                .containsExactly(
                        new Csv.Row(1, List.of("a", "b")),
                        new Csv.Row(2, List.of("1\n2", "x\"y")),
                        new Csv.Row(5, List.of(" ", "")),
                        new Csv.Row(6, List.of("3", "4")));
    }

    @Test
    void saysOnWhichLineItIsNoCsv() {
        assertThat(lineOf("a\nb\"c\n")).isEqualTo(2);
        assertThat(lineOf("a\n\"b\"c\n")).isEqualTo(2);
        assertThat(lineOf("a\nb\n\"c\nd\n")).isEqualTo(3);
        assertThat(lineOf("a\rb")).isEqualTo(1);
    }

    private static int lineOf(String text) {
        return catchThrowableOfType(Csv.Malformed.class, () -> Csv.read(text)).line();
    }
}

package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ana|ana",
                "a,b|\"a,b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "=1+1|'=1+1",
                "@SUM(A1)|'@SUM(A1)",
                "-2|'-2"
            })
    void aCellIsTextWhateverItLooksLike(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }
}

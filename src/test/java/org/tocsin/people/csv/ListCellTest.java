package org.tocsin.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListCellTest {

    @Test
    void listsMayHaveSemicolonsInThem() {
        var values = List.of("a;b", "c\\", "d\\;e", "f");

        assertThat(ListCell.split(ListCell.join(values))).isEqualTo(values);
        assertThat(ListCell.split(" a ; ;b;")).containsExactly("a", "b");
        assertThat(ListCell.split("")).isEmpty();
    }
}

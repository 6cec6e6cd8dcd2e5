package org.tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code src/docs/architecture.md} true: its picture and its list of rooms are drawn from the code.
 * After a change run {@code ./mvnw test -Dtest=ArchitecturePageTest -Dtocsin.docs.write=true}, which writes both.
 */
class ArchitecturePageTest {

    private static final Path PICTURE = Path.of("src/docs/architecture.svg");
    private static final Path PAGE = Path.of("src/docs/architecture.md");
    private static final Pattern ROOMS = Pattern.compile("(?s)(<!-- rooms -->\n).*?(<!-- end of rooms -->)");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.tocsin");

    private final House house = House.of(CLASSES);

    @Test
    void thePictureIsDrawnFromTheCode() throws IOException {
        isUpToDate(PICTURE, HousePicture.of(house));
    }

    @Test
    void thePageListsEveryRoom() throws IOException {
        var page = Files.readString(PAGE);
        var rooms = ROOMS.matcher(page);
        assertThat(rooms.find()).as("%s has a place for the rooms", PAGE).isTrue();
        isUpToDate(PAGE, page.substring(0, rooms.end(1)) + house.table() + page.substring(rooms.start(2)));
    }

    private static void isUpToDate(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("tocsin.docs.write")) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is as the code is; write it anew with -Dtocsin.docs.write=true", file)
                .isEqualTo(wanted);
    }
}

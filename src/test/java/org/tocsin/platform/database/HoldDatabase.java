package org.tocsin.platform.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A separate process that holds a database until it is killed. */
final class HoldDatabase {

    private HoldDatabase() {}

    public static void main(String[] folders) throws Exception {
        try (var database =
                EmbeddedDatabase.start(new DatabaseProperties(Path.of(folders[0]), true, Path.of(folders[1])))) {
            System.out.println("ready " + database.url());
            new CountDownLatch(1).await(2, TimeUnit.MINUTES);
        }
    }
}

package org.tocsin.oncall.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves feeds to calendar programs; the secret in the address is the credential and identifies the tenant. */
@RestController
@RequestMapping("/ical")
@Tag(name = "Calendar feeds")
class IcalController {

    private static final String ENDING = ".ics";
    private static final MediaType TEXT_CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedReader reader;

    IcalController(FeedReader reader) {
        this.reader = reader;
    }

    @GetMapping("/{file}")
    @Operation(summary = "A feed by its secret; 304 to If-None-Match while nothing changed, 404 once it is revoked")
    ResponseEntity<byte[]> feed(@PathVariable String file) {
        var secret = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return reader.read(secret)
                .map(content -> ResponseEntity.ok()
                        .contentType(TEXT_CALENDAR)
                        .eTag(content.tag())
                        .lastModified(content.changed())
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .header("Content-Disposition", "inline; filename=\"on-call.ics\"")
                        .body(content.text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

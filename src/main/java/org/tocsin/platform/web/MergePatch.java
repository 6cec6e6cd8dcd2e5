package org.tocsin.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** The body of a PATCH (RFC 7396): absent fields stay, null clears, lists are replaced as a whole. */
@Component
public class MergePatch {

    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /** @return the change, to be applied to the locked row; wrong types are refused at once */
    public <T> UnaryOperator<T> of(ObjectNode patch, Class<T> type) {
        read(patch, type);
        return current -> {
            ObjectNode whole = json.valueToTree(current);
            merge(whole, patch);
            return read(whole, type);
        };
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var entry : patch.properties()) {
            if (entry.getValue() instanceof ObjectNode part && target.get(entry.getKey()) instanceof ObjectNode inner) {
                merge(inner, part);
            } else {
                target.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new HttpMessageNotReadableException("The patch does not fit", e, null);
        }
    }
}

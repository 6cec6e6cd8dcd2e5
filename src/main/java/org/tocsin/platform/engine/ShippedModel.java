package org.tocsin.platform.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tocsin.platform.net.Sha256;

/**
 * A process with its forms, or a decision, that Tocsin ships.
 *
 * @param resource the file under its stable name, for instance {@code processes/escalation.bpmn}
 * @param key      of its definition
 * @param files    all files of its deployment by name
 */
record ShippedModel(String resource, String key, Map<String, byte[]> files) {

    private static final Pattern PROCESS_KEY = Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern DECISION_KEY = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("formRef=\"([^\"]+)\"");

    /** @return all models, decisions before the processes that use them */
    static List<ShippedModel> all() {
        var models = new ArrayList<ShippedModel>();
        for (var pattern : List.of("decisions/*.dmn", "processes/*.bpmn")) {
            Arrays.stream(find(pattern))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .forEach(file -> models.add(read(file, pattern.substring(0, pattern.indexOf('/') + 1))));
        }
        return models;
    }

    boolean isProcess() {
        return resource.endsWith(".bpmn");
    }

    /** @return the engine's latest shared version; null if there is none */
    @Nullable
    ResourceDefinition latest(RepositoryService repository) {
        return isProcess()
                ? repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult()
                : repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult();
    }

    String deploy(RepositoryService repository) {
        var deployment = repository.createDeployment().name(resource).source("tocsin");
        files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        return deployment.deploy().getId();
    }

    String sha256() {
        return Sha256.hex(files.values());
    }

    private static ShippedModel read(Resource file, String folder) {
        var name = folder + file.getFilename();
        var files = new TreeMap<String, byte[]>();
        files.put(name, bytes(file));
        var text = new String(bytes(file), StandardCharsets.UTF_8);
        forms(FORM.matcher(text), folder, files);
        var key = (name.endsWith(".bpmn") ? PROCESS_KEY : DECISION_KEY).matcher(text);
        if (!key.find()) {
            throw new IllegalStateException(name + " defines nothing");
        }
        return new ShippedModel(name, key.group(1), files);
    }

    private static void forms(Matcher references, String folder, Map<String, byte[]> files) {
        while (references.find()) {
            var name = folder + references.group(1) + ".form";
            files.put(name, bytes(find(name)[0]));
        }
    }

    private static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

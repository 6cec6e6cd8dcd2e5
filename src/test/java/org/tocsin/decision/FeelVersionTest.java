package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.feel.FeelEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** Compares our newer, faster FEEL engine with the one of Camunda 7.24.0: both must give the same result for every text of our tables. */
class FeelVersionTest {

    private static final Path STOCK = Path.of("target/stock-feel.jar");

    private static final List<Map<String, Object>> FACTS = List.of(
            facts("EMERGENCY", "P0", "SECURITY", 3),
            facts("CRITICAL", "P1", "DATABASE", 1),
            facts("LOW", "P4", "", 0),
            facts(null, null, null, null));

    @TestFactory
    List<DynamicTest> bothVersionsAgree() throws Exception {
        var stock = stockEngine();
        var ours = new FeelEngine.Builder().build();
        var tests = new ArrayList<DynamicTest>();
        try (var tables = Files.list(Path.of("decisions"))) {
            for (var table : tables.sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(table.getFileName().toString(), () -> compare(table, stock, ours)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(6);
        return tests;
    }

    private static void compare(Path table, Object stock, Object ours) throws Exception {
        int compared = 0;
        var texts = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(table.toFile())
                .getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            var text = texts.item(i).getTextContent().strip();
            var parent = ((Element) texts.item(i).getParentNode()).getTagName();
            if (text.isEmpty() || parent.equals("inputValues") || parent.equals("outputValues")) {
                continue;
            }
            for (var facts : FACTS) {
                assertThat(evaluate(ours, parent, text, facts))
                        .as("%s with %s", text, facts)
                        .isEqualTo(evaluate(stock, parent, text, facts));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static String evaluate(Object engine, String parent, String text, Map<String, Object> facts)
            throws ReflectiveOperationException {
        var context = new HashMap<>(facts);
        if (parent.equals("inputEntry")) {
            context.put("cellInput", facts.get("severity"));
            return said(engine, "evalUnaryTests", text, context);
        }
        return said(engine, "evalExpression", text, context);
    }

    /** The two versions are loaded by different class loaders, so results are compared as text; one of them keeps lists as vectors. */
    private static String said(Object engine, String method, String text, Map<String, Object> context)
            throws ReflectiveOperationException {
        var answer =
                engine.getClass().getMethod(method, String.class, Map.class).invoke(engine, text, context);
        return String.valueOf(answer).replace("Vector(", "List(");
    }

    private static Object stockEngine() throws ReflectiveOperationException, IOException {
        assertThat(STOCK).as("copied by the build").exists();
        var logging = org.slf4j.LoggerFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        // kept open: the engine loads classes later
        var loader =
                new URLClassLoader(new URL[] {STOCK.toUri().toURL(), logging}, ClassLoader.getPlatformClassLoader());
        var builder = loader.loadClass("org.camunda.feel.FeelEngine$Builder");
        var engine = builder.getMethod("build").invoke(builder.getConstructor().newInstance());
        assertThat(engine.getClass()).isNotSameAs(FeelEngine.class);
        return engine;
    }

    private static Map<String, Object> facts(String severity, String priority, String category, Integer level) {
        var facts = new HashMap<String, Object>();
        facts.put("severity", severity);
        facts.put("priority", priority);
        facts.put("category", category);
        facts.put("level", level);
        facts.put("customer", "ACME");
        facts.put("service", "checkout");
        facts.put("kind", "INCIDENT");
        facts.put("trigger", "INCIDENT_CREATED");
        facts.put("notice_type", "ESCALATION");
        facts.put("labels", Map.of("team", "db"));
        facts.put("security_breach", null);
        facts.put("data_loss", null);
        facts.put(
                "candidates",
                List.of(
                        Map.of("id", "a", "name", "A", "type", "RESPONSE_TIME", "matches", true, "is_default", false),
                        Map.of("id", "b", "name", "B", "type", "RESPONSE_TIME", "matches", false, "is_default", true)));
        return facts;
    }
}

package org.tocsin.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts with variables in single braces, {@code {severity}}, as in seed 000. A literal brace is doubled. A part between
 * {@code {#name}} and {@code {/name}} appears only if the variable has a value, between {@code {^name}} and
 * {@code {/name}} only if it has none.
 */
final class TemplateText {

    /** Private-use characters in place of the braces, so that literal braces are ordinary text to the engine. */
    private static final char OPEN = '\uE000', CLOSE = '\uE001';

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withDelims(OPEN + " " + CLOSE)
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .defaultValue("")
            .withLoader(name -> {
                throw new BadTemplate("must not include other templates");
            });

    /** The text is not a template; the message says why, as the rest of a sentence about it. */
    static final class BadTemplate extends RuntimeException {
        BadTemplate(String message) {
            super(message);
        }
    }

    private final Template template;

    /** @throws BadTemplate if it can't be read */
    TemplateText(String text) {
        try {
            this.template = COMPILER.compile(withoutBraces(text));
        } catch (MustacheException e) {
            throw new BadTemplate("can't be read: " + e.getMessage());
        }
    }

    String render(Map<String, String> values) {
        return template.execute(values);
    }

    /** @return the names it uses */
    Set<String> variables() {
        var names = new TreeSet<String>();
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {}

            @Override
            public void visitVariable(String name) {
                names.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                throw new BadTemplate("must not include other templates");
            }

            @Override
            public boolean visitSection(String name) {
                names.add(name);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String name) {
                names.add(name);
                return true;
            }
        });
        return names;
    }

    private static String withoutBraces(String text) {
        var out = new StringBuilder(text.length());
        var inTag = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if (c == OPEN || c == CLOSE) {
                throw new BadTemplate("must not contain characters of the private-use area");
            } else if (inTag && c == '}') {
                out.append(CLOSE);
                inTag = false;
            } else if (inTag && (c == '{' || c == '\n' || c == '=')) {
                throw new BadTemplate("has an opening brace that is not closed; a literal brace is doubled");
            } else if (!inTag && (c == '{' || c == '}') && doubled) {
                out.append(c);
                i++;
            } else if (!inTag && c == '{') {
                out.append(OPEN);
                inTag = true;
            } else if (!inTag && c == '}') {
                throw new BadTemplate("has a closing brace without an opening one; a literal brace is doubled");
            } else {
                out.append(c);
            }
        }
        if (inTag) {
            throw new BadTemplate("has an opening brace that is not closed; a literal brace is doubled");
        }
        return out.toString();
    }
}

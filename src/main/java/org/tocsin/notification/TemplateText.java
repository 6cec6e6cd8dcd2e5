package org.tocsin.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /**
     * A variable or a part, and where it is.
     *
     * @param position of its opening brace, from 1
     */
    record Tag(String name, int position) {}

    private static final Pattern KIND = Pattern.compile("^[#^/&>!]\\s*");

    private final List<Tag> tags = new ArrayList<>();
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

    /** @return where it uses each name for the first time */
    List<Tag> tags() {
        return List.copyOf(tags);
    }

    /** @return the names it uses */
    Set<String> variables() {
        return tags.stream().map(Tag::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private String withoutBraces(String text) {
        var out = new StringBuilder(text.length());
        var inTag = false;
        var opened = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if (c == OPEN || c == CLOSE) {
                throw new BadTemplate("must not contain characters of the private-use area");
            } else if (inTag && c == '}') {
                out.append(CLOSE);
                inTag = false;
                note(text.substring(opened, i), opened);
            } else if (inTag && (c == '{' || c == '\n' || c == '=')) {
                throw new BadTemplate(notClosed(opened));
            } else if (!inTag && (c == '{' || c == '}') && doubled) {
                out.append(c);
                i++;
            } else if (!inTag && c == '{') {
                out.append(OPEN);
                inTag = true;
                opened = i + 1;
            } else if (!inTag && c == '}') {
                throw new BadTemplate("has a closing brace without an opening one at character " + (i + 1)
                        + "; a literal brace is doubled");
            } else {
                out.append(c);
            }
        }
        if (inTag) {
            throw new BadTemplate(notClosed(opened));
        }
        return out.toString();
    }

    private void note(String tag, int position) {
        if (tag.strip().startsWith(">")) {
            throw new BadTemplate("must not include other templates");
        }
        var name = KIND.matcher(tag.strip()).replaceFirst("");
        if (tags.stream().noneMatch(known -> known.name().equals(name))) {
            tags.add(new Tag(name, position));
        }
    }

    private static String notClosed(int position) {
        return "has an opening brace at character " + position + " that is not closed; a literal brace is doubled";
    }
}

package org.tocsin.notification.words;

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
 * Texts with variables in single braces, {@code {severity}}. A literal brace is doubled. A part between
 * {@code {#name}} and {@code {/name}} appears only if the variable has a value, between {@code {^name}} and
 * {@code {/name}} only if it has none.
 */
public final class TemplateText {

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
    public static final class BadTemplate extends RuntimeException {
        BadTemplate(String message) {
            super(message);
        }
    }

    /**
     * A variable or a part, and where it is.
     *
     * @param position of its opening brace, from 1
     */
    public record Tag(String name, int position) {}

    private static final Pattern KIND = Pattern.compile("^[#^/&>!]\\s*");

    private final List<Tag> tags = new ArrayList<>();
    private final Template template;

    /** @throws BadTemplate if it can't be read */
    public TemplateText(String text) {
        try {
            this.template = COMPILER.compile(withoutBraces(text));
        } catch (MustacheException e) {
            throw new BadTemplate("can't be read: " + e.getMessage());
        }
    }

    public String render(Map<String, String> values) {
        return template.execute(values);
    }

    /** @return where it uses each name for the first time */
    public List<Tag> tags() {
        return List.copyOf(tags);
    }

    /** @return the names it uses */
    public Set<String> variables() {
        return tags.stream().map(Tag::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private String withoutBraces(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            refusePrivate(c);
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == c) {
                out.append(c); // a doubled brace is a literal one
                i++;
            } else if (c == '{') {
                i = copyTag(text, i + 1, out);
            } else {
                throw new BadTemplate("has a closing brace without an opening one at character " + (i + 1)
                        + "; a literal brace is doubled");
            }
        }
        return out.toString();
    }

    /** @param begin after the opening brace. @return where the closing brace is */
    private int copyTag(String text, int begin, StringBuilder out) {
        for (int i = begin; i < text.length(); i++) {
            var c = text.charAt(i);
            refusePrivate(c);
            if (c == '}') {
                out.append(OPEN).append(text, begin, i).append(CLOSE);
                note(text.substring(begin, i), begin);
                return i;
            }
            if (c == '{' || c == '\n' || c == '=') {
                break;
            }
        }
        throw new BadTemplate(
                "has an opening brace at character " + begin + " that is not closed; a literal brace is doubled");
    }

    private static void refusePrivate(char c) {
        if (c == OPEN || c == CLOSE) {
            throw new BadTemplate("must not contain characters of the private-use area");
        }
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
}

package org.tocsin.notification.words;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A template with variables in single braces, {@code {severity}}. A literal brace is doubled. A section between {@code {#name}} and {@code
 * {/name}} appears only if the variable has a value, between {@code {^name}} and {@code {/name}} only if it has none.
 */
public final class TemplateText {

    /** Private-use characters replace the braces, so that the template engine takes literal braces as text. */
    private static final String OPEN = "\uE000", CLOSE = "\uE001";

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withDelims(OPEN + " " + CLOSE)
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .defaultValue("")
            .withLoader(name -> {
                throw new BadTemplate("must not include other templates");
            });

    /** A text that is no valid template; the message completes a sentence about it. */
    public static final class BadTemplate extends RuntimeException {
        BadTemplate(String message) {
            super(message);
        }
    }

    /**
     * A variable or section and its position.
     *
     * @param position of its opening brace, from 1
     */
    public record Tag(String name, int position) {}

    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}|\\{([^{}\\n=]*)}|[{}]");
    private static final Pattern KIND = Pattern.compile("^[#^/&>!]\\s*");

    private final List<Tag> tags = new ArrayList<>();
    private final Template template;

    /** @throws BadTemplate if it is not valid */
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

    /** @return the first use of each name */
    public List<Tag> tags() {
        return List.copyOf(tags);
    }

    /** @return the names it uses */
    public Set<String> variables() {
        return tags.stream().map(Tag::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private String withoutBraces(String text) {
        if (text.indexOf(OPEN) >= 0 || text.indexOf(CLOSE) >= 0) {
            throw new BadTemplate("must not contain characters of the private-use area");
        }
        return BRACES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(withoutBraces(found)));
    }

    private String withoutBraces(MatchResult found) {
        var position = found.start() + 1;
        var tag = found.group(1);
        if (tag != null) {
            note(tag, position);
            return OPEN + tag + CLOSE;
        }
        return switch (found.group()) {
            case "{{", "}}" -> found.group().substring(1);
            case "{" ->
                throw new BadTemplate("has an opening brace at character " + position
                        + " that is not closed; a literal brace is doubled");
            default ->
                throw new BadTemplate("has a closing brace without an opening one at character " + position
                        + "; a literal brace is doubled");
        };
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

package org.tocsin.notification.channel;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The TwiML of a call: the text that a voice reads, and the address for the pressed key: 1 is the first action, and so on. */
final class SpokenMessage {

    private static final int LIMIT = 600;
    private static final String NOT_IN_XML =
            "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private SpokenMessage() {}

    /** @param reply address for the key; null if the message can't be answered by phone */
    static String of(OutgoingMessage message, @Nullable String reply) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("Response");
            var words = Shorten.to(LIMIT, message.whole(". "));
            if (reply == null || message.actions().isEmpty()) {
                say(xml, words, 2);
            } else {
                xml.writeStartElement("Gather");
                xml.writeAttribute("numDigits", "1");
                xml.writeAttribute("timeout", "10");
                xml.writeAttribute("method", "POST");
                xml.writeAttribute("action", reply);
                say(xml, words + " " + keys(message), 2);
                xml.writeEndElement();
                say(xml, "No key was pressed. Goodbye.", 1);
            }
            xml.writeEndElement();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text can be written", e);
        }
    }

    private static String keys(OutgoingMessage message) {
        var keys = new StringBuilder();
        for (int i = 0; i < message.actions().size(); i++) {
            keys.append("Press ").append(i + 1).append(" to ");
            keys.append(message.actions().get(i).word()).append(". ");
        }
        return keys.toString().strip();
    }

    private static void say(XMLStreamWriter xml, String words, int times) throws XMLStreamException {
        xml.writeStartElement("Say");
        xml.writeAttribute("loop", Integer.toString(times));
        xml.writeCharacters(words.replaceAll(NOT_IN_XML, " "));
        xml.writeEndElement();
    }
}

package interpoles.file.xlsx;

import interpoles.file.RowSource;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a workbook's part, one after the other, by local name in the standard's own namespaces. A document type, and so any entity, is
 * refused.
 */
public final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    /** The standard's namespaces of sheets and of relations, in its transitional and its strict form. */
    private static final Set<String> OWN = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships");

    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private final InputStream in;
    private final XMLStreamReader reader;

    private Xml(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static Xml of(InputStream in) throws Unreadable {
        try {
            return new Xml(in, FACTORY.createXMLStreamReader(decoded(in)));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            closed(in);
            throw Parts.damaged();
        }
    }

    /** Goes to where the next element starts or ends; false at the end of the part. */
    boolean next() throws Unreadable {
        for (int event = event(); event != XMLStreamReader.END_DOCUMENT; event = event()) {
            if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    boolean isTrue(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    /** An attribute by which a part points to another, in whichever dialect of the standard's namespaces. */
    Optional<String> relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id")
                    && reader.getAttributeNamespace(i) != null
                    && reader.getAttributeNamespace(i).endsWith("/relationships")) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The text of the element that starts here, up to its end: its own, or of a rich text that of the {@code t}
     * elements inside, without the pronunciation that goes with it.
     */
    String text() throws Unreadable {
        var text = new StringBuilder();
        boolean rich = starts("si") || starts("is");
        boolean piece = false;
        int depth = 1;
        int spoken = 0;
        while (depth > 0) {
            int event = event();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                piece = starts("t");
                spoken += starts("rPh") ? 1 : 0;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                piece = false;
                spoken -= ends("rPh") ? 1 : 0;
            } else if (event == XMLStreamReader.END_DOCUMENT) {
                throw Parts.damaged();
            } else if (spoken == 0 && (piece || !rich) && reader.isCharacters()) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            if (text.length() > RowSource.LARGEST_FIELD) {
                throw new Unreadable("oversized", OptionalLong.empty(), "");
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws Unreadable {
        closed(in);
    }

    /**
     * Goes to what follows next of the standard's own namespaces: an element of any other is passed over with all in it.
     * Of alternatives the last resort is taken, as the others need what is not understood here.
     */
    private int event() throws Unreadable {
        int event = anyEvent();
        while (event == XMLStreamReader.START_ELEMENT && !isOwn() || event == XMLStreamReader.END_ELEMENT && !isOwn()) {
            boolean looksInside = COMPATIBILITY.equals(reader.getNamespaceURI())
                    && !reader.getLocalName().equals("Choice");
            if (event == XMLStreamReader.START_ELEMENT && !looksInside) {
                passOver();
            }
            event = anyEvent();
        }
        return event;
    }

    private boolean isOwn() {
        var namespace = reader.getNamespaceURI();
        return namespace == null || namespace.isEmpty() || OWN.contains(namespace);
    }

    private void passOver() throws Unreadable {
        for (int depth = 1; depth > 0; ) {
            int event = anyEvent();
            if (event == XMLStreamReader.END_DOCUMENT) {
                throw Parts.damaged();
            }
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    /** The parser tells some malformed parts by exceptions of the runtime. */
    private int anyEvent() throws Unreadable {
        int event;
        try {
            event = reader.hasNext() ? reader.next() : XMLStreamReader.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw Parts.damaged();
        }
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
            throw Parts.damaged();
        }
        return event;
    }

    /**
     * The text of a part, UTF-16 by its mark or else UTF-8 as the standard asks. The parser would print what is
     * neither.
     */
    private static Reader decoded(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, 3);
        var start = in.readNBytes(3);
        boolean wide =
                start.length >= 2 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF && (start[0] & 0xFF) >= 0xFE;
        boolean marked =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!marked) {
            in.unread(start);
        }
        return new InputStreamReader(in, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    private static void closed(InputStream in) throws Unreadable {
        try {
            in.close();
        } catch (IOException e) {
            throw Parts.damaged();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Java 24 and later count each &amp; of a part, and stop at 100,000: a bound on entities, of which there
        // are none here.
        for (var bound : new String[] {"totalEntitySizeLimit", "maxGeneralEntitySizeLimit", "entityExpansionLimit"}) {
            factory.setProperty("jdk.xml." + bound, 0);
        }
        return factory;
    }
}

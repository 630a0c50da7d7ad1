package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the merged cells of a workbook's first visible sheet, which the reader of cells does not tell of. */
final class MergedCells {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String FOLDER = "xl/";
    private static final String RELATION_NAMESPACE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory XML = factory();

    private MergedCells() {}

    /** A block of merged cells: columns from 0, rows from 1. */
    record Block(int firstColumn, int lastColumn, int firstRow, int lastRow) {
        boolean covers(int column, int row) {
            return column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow;
        }
    }

    static List<Block> of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Block> blocks = new ArrayList<>();
            each(zip, sheetPart(zip), "mergeCell", reader -> blocks.add(block(reader.getAttributeValue(null, "ref"))));
            return blocks;
        } catch (XMLStreamException broken) {
            throw SheetInspection.damaged();
        }
    }

    private static String sheetPart(ZipFile zip) throws IOException, XMLStreamException {
        List<String> visible = new ArrayList<>();
        each(zip, WORKBOOK, "sheet", reader -> {
            String state = reader.getAttributeValue(null, "state");
            if (state == null || state.equals("visible")) {
                visible.add(String.valueOf(reader.getAttributeValue(RELATION_NAMESPACE, "id")));
            }
        });
        Map<String, String> targets = new HashMap<>();
        each(
                zip,
                RELATIONS,
                "Relationship",
                reader -> targets.put(
                        String.valueOf(reader.getAttributeValue(null, "Id")),
                        String.valueOf(reader.getAttributeValue(null, "Target"))));
        String target = visible.isEmpty() ? null : targets.get(visible.getFirst());
        if (target == null) {
            throw SheetInspection.damaged();
        }
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }

    private static Block block(@Nullable String ref) {
        String[] ends = String.valueOf(ref).replace("$", "").split(":", 2);
        String last = ends[ends.length - 1];
        return new Block(
                CellAddresses.column(ends[0]),
                CellAddresses.column(last),
                CellAddresses.row(ends[0]),
                CellAddresses.row(last));
    }

    private interface Element {
        void found(XMLStreamReader reader);
    }

    private static void each(ZipFile zip, String part, String name, Element element)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw SheetInspection.damaged();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    element.found(reader);
                }
            }
        }
    }

    /** Neither a document type nor anything outside the part is looked at. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}

package vn.giamngheo.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.file.ReceivedFile;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.Sheets;

/** The way in of all sheets that have a form: no transaction is held while a file comes and is read. */
@ApplicationScoped
public class SheetUploads {
    private final Sheets sheets;

    SheetUploads(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Takes a sheet in, reads it by its form, and tells what becomes of it. */
    public <T> T read(InputStream coming, SheetForm form, Function<SheetContent, T> use) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            return use.apply(sheets.read(file, form));
        }
    }

    /**
     * The sheet that came in, with its reasons beside the rows at fault.
     *
     * @param name what the sheet is called that leaves
     * @param check looks at the rows, which say afterwards what is wrong with them
     */
    public SheetFile marked(
            Scope scope, InputStream coming, SheetForm form, String name, UnaryOperator<SheetContent> check)
            throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            return sheets.marked(scope.fullName(), file, check.apply(sheets.read(file, form)), name);
        }
    }
}

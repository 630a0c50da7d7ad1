package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.file.ReceivedFile;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;

/** The way in of sheets of figures: no transaction is held while a file comes and is read. */
@ApplicationScoped
class ResultUploads {
    private final Sheets sheets;
    private final ResultSheetService figures;

    ResultUploads(Sheets sheets, ResultSheetService figures) {
        this.sheets = sheets;
        this.figures = figures;
    }

    SheetFile template(Scope scope, UUID reportId) {
        return figures.template(scope, reportId);
    }

    SheetPreview preview(Scope scope, UUID reportId, InputStream coming) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            return figures.preview(scope, reportId, sheets.read(file, ResultForm.FORM));
        }
    }

    SheetPreview take(Scope scope, IdempotencyKey key, UUID reportId, InputStream coming) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            return figures.take(scope, key, reportId, sheets.read(file, ResultForm.FORM));
        }
    }

    SheetFile marked(Scope scope, UUID reportId, InputStream coming) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            SheetContent content = figures.checked(scope, reportId, sheets.read(file, ResultForm.FORM));
            return sheets.marked(scope.fullName(), file, content, "Số liệu báo cáo cần sửa");
        }
    }
}

package vn.giamngheo.disbursement;

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

/** The way in of sheets of vouchers: no transaction is held while a file comes and is read. */
@ApplicationScoped
class DisbursementUploads {
    private final Sheets sheets;
    private final DisbursementSheetService vouchers;

    DisbursementUploads(Sheets sheets, DisbursementSheetService vouchers) {
        this.sheets = sheets;
        this.vouchers = vouchers;
    }

    SheetFile template(Scope scope, UUID planId) {
        return vouchers.template(scope, planId);
    }

    SheetPreview preview(Scope scope, UUID planId, InputStream coming) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            return vouchers.preview(scope, planId, sheets.read(file, DisbursementForm.FORM));
        }
    }

    SheetPreview take(Scope scope, IdempotencyKey key, UUID planId, InputStream coming) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            return vouchers.take(scope, key, planId, sheets.read(file, DisbursementForm.FORM));
        }
    }

    SheetFile marked(Scope scope, UUID planId, InputStream coming) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            SheetContent content = vouchers.checked(scope, planId, sheets.read(file, DisbursementForm.FORM));
            return sheets.marked(scope.fullName(), file, content, "Chứng từ giải ngân cần sửa");
        }
    }
}

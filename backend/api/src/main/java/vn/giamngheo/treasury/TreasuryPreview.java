package vn.giamngheo.treasury;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.sheet.SheetPreview;

/**
 * What a list looks like before it is taken in.
 *
 * @param heads all that stand above columns
 * @param columns which of them stands above what, as far as it was said or seems so
 * @param preview what would become of the rows; absent while a head that is needed is not known
 * @param total of the lines that can be read
 */
@Schema(description = "What a Treasury's list looks like before it is taken in")
public record TreasuryPreview(
        List<String> heads,
        TreasuryColumns columns,
        @Nullable SheetPreview preview,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long total) {}

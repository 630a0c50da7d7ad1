package vn.giamngheo.shared.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.Sheets;

/** Answers with a sheet, to be saved under its Vietnamese name; 304 where the caller has the same table already. */
public final class SheetDownload {
    private SheetDownload() {}

    /** The answer to a request for that sheet. */
    public static Response of(SheetFile sheet, Request request) {
        return of(sheet, Sheets.MEDIA_TYPE, request);
    }

    /** The same as comma-separated values. */
    public static Response csv(SheetFile sheet, Request request) {
        return of(sheet, Sheets.CSV + ";charset=UTF-8", request);
    }

    private static Response of(SheetFile sheet, String mediaType, Request request) {
        EntityTag tag = new EntityTag(sheet.fingerprint(), true);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = sending(sheet, mediaType);
        } else {
            forget(sheet);
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }

    /** The answer to a request that made the sheet, such as one that brought another. */
    public static Response made(SheetFile sheet) {
        return sending(sheet, Sheets.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Response.ResponseBuilder sending(SheetFile sheet, String mediaType) {
        StreamingOutput body = sheet::to;
        return Response.ok(body, mediaType).header(HttpHeaders.CONTENT_DISPOSITION, Download.named(sheet.name()));
    }

    private static void forget(SheetFile sheet) {
        try {
            sheet.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package vn.giamngheo.shared.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Supplier;

/** Answers with a document of words, to be saved under its Vietnamese name; 304 where the caller has the same already. */
public final class DocumentDownload {
    /** The media type of such a document. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DocumentDownload() {}

    /**
     * The answer to a request for that document.
     *
     * @param layOut lays it out, at once: what goes wrong goes wrong then, and not in the middle of an answer
     */
    public static Response of(String fileName, String fingerprint, Supplier<StreamingOutput> layOut, Request request) {
        EntityTag tag = new EntityTag(fingerprint, true);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(layOut.get(), DOCX).header(HttpHeaders.CONTENT_DISPOSITION, Download.named(fileName));
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }
}

package vn.giamngheo.attachment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of files that are taken, each known by its content. */
@Schema(name = "FileKind")
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The media type that such a file is sent as. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, the usual one first; in small letters, without the dot. */
    public List<String> extensions() {
        return extensions;
    }
}

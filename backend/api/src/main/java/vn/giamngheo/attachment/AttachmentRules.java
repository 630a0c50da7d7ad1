package vn.giamngheo.attachment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which files are taken, so that a client can say it before anything is sent.
 *
 * @param maxSize the most bytes that a file may have
 * @param extensions how names of files that are taken end, without the dot
 */
@Schema(description = "Which files are taken")
public record AttachmentRules(long maxSize, List<String> extensions) {}

package vn.giamngheo.attachment;

import java.util.UUID;
import vn.giamngheo.access.Scope;

/** A feature whose things have attachments: it says who sees them. */
public interface AttachmentHolder {
    /** Whether the attachment hangs on something that the scope sees. */
    boolean shows(Scope scope, UUID attachmentId);
}

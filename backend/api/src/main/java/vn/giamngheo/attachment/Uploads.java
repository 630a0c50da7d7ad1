package vn.giamngheo.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.file.ReceivedFile;

/** The ways in and out of files: neither holds a transaction while the line is slow, nor a whole file in memory. */
@ApplicationScoped
class Uploads {
    private final AttachmentService attachments;
    private final MalwareScan scan;

    Uploads(AttachmentService attachments, MalwareScan scan) {
        this.attachments = attachments;
        this.scan = scan;
    }

    /** Takes a file in, looks what it is, and keeps it. */
    AttachmentResponse receive(Scope scope, String fileName, InputStream coming) throws IOException {
        try (ReceivedFile file =
                ReceivedFile.receive(coming, attachments.rules().maxSize())) {
            FileKind kind = FileInspection.kindOf(file.content());
            String name = FileName.of(fileName, kind);
            scan.requireHarmless(file);
            return attachments.store(scope, name, kind, file);
        }
    }

    /** Writes the content out, part by part. */
    void send(Scope scope, UUID id, OutputStream out) throws IOException {
        Optional<byte[]> part = attachments.part(scope, id, 0);
        for (int position = 1; part.isPresent(); position++) {
            out.write(part.get());
            part = attachments.part(scope, id, position);
        }
    }
}

package vn.giamngheo.backup;

import org.jspecify.annotations.Nullable;

/** A backup or restore that can't be done, in words for the administrator. Nothing was changed. */
final class BackupFailure extends RuntimeException {
    BackupFailure(String message) {
        this(message, null);
    }

    BackupFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

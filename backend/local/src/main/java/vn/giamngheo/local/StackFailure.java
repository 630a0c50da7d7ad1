package vn.giamngheo.local;

import java.io.Serial;

/** Something a person can mend: the message is one line that says what is wrong and what to do. */
public final class StackFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String line;

    public StackFailure(String line) {
        super(line);
        this.line = line;
    }

    public StackFailure(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return line;
    }
}

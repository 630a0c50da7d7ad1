package vn.giamngheo.shared.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The short code of a request: in the log, in every problem, and easy to read over the phone. */
public final class RequestCode {
    /** The response header that carries it. */
    public static final String HEADER = "X-Request-Code";

    static final String MDC_KEY = "requestCode";
    // Without I, L, O and U: nothing in a code is mistaken for something else when it is read aloud.
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestCode() {}

    /** A new random code. */
    static String next() {
        char[] code = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            code[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(code);
    }

    /** The code of the request being served; absent outside of one. */
    public static @Nullable String current() {
        Context context = Vertx.currentContext();
        Object code = context == null ? null : MDC.get(MDC_KEY);
        return code == null ? null : code.toString();
    }
}

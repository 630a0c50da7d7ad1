package vn.giamngheo.shared.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** A file that the browser saves and does not show. */
public final class Download {
    private Download() {}

    /** The Content-Disposition of a file with that name: in full (RFC 5987), and without accents for whoever can't read that. */
    public static String named(String fileName) {
        String plain = Normalizer.normalize(fileName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9. _-]", "-");
        String full = URLEncoder.encode(Normalizer.normalize(fileName, Normalizer.Form.NFC), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}

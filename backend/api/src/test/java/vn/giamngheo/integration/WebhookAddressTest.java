package vn.giamngheo.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages go to the public network by https, and nowhere else unless the installation says so. */
class WebhookAddressTest {
    private final WebhookAddress strict = new WebhookAddress(false, false);

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/a, https-only",
        "http://127.0.0.1/a, https-only",
        "https://127.0.0.1/a, private-address",
        "https://[::1]/a, private-address",
        "https://10.0.0.1/a, private-address",
        "https://172.16.5.4:8443/a, private-address",
        "https://192.168.1.1/a, private-address",
        "https://100.64.0.1/a, private-address",
        "https://169.254.169.254/latest, private-address",
        "https://0.0.0.0/a, private-address",
        "https://224.0.0.1/a, private-address",
        "https://255.255.255.255/a, private-address",
        "https://[fc00::1]/a, private-address",
        "https://[fe80::1]/a, private-address",
        "https://[::ffff:10.0.0.1]/a, private-address",
        "https://[64:ff9b::a00:1]/a, private-address",
        "https://[2002:a00:1::]/a, private-address",
        "https://localhost/a, private-address",
    })
    void isRefused(String url, String rule) {
        assertThat(strict.refusal(url)).contains(rule);
        assertThat(strict.refusalNow(url)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "/a",
                "https:///a",
                "https://",
                "ftp://8.8.8.8/a",
                "file:///etc/passwd",
                "HTTPS://8.8.8.8/a",
                "https://user:password@8.8.8.8/a",
                "https://8.8.8.8/a#b",
                "https://8.8.8.8/a b",
                "jdbc:postgresql://8.8.8.8/a"
            })
    void isNoAddress(String url) {
        assertThat(strict.refusal(url)).contains("url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8/a?b=c", "https://8.8.8.8:8443", "https://[2001:4860:4860::8888]/"})
    void isTaken(String url) {
        assertThat(strict.refusal(url)).isEmpty();
        assertThat(strict.refusalNow(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, https://10.0.0.1/a, ''",
        "true, false, http://10.0.0.1/a, https-only",
        "true, false, https://169.254.169.254/a, private-address",
        "true, false, https://127.0.0.1/a, private-address",
        "false, true, http://127.0.0.1:3999/a, ''",
        "false, true, https://127.0.0.1/a, ''",
        "false, true, https://10.0.0.1/a, private-address",
    })
    void isTakenWhereTheInstallationSaysSo(boolean privateNetwork, boolean thisMachine, String url, String rule) {
        assertThat(new WebhookAddress(privateNetwork, thisMachine).refusal(url).orElse(""))
                .isEqualTo(rule);
    }
}

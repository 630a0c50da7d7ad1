package vn.giamngheo.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** A page token is good for the list and the sorting that it was given out for, and for nothing else. */
class PageTokenTest {
    private static final SortKey NAME = SortKey.text("name", "s.name");
    private static final SortKey POSITION = SortKey.number("position", "s.position");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void comesBackAsItWentOut() {
        PageToken token = new PageToken("-name", "Đa dạng\nhóa", ID);

        assertThat(PageToken.decode(token.encode(), "-name", NAME)).isEqualTo(token);
    }

    @Test
    void comesBackInTheTypeOfItsField() {
        PageToken number = new PageToken("position", 7, ID);
        PageToken date = new PageToken("asOf", LocalDate.of(2024, 3, 1), ID);

        assertThat(PageToken.decode(number.encode(), "position", POSITION)).isEqualTo(number);
        assertThat(PageToken.decode(date.encode(), "asOf", SortKey.date("asOf", "b.asOf")))
                .isEqualTo(date);
    }

    @Test
    void isAbsentOnTheFirstPage() {
        assertThat(PageToken.decode(null, "name", NAME)).isNull();
    }

    @Test
    void isRefusedInAnotherOrder() {
        String token = new PageToken("name", "Xã", ID).encode();

        assertRefused(token, "-name", NAME);
        assertRefused(token, "position", POSITION);
    }

    @Test
    void isRefusedWhereItsValueIsOfAnotherType() {
        assertRefused(encoded("position\n" + ID + "\nseven"), "position", POSITION);
        assertRefused(encoded("position\n" + ID + "\n99999999999"), "position", POSITION);
    }

    @Test
    void isRefusedWithAValueThatNoTextCanHold() {
        assertRefused(encoded("name\n" + ID + "\na\u0000b"), "name", NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "abc=", "bmFtZQ", "../../etc/passwd", "' or 1=1 --"})
    void isRefusedWhereItWasMadeUp(String token) {
        assertRefused(token, "name", NAME);
    }

    @Test
    void isRefusedWithoutAProperId() {
        assertRefused(encoded("name\nnot-an-id\nXã"), "name", NAME);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String token, String sort, SortKey key) {
        assertThatThrownBy(() -> PageToken.decode(token, sort, key))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PAGE_TOKEN));
    }
}

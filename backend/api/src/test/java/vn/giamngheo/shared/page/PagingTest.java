package vn.giamngheo.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.PlanText;

/** Page by page each item comes once and in order, whichever field a list is sorted by. */
@ApiTest
class PagingTest {
    private static final int MOST = 400;
    private final Caller caller = Caller.as("commune-officer");

    @TestFactory
    Stream<DynamicTest> givesEachItemOnceAndInOrder() {
        return Stream.of(
                        "/areas?sort=code",
                        "/areas?sort=-code",
                        "/areas?sort=name",
                        "/areas?sort=-name",
                        "/areas?sort=validFrom",
                        "/areas?sort=-validFrom",
                        "/area-successions?sort=predecessorCode",
                        "/area-successions?sort=-effectiveOn",
                        "/agencies?sort=name",
                        "/agencies?sort=-shortName",
                        "/agencies?search=phuoc&sort=code",
                        "/plans?sort=-year",
                        "/plans?sort=title",
                        "/projects?sort=-name",
                        "/sub-projects?sort=position",
                        "/sub-projects?sort=-name",
                        "/policies?sort=name",
                        "/policies?sort=-code",
                        "/duties?role=LEAD",
                        "/reporting-duties?sort=-position",
                        "/stated-funding?sort=-position",
                        "/indicators?sort=name",
                        "/indicators?sort=-code",
                        "/targets?sort=indicator",
                        "/targets?sort=-areaCode",
                        "/baselines?sort=-asOf")
                .map(list -> dynamicTest(list, () -> {
                    List<String> paged = pageByPage(list);
                    JsonPath whole = caller.get(list + "&limit=100");

                    assertThat(paged)
                            .doesNotHaveDuplicates()
                            .containsExactlyElementsOf(whole.getList("items.id", String.class));
                    assertThat(whole.getLong("total")).isEqualTo(paged.size());
                }));
    }

    @Test
    void goesDownExactlyAsItGoesUp() {
        List<String> down = pageByPage("/agencies?sort=-name");

        assertThat(down.reversed()).containsExactlyElementsOf(pageByPage("/agencies?sort=name"));
    }

    @Test
    void tellsTheWholeNumberOnEveryPage() {
        JsonPath first = caller.get("/sub-projects?limit=4");
        JsonPath second = caller.get("/sub-projects?limit=4&pageToken=" + first.getString("nextPageToken"));
        JsonPath third = caller.get("/sub-projects?limit=4&pageToken=" + second.getString("nextPageToken"));

        assertThat(List.of(first.getLong("total"), second.getLong("total"), third.getLong("total")))
                .containsOnly(9L);
        assertThat(third.getList("items")).hasSize(1);
        assertThat(third.getString("nextPageToken")).isNull();
    }

    @Test
    void hasNoNextPageWhereTheLastOneIsFull() {
        assertThat(caller.get("/sub-projects?limit=9").getString("nextPageToken"))
                .isNull();
        assertThat(caller.get("/sub-projects?limit=8").getString("nextPageToken"))
                .isNotNull();
    }

    @Test
    void givesTwentyItemsWhereNobodySaysHowMany() {
        assertThat(caller.get("/agencies").getList("items")).hasSize(20);
    }

    @Test
    void sortsNamesAsVietnameseDictionariesDo() {
        // đ after d and before e; tones only after all letters: "Giảm n…" stands before "Giám s…".
        assertThat(caller.get("/sub-projects?sort=name&planId=" + caller.planId())
                        .getList("items.name", String.class))
                .containsExactly(
                        "Cải thiện dinh dưỡng",
                        "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
                        "Giảm nghèo về thông tin",
                        "Giám sát, đánh giá",
                        "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp",
                        "Hỗ trợ việc làm bền vững",
                        "Nâng cao năng lực thực hiện Chương trình",
                        "Phát triển giáo dục nghề nghiệp vùng nghèo, vùng khó khăn",
                        "Truyền thông về giảm nghèo đa chiều");
    }

    @Test
    void foldsWhatIsTypedExactlyAsTheDatabaseFoldsWhatIsStored() {
        try (Database database = Database.asOwner()) {
            PlanText.real()
                    .text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .distinct()
                    .limit(MOST)
                    .forEach(line -> assertThat(database.texts("select fold_text(?)", line))
                            .containsExactly(SearchText.fold(line)));
            assertThat(database.texts("select fold_text(?)", "ĐẶNG Thị HỒNG İstanbul ÀÉÎ Ⅷ ǅ"))
                    .containsExactly(SearchText.fold("ĐẶNG Thị HỒNG İstanbul ÀÉÎ Ⅷ ǅ"));
        }
    }

    private List<String> pageByPage(String list) {
        List<String> ids = new ArrayList<>();
        @Nullable String token = null;
        do {
            JsonPath page = caller.get(list + "&limit=2" + (token == null ? "" : "&pageToken=" + token));
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            ids.addAll(page.getList("items.id", String.class));
            token = page.getString("nextPageToken");
        } while (token != null && ids.size() < MOST);
        return ids;
    }
}

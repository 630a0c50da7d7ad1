package vn.giamngheo.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** Five projects with nine funding nodes, in the plan's order and in its words. */
@ApiTest
class ProjectResourceTest {
    private static final List<String> NODES = List.of(
            "DA2", "DA3-TDA1", "DA3-TDA2", "DA4-TDA1", "DA4-TDA3", "DA6-TDA1", "DA6-TDA2", "DA7-TDA1", "DA7-TDA2");

    private final Caller caller = Caller.as("commune-officer");

    @Test
    void listsProjectsInThePlansOrder() {
        JsonPath projects = caller.get("/projects?planId=" + plan());

        assertThat(projects.getList("items.code", String.class)).containsExactly("DA2", "DA3", "DA4", "DA6", "DA7");
        assertThat(projects.getString("items[2].name")).isEqualTo("Phát triển giáo dục nghề nghiệp, việc làm bền vững");
        assertThat(caller.get("/projects/" + projects.getString("items[0].id")).getString("code"))
                .isEqualTo("DA2");
    }

    @Test
    void listsTheNineFundingNodesInThePlansOrder() {
        JsonPath nodes = caller.get("/sub-projects?planId=" + plan());

        assertThat(nodes.getList("items.code", String.class)).containsExactlyElementsOf(NODES);
        assertThat(nodes.getLong("total")).isEqualTo(9);
        assertThat(nodes.<Object>get("nextPageToken")).isNull();
    }

    @Test
    void tellsNothingOfMoneyToThoseWhoMayNotSeeFigures() {
        Caller admin = Caller.as("admin");
        String id = caller.idOf("/sub-projects?planId=" + plan(), "code", "DA2");

        assertThat(caller.get("/sub-projects/" + id).getString("fundingWords")).contains("triệu đồng");
        assertThat(admin.get("/sub-projects/" + id).getString("fundingWords")).isNull();
        assertThat(admin.get("/sub-projects/" + id).getString("statedTotal")).isNull();
        assertThat(admin.send("/sub-projects/" + id).asString()).doesNotContain("triệu đồng");
        assertThat(admin.send("/sub-projects?planId=" + plan()).asString()).doesNotContain("triệu đồng");
    }

    @Test
    void showsObjectiveBeneficiariesAndContentsInFullForEachNode() {
        for (String code : NODES) {
            JsonPath node = node(code);

            assertThat(node.getString("objective")).as(code).hasSizeGreaterThan(60);
            assertThat(node.getString("beneficiaries")).as(code).hasSizeGreaterThan(30);
            assertThat(node.getList("contents", String.class))
                    .as(code)
                    .isNotEmpty()
                    .allMatch(text -> text.length() > 30);
            assertThat(node.getList("beneficiaryGroups")).as(code).isNotEmpty();
            assertThat(node.getString("source.section")).as(code).startsWith("II.2.");
            assertThat(Normalizer.isNormalized(node.getString("objective"), Normalizer.Form.NFC))
                    .isTrue();
        }
    }

    @Test
    void numbersSupportContentsAsThePlanDoes() {
        assertThat(node("DA6-TDA2").getList("contents")).hasSize(5);
        assertThat(node("DA7-TDA2").getList("contents")).hasSize(5);
        assertThat(node("DA2").getList("contents", String.class).getFirst())
                .startsWith("Xây dựng, phát triển, nhân rộng các mô hình giảm nghèo")
                .endsWith("quy định của pháp luật.");
    }

    @Test
    void codesTheGroupsThatTheTextNamesAndWhere() {
        JsonPath groups = node("DA4-TDA3");

        assertThat(groups.getList("beneficiaryGroups.findAll { it.mention == 'BENEFICIARY' }.code", String.class))
                .containsExactly("DISTRICT_WORKER");
        assertThat(groups.getList("beneficiaryGroups.findAll { it.mention == 'PRIORITY' }.code", String.class))
                .containsExactlyInAnyOrder("POOR_WORKER", "NEAR_POOR_WORKER", "NEWLY_ESCAPED_WORKER");
    }

    @Test
    void filtersByProject() {
        String da4 = caller.idOf("/projects?planId=" + plan(), "code", "DA4");

        assertThat(caller.get("/sub-projects?projectId=" + da4).getList("items.code", String.class))
                .containsExactly("DA4-TDA1", "DA4-TDA3");
    }

    @Test
    void filtersByAgencyThatHasADutyThere() {
        String nnptnt = caller.idOf("/agencies?search=nnptnt", "code", "nnptnt");
        String health = caller.idOf("/agencies?search=ttyt", "code", "ttyt");

        assertThat(codes("/sub-projects?planId=" + plan() + "&agencyId=" + nnptnt))
                .containsExactly("DA3-TDA1");
        assertThat(codes("/sub-projects?planId=" + plan() + "&agencyId=" + health))
                .containsExactly("DA3-TDA2");
    }

    @Test
    void isFoundByCodeAndNameWithoutAccentsAndInAnyOrderOfWords() {
        assertThat(codes("/sub-projects?planId=" + plan() + "&search=viec lam ben vung"))
                .containsExactly("DA4-TDA3");
        assertThat(codes("/sub-projects?planId=" + plan() + "&search=lam VIEC da4"))
                .containsExactly("DA4-TDA3");
        assertThat(codes("/projects?planId=" + plan() + "&search=truyền thông")).containsExactly("DA6");
        assertThat(codes("/sub-projects?planId=" + plan() + "&search=viec lam nutrition"))
                .isEmpty();
    }

    private List<String> codes(String path) {
        return caller.get(path).getList("items.code", String.class);
    }

    private JsonPath node(String code) {
        return caller.get("/sub-projects/" + caller.idOf("/sub-projects?planId=" + plan(), "code", code));
    }

    private String plan() {
        return caller.planId();
    }
}

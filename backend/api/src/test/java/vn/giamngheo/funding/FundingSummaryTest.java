package vn.giamngheo.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.funding.FundingSummary.Line;
import vn.giamngheo.funding.FundingSummary.ProjectSum;
import vn.giamngheo.funding.FundingSummary.SourceSum;
import vn.giamngheo.funding.FundingSummary.SubProjectSum;

class FundingSummaryTest {
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    void ofAPlanWithoutMoneyIsUnknown() {
        FundingSummary summary = FundingSummary.of(PLAN, null, List.of());

        assertThat(summary.total()).isEqualTo(new FundingSum(null, 0));
        assertThat(summary.bySource()).isEmpty();
        assertThat(summary.byProject()).isEmpty();
    }

    @Test
    void sumsByProjectSubProjectAndSource() {
        FundingSummary summary = FundingSummary.of(
                PLAN,
                null,
                List.of(
                        line(FundingSource.CENTRAL, 100L, FIRST),
                        line(FundingSource.PROVINCIAL_COUNTERPART, 20L, FIRST),
                        line(FundingSource.CENTRAL, 3L, SECOND)));

        assertThat(summary.total()).isEqualTo(new FundingSum(123L, 0));
        assertThat(summary.bySource())
                .containsExactly(
                        new SourceSum(FundingSource.CENTRAL, new FundingSum(103L, 0)),
                        new SourceSum(FundingSource.PROVINCIAL_COUNTERPART, new FundingSum(20L, 0)));
        assertThat(summary.byProject()).singleElement().satisfies(project -> {
            assertThat(project.sum()).isEqualTo(new FundingSum(123L, 0));
            assertThat(project.bySubProject())
                    .extracting(SubProjectSum::sum)
                    .containsExactly(new FundingSum(120L, 0), new FundingSum(3L, 0));
        });
    }

    @Test
    void keepsAProjectWhoseMoneyIsAllPendingWithoutAnAmount() {
        FundingSummary summary = FundingSummary.of(PLAN, null, List.of(line(FundingSource.UNSTATED, null, FIRST)));

        assertThat(summary.byProject()).extracting(ProjectSum::sum).containsExactly(new FundingSum(null, 1));
        assertThat(summary.bySource()).containsExactly(new SourceSum(FundingSource.UNSTATED, new FundingSum(null, 1)));
    }

    @Test
    void countsWhatIsStatedForThePlanAsAWholeInNoProject() {
        FundingSummary summary = FundingSummary.of(
                PLAN, null, List.of(line(FundingSource.CENTRAL, 5L, FIRST), line(FundingSource.DISTRICT, null, null)));

        assertThat(summary.total()).isEqualTo(new FundingSum(5L, 1));
        assertThat(summary.byProject()).extracting(ProjectSum::sum).containsExactly(new FundingSum(5L, 0));
    }

    private static Line line(FundingSource source, @Nullable Long amount, @Nullable UUID subProject) {
        return subProject == null
                ? new Line(source, amount, null, null, null, null, null, null, null, null)
                : new Line(
                        source,
                        amount,
                        subProject,
                        "S-" + subProject,
                        "Sub-project",
                        "words",
                        null,
                        PROJECT,
                        "P",
                        "Project");
    }
}

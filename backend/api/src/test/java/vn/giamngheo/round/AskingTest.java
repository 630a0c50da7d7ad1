package vn.giamngheo.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicator.Assignment;
import vn.giamngheo.indicator.CollectionLevel;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.indicator.Parts;
import vn.giamngheo.report.Verifiers;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** Who is asked for which figure. */
class AskingTest {
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID BANK = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID ENDED = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();
    private static final UUID GONE_TOO = UUID.randomUUID();
    private static final UUID FIRST_AREA = UUID.randomUUID();
    private static final UUID SECOND_AREA = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Asking ASKING = new Asking(
            DISTRICT,
            MANAGER,
            Map.of(FIRST_AREA, FIRST, SECOND_AREA, SECOND),
            Map.of(FIRST, FIRST_AREA, SECOND, SECOND_AREA, MANAGER, DISTRICT),
            Set.of(GONE),
            Map.of(MANAGER, MANAGER, BANK, BANK, OTHER, OTHER, ENDED, OTHER));

    @Test
    void asksEachCommuneForItself() {
        IndicatorResponse indicator = indicator(CollectionLevel.COMMUNE, null, MANAGER, null, null);

        assertThat(ASKING.regular(List.of(indicator)))
                .containsExactlyInAnyOrder(
                        new Asked(FIRST, by(MANAGER), indicator.id(), FIRST_AREA),
                        new Asked(SECOND, by(MANAGER), indicator.id(), SECOND_AREA));
    }

    @Test
    void asksACollectorForEachCommune() {
        IndicatorResponse indicator = indicator(CollectionLevel.COMMUNE, BANK, MANAGER, null, null);

        assertThat(ASKING.regular(List.of(indicator)))
                .hasSize(2)
                .allMatch(asked -> asked.agencyId().equals(BANK))
                .extracting(Asked::areaId)
                .containsExactlyInAnyOrder(FIRST_AREA, SECOND_AREA);
    }

    @Test
    void asksWhoeverCarriesOnTheWorkOfWhoHasEnded() {
        IndicatorResponse ofCommunes = indicator(CollectionLevel.COMMUNE, ENDED, GONE, null, null);
        IndicatorResponse ofDistrict = indicator(CollectionLevel.DISTRICT, BANK, ENDED, null, null);

        assertThat(ASKING.regular(List.of(ofCommunes)))
                .hasSize(2)
                .allMatch(asked -> asked.agencyId().equals(OTHER))
                .allMatch(asked -> asked.verifiers().equals(by(GONE)));
        assertThat(ASKING.regular(List.of(ofDistrict)))
                .containsExactly(new Asked(BANK, by(OTHER), ofDistrict.id(), DISTRICT));
    }

    @Test
    void leavesOutWhatNobodyIsLeftToTell() {
        IndicatorResponse ofCommunes = indicator(CollectionLevel.COMMUNE, GONE, null, null, null);
        IndicatorResponse ofDistrict = indicator(CollectionLevel.DISTRICT, GONE, null, null, null);
        IndicatorResponse ofUnits = indicator(CollectionLevel.COMMUNE, null, null, null, null);
        IndicatorResponse ofEachAgency = indicator(CollectionLevel.AGENCY, null, null, null, null);
        List<IndicatorResponse> all = List.of(ofCommunes, ofDistrict, ofUnits, ofEachAgency);

        assertThat(ASKING.regular(all)).extracting(Asked::indicatorId).containsOnly(ofUnits.id(), ofEachAgency.id());
        assertThat(ASKING.leftOut(all))
                .containsExactly(
                        new Asking.LeftOut(ofCommunes, GONE),
                        new Asking.LeftOut(ofDistrict, GONE),
                        new Asking.LeftOut(ofEachAgency, GONE));
    }

    @Test
    void letsNobodyVerifyTheirOwn() {
        IndicatorResponse district = indicator(CollectionLevel.DISTRICT, null, MANAGER, null, null);
        IndicatorResponse everybody = indicator(CollectionLevel.AGENCY, null, MANAGER, null, null);

        assertThat(ASKING.regular(List.of(district)))
                .containsExactly(new Asked(MANAGER, by(), district.id(), DISTRICT));
        assertThat(ASKING.regular(List.of(everybody)))
                .hasSize(3)
                .contains(new Asked(MANAGER, by(), everybody.id(), DISTRICT))
                .contains(new Asked(FIRST, by(MANAGER), everybody.id(), FIRST_AREA));
    }

    /** Two that lead together are one pair, whichever of them an indicator names first. */
    @Test
    void letsEitherOfTwoVerifyWhateverTheOrder() {
        assertThat(verifying(MANAGER, OTHER)).isEqualTo(by(MANAGER, OTHER)).isEqualTo(verifying(OTHER, MANAGER));
        assertThat(verifying(MANAGER, OTHER).verifierId()).isNotNull();
        assertThat(verifying(MANAGER, OTHER).coVerifierId()).isNotNull();
    }

    @Test
    void letsTheOtherOfTwoVerifyWhatOneTells() {
        assertThat(verifying(BANK, OTHER)).isEqualTo(by(OTHER));
        assertThat(verifying(OTHER, BANK)).isEqualTo(by(OTHER));
    }

    @Test
    void letsWhoeverCarriesOnTheWorkOfOneOfTwoVerifyInItsPlace() {
        assertThat(verifying(ENDED, MANAGER)).isEqualTo(by(OTHER, MANAGER));
        assertThat(verifying(ENDED, OTHER))
                .as("one carries on the work of both")
                .isEqualTo(by(OTHER));
        assertThat(verifying(GONE, MANAGER)).as("of the first is nobody left").isEqualTo(by(MANAGER));
        assertThat(verifying(GONE, BANK)).as("and the second tells it").isEqualTo(by());
        assertThat(verifying(GONE, GONE_TOO)).as("as of one that is gone").isEqualTo(by(GONE, GONE_TOO));
    }

    @Test
    void neverAsksForWhatIsTheSumOfItsParts() {
        IndicatorResponse whole = indicator(CollectionLevel.COMMUNE, null, null, null, null);
        IndicatorResponse part = indicator(CollectionLevel.COMMUNE, null, null, whole.id(), Parts.SUM);
        IndicatorResponse other = indicator(CollectionLevel.COMMUNE, null, null, null, null);
        IndicatorResponse within = indicator(CollectionLevel.COMMUNE, null, null, other.id(), Parts.WITHIN);
        List<IndicatorResponse> all = List.of(whole, part, other, within);

        assertThat(Asking.ofFrequency(all, Frequency.MONTHLY)).containsExactly(part, other, within);
        assertThat(Asking.ofFrequency(all, Frequency.YEARLY)).isEmpty();
    }

    @Test
    void asksAdHocForEachPlaceOnceAndWhoUsuallyCollectsFirst() {
        IndicatorResponse ofCommunes = indicator(CollectionLevel.COMMUNE, null, null, null, null);
        IndicatorResponse ofDistrict = indicator(CollectionLevel.DISTRICT, null, null, null, null);
        IndicatorResponse ofBank = indicator(CollectionLevel.COMMUNE, BANK, null, null, null);
        Map<UUID, UUID> all = inOrder(MANAGER, DISTRICT, FIRST, FIRST_AREA, SECOND, SECOND_AREA, BANK, DISTRICT);

        assertThat(asked(ofCommunes, all))
                .containsExactlyInAnyOrder(FIRST + " " + FIRST_AREA, SECOND + " " + SECOND_AREA);
        assertThat(asked(ofDistrict, all)).containsExactly(MANAGER + " " + DISTRICT);
        assertThat(asked(ofBank, all)).containsExactlyInAnyOrder(BANK + " " + FIRST_AREA, BANK + " " + SECOND_AREA);
    }

    @Test
    void asksAdHocWhereNobodyUsuallyCollectsByTheLevelOfTheIndicatorAndThenInOrder() {
        IndicatorResponse ofBank = indicator(CollectionLevel.COMMUNE, BANK, null, null, null);
        IndicatorResponse ofDistrict = indicator(CollectionLevel.DISTRICT, BANK, null, null, null);
        Map<UUID, UUID> others = inOrder(OTHER, DISTRICT, MANAGER, DISTRICT, FIRST, FIRST_AREA);

        assertThat(asked(ofBank, others)).containsExactly(FIRST + " " + FIRST_AREA);
        assertThat(asked(ofDistrict, others)).containsExactly(OTHER + " " + DISTRICT);
        assertThat(asked(ofBank, inOrder(OTHER, DISTRICT, MANAGER, DISTRICT))).containsExactly(OTHER + " " + DISTRICT);
    }

    /** Each tells of itself, and none for another. */
    @Test
    void asksAdHocEveryAgencyWhereEachIsAsked() {
        IndicatorResponse ofAgencies = indicator(CollectionLevel.AGENCY, null, null, null, null);

        assertThat(asked(ofAgencies, inOrder(MANAGER, DISTRICT, OTHER, DISTRICT, FIRST, FIRST_AREA)))
                .containsExactlyInAnyOrder(MANAGER + " " + DISTRICT, OTHER + " " + DISTRICT, FIRST + " " + FIRST_AREA);
    }

    private static List<String> asked(IndicatorResponse indicator, Map<UUID, UUID> agencies) {
        Map<UUID, Set<UUID>> above = Map.of(FIRST_AREA, Set.of(DISTRICT), SECOND_AREA, Set.of(DISTRICT));
        return ASKING.adHoc(List.of(indicator), agencies, above).stream()
                .map(one -> one.agencyId() + " " + one.areaId())
                .toList();
    }

    private static Map<UUID, UUID> inOrder(UUID... agenciesWithAreas) {
        Map<UUID, UUID> ordered = new LinkedHashMap<>();
        for (int i = 0; i < agenciesWithAreas.length; i += 2) {
            ordered.put(agenciesWithAreas[i], agenciesWithAreas[i + 1]);
        }
        return ordered;
    }

    /** Who verifies what the bank tells. */
    private static Verifiers verifying(UUID verifierId, UUID coVerifierId) {
        Assignment assignment = new Assignment(
                CollectionLevel.DISTRICT, BANK, Frequency.MONTHLY, verifierId, coVerifierId, Provenance.ASSUMED, null);
        return ASKING.regular(List.of(indicator(assignment, null, null)))
                .getFirst()
                .verifiers();
    }

    private static Verifiers by(UUID... agencyIds) {
        return Verifiers.of(List.of(agencyIds));
    }

    private static IndicatorResponse indicator(
            CollectionLevel level,
            @Nullable UUID collectorId,
            @Nullable UUID verifierId,
            @Nullable UUID parentId,
            @Nullable Parts parts) {
        return indicator(
                new Assignment(level, collectorId, Frequency.MONTHLY, verifierId, null, Provenance.ASSUMED, null),
                parentId,
                parts);
    }

    private static IndicatorResponse indicator(Assignment assignment, @Nullable UUID parentId, @Nullable Parts parts) {
        return new IndicatorResponse(
                UUID.randomUUID(),
                DISTRICT,
                "I",
                "Chỉ tiêu",
                "",
                "người",
                IndicatorKind.COUNT,
                Nature.FLOW,
                null,
                0,
                null,
                null,
                parentId,
                parts,
                assignment,
                null,
                List.of(),
                List.of(),
                0,
                new Source(null, Provenance.ASSUMED, null),
                0);
    }
}

package vn.giamngheo.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneOfTest {
    @Test
    void givesEachValueAParameterOfItsOwn() {
        OneOf codes = OneOf.of("a.code", "code", List.of("ldtbxh", "nnptnt"));

        assertThat(codes.condition()).isEqualTo("a.code in (:code0, :code1)");
        assertThat(codes.parameters()).containsEntry("code0", "ldtbxh").containsEntry("code1", "nnptnt");
    }

    @Test
    void comparesOneValueAlone() {
        OneOf code = OneOf.of("a.code", "code", List.of("ldtbxh"));

        assertThat(code.condition()).isEqualTo("a.code = :code0");
        assertThat(code.parameters()).containsExactly(Map.entry("code0", "ldtbxh"));
    }

    @Test
    void holdsForNothingWithoutValues() {
        OneOf none = OneOf.of("a.code", "code", List.of());

        assertThat(none.condition()).isEqualTo("1 = 0");
        assertThat(none.parameters()).isEmpty();
    }
}

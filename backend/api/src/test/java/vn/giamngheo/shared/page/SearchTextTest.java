package vn.giamngheo.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person types is folded until it meets what is stored. */
class SearchTextTest {

    @Test
    void foldsAwayAccentsAndCase() {
        assertThat(SearchText.fold("Phước SƠN")).isEqualTo("phuoc son");
        assertThat(SearchText.fold("Giảm nghèo bền vững")).isEqualTo("giam ngheo ben vung");
    }

    @Test
    void foldsTheStrokedD() {
        assertThat(SearchText.fold("Đa dạng, đào tạo")).isEqualTo("da dang, dao tao");
    }

    @Test
    void foldsDecomposedTextAsComposedText() {
        String composed = "Phước Sơn";
        String decomposed = "Phu\u031bo\u031b\u0301c So\u031bn";

        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(SearchText.fold(decomposed)).isEqualTo(SearchText.fold(composed));
    }

    @Test
    void keepsSignsThatAreNoAccents() {
        assertThat(SearchText.fold("DA4-TDA3 (1.042,186)")).isEqualTo("da4-tda3 (1.042,186)");
        assertThat(SearchText.fold("貧困 🌾")).isEqualTo("貧困 🌾");
    }

    @Test
    void splitsWordsAtSpacesOfAllKinds() {
        assertThat(SearchText.words("  Phước\t Sơn\u00a0xã\u200bmới\n")).containsExactly("phuoc", "son", "xa", "moi");
    }

    @Test
    void dropsWhatNoTextCanHold() {
        assertThat(SearchText.words("\u0000a\u0000b\u0007")).containsExactly("a", "b");
        assertThat(SearchText.words("son\ud800")).containsExactly("son");
    }

    @Test
    void hasNoWordsInABlankSearch() {
        assertThat(SearchText.words("")).isEmpty();
        assertThat(SearchText.words(" \t\u00a0\u0000 ")).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(SearchText.contains("100%")).isEqualTo("%100!%%");
        assertThat(SearchText.contains("a_b")).isEqualTo("%a!_b%");
        assertThat(SearchText.contains("a!b")).isEqualTo("%a!!b%");
        assertThat(SearchText.contains("a\\b")).isEqualTo("%a\\b%");
    }
}

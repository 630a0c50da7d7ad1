package vn.giamngheo.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree and its leaves, against the words of RFC 6962 and of ADR 29. */
class MerkleTreeTest {
    @Test
    void ofNothingIsTheHashOfNothing() {
        assertThat(Hash.hex(new MerkleTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** The tree of the test vectors that implementations of RFC 6962 share. */
    @Test
    void isThatOfTheSharedVectors() {
        MerkleTree tree = new MerkleTree();
        Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex)
                .forEach(bytes -> tree.add(Hash.of(new byte[] {0}, bytes)));

        assertThat(Hash.hex(tree.root())).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 100, 1000})
    void isThatOfTheDefinitionForAnyNumberOfLeaves(int count) {
        List<byte[]> leaves = IntStream.range(0, count)
                .mapToObj(i -> Hash.of(Hash.bytes("leaf " + i)))
                .toList();
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);

        assertThat(tree.root()).isEqualTo(defined(leaves));
    }

    @Test
    void tellsWhereAValueEndsAndWhatIsAbsent() {
        assertThat(Leaf.hash(List.of("ab", "c"))).isNotEqualTo(Leaf.hash(List.of("a", "bc")));
        assertThat(Leaf.hash(Arrays.asList("a", null))).isNotEqualTo(Leaf.hash(List.of("a", "")));
        assertThat(Leaf.hash(List.of("a", "b"))).isNotEqualTo(Leaf.hash(List.of("b", "a")));
    }

    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.of(new byte[] {1}, defined(leaves.subList(0, left)), defined(leaves.subList(left, leaves.size())));
    }
}

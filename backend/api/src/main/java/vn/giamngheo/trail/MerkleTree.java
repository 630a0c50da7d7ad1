package vn.giamngheo.trail;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree of RFC 6962, grown leaf by leaf: a node is the hash of 0x01 and its two children, of which the left one holds the
 * largest power of two of leaves that is smaller than all. Only the roots of full subtrees are kept, one for each power of two.
 */
final class MerkleTree {
    private static final byte[] NODE = {1};

    private final Deque<Subtree> full = new ArrayDeque<>();

    /** Adds the hash of the next leaf. */
    void add(byte[] leaf) {
        Subtree grown = new Subtree(1, leaf);
        while (!full.isEmpty() && full.getLast().leaves() == grown.leaves()) {
            grown = new Subtree(2 * grown.leaves(), node(full.removeLast().hash(), grown.hash()));
        }
        full.addLast(grown);
    }

    /** The root of what was added; of nothing it is the hash of nothing. */
    byte[] root() {
        if (full.isEmpty()) {
            return Hash.of();
        }
        Deque<Subtree> left = new ArrayDeque<>(full);
        byte[] root = left.removeLast().hash();
        while (!left.isEmpty()) {
            root = node(left.removeLast().hash(), root);
        }
        return root;
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Hash.of(NODE, left, right);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Subtree(int leaves, byte[] hash) {}
}

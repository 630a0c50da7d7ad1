package vn.giamngheo.planfile;

import java.util.HashMap;
import java.util.Map;

/** Numbers the things of each sort in the file's order, from 1. */
final class Positions {
    private final Map<String, Integer> last = new HashMap<>();

    int next(String sort) {
        return last.merge(sort, 1, Integer::sum);
    }
}

package vn.giamngheo.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a cell of the grid of targets to say, found fit to be kept.
 *
 * @param index its place among the cells that were sent
 * @param there the target that is there, in the version that was seen
 * @param wanted what it is to be; absent where the cell is to be empty
 */
public record TargetWish(
        int index, @Nullable TargetResponse there, @Nullable TargetRequest wanted) {}

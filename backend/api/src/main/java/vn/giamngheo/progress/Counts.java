package vn.giamngheo.progress;

/**
 * What a rate is made of.
 *
 * @param denominator may be 0, where nobody is in need: the rate is then undefined
 */
record Counts(long numerator, long denominator) {
    Counts plus(Counts other) {
        return new Counts(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }
}

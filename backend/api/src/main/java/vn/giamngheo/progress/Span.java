package vn.giamngheo.progress;

import java.time.LocalDate;

/** The days of a base period, the first and the last. */
record Span(LocalDate from, LocalDate to) {}

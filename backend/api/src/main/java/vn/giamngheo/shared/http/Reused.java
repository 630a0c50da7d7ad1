package vn.giamngheo.shared.http;

/** An answer that is given again as it is: it never changes, and is written out once. */
public interface Reused {}

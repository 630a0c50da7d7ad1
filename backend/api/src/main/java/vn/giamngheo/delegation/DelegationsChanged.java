package vn.giamngheo.delegation;

/** A delegation was recorded or ended. */
record DelegationsChanged() {}

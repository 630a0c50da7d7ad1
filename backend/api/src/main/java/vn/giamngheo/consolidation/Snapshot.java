package vn.giamngheo.consolidation;

import java.util.List;
import vn.giamngheo.progress.ProgressTrace;

/** Figures as they were at one moment, and the single figures behind them. */
record Snapshot(Contents contents, List<ProgressTrace.Line> trace) {}

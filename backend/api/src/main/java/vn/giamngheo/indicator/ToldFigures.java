package vn.giamngheo.indicator;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** Which figures of indicators have been told; who keeps the figures tells. */
public interface ToldFigures {
    /**
     * The names of the rounds in which a figure of one of the indicators stands, whatever became of its report, in the order of their
     * periods. Empty cells are no figures.
     */
    List<String> roundsOf(Scope scope, Collection<UUID> indicatorIds);
}

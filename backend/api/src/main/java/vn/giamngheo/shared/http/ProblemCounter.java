package vn.giamngheo.shared.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import vn.giamngheo.shared.problem.ProblemType;

/** Counts the problems that were answered, by type. Each type is there from the start, so that a first one is seen as a rise. */
@ApplicationScoped
class ProblemCounter {
    private final Map<ProblemType, Counter> counters = new EnumMap<>(ProblemType.class);

    ProblemCounter(MeterRegistry meters) {
        for (ProblemType type : ProblemType.values()) {
            String name = type.uri().toString();
            counters.put(
                    type,
                    Counter.builder("giam.ngheo.problems")
                            .description("Problems answered, by type")
                            .tag("type", name.substring(name.lastIndexOf(':') + 1))
                            .register(meters));
        }
    }

    void count(ProblemType type) {
        Counter counter = counters.get(type);
        if (counter != null) {
            counter.increment();
        }
    }
}

package vn.giamngheo.moneytable;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What narrows a query in SQL, with the values that it names; a condition on an absent value is left out. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Keeps rows that meet the condition on {@code :name}. */
    Conditions filter(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where(condition, Map.of(name, value instanceof Enum<?> one ? one.name() : value));
        }
        return this;
    }

    /** Keeps rows that meet the condition. */
    Conditions where(String condition, Map<String, Object> values) {
        sql.append(" and (").append(condition).append(')');
        parameters.putAll(values);
        return this;
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}

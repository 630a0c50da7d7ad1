package vn.giamngheo.shared.page;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A condition that holds for the values of a collection. Each value is a parameter of its own, and one alone is compared by
 * {@code =}: Hibernate translates a query anew at each call where one parameter stands for many values, or could.
 *
 * @param condition the condition in HQL; it holds for nothing where there are no values
 * @param parameters the values by the names that the condition gives them
 */
public record OneOf(String condition, Map<String, Object> parameters) {

    /** What is at the path is one of the values; {@code name} begins the names of the parameters. */
    public static OneOf of(String path, String name, Collection<?> values) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Object value : values) {
            parameters.put(name + parameters.size(), value);
        }
        String names = String.join(", :", parameters.keySet());
        return new OneOf(
                switch (parameters.size()) {
                    case 0 -> "1 = 0";
                    case 1 -> path + " = :" + names;
                    default -> path + " in (:" + names + ")";
                },
                parameters);
    }

    /** What is at either path is one of the values. */
    public static OneOf ofEither(String path, String other, String name, Collection<?> values) {
        OneOf first = of(path, name, values);
        return new OneOf(
                "(" + first.condition() + " or " + of(other, name, values).condition() + ")", first.parameters());
    }

    /** Gives the query its values. */
    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}

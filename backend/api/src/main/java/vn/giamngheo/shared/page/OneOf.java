package vn.giamngheo.shared.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A condition that holds for the values of a collection. Each value is a parameter of its own: Hibernate translates a query
 * anew at each call where one parameter stands for many values.
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
        return new OneOf(
                parameters.isEmpty() ? "1 = 0" : path + " in (:" + String.join(", :", parameters.keySet()) + ")",
                parameters);
    }
}

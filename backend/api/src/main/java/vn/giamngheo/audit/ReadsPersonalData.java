package vn.giamngheo.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that shows data about people: who was paid, who gave, who stands in for whom. It must be transactional and take the
 * reading {@code Scope}; the trail then keeps who has read, what they asked for and how many it were, and not the data.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ReadsPersonalData {
    /** The operation's name in the trail: the thing and how it is read, e.g. {@code contribution.export}. */
    @Nonbinding
    String value();
}

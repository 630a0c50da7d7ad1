package vn.giamngheo.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that writes. It must be transactional and take the acting {@code Scope} as a parameter; its writes then carry
 * who acts and what for. The database refuses a write without them.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {
    /** The operation's name in the trail, e.g. {@code plan.load}. Within another audited method the outer name stands. */
    @Nonbinding
    String value();

    /** Whether only the leader does this: whoever does it as the leader's deputy is told so in the trail. */
    @Nonbinding
    boolean byLeader() default false;
}

package vn.giamngheo.shared.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Turns the log into JSON lines, where that is asked for, before the first request is taken. */
@ApplicationScoped
class LogForm {
    private final boolean json;

    LogForm(@ConfigProperty(name = "giam-ngheo.log-json") boolean json) {
        this.json = json;
    }

    void apply(@Observes @Priority(1) StartupEvent start) {
        if (json) {
            for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
                reform(handler);
            }
        }
    }

    private static void reform(Handler handler) {
        if (handler instanceof ConsoleHandler) {
            handler.setFormatter(new JsonLines());
        } else if (handler instanceof ExtHandler outer) {
            for (Handler inner : outer.getHandlers()) {
                reform(inner);
            }
        }
    }
}

package vn.giamngheo.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Many questions to Keycloak, a few of them at a time: one after the other they take long, all at once they would flood it. */
final class AtOnce {
    static final int A_FEW = 4;

    private AtOnce() {}

    /** The answers in the order of the questions. The first that fails ends it: what has not been asked by then is not asked any more. */
    static <T> List<T> asked(List<Supplier<T>> questions) {
        if (questions.size() <= 1) {
            return questions.stream().map(Supplier::get).toList();
        }
        try (ExecutorService askers = Executors.newFixedThreadPool(Math.min(A_FEW, questions.size()))) {
            List<Future<T>> asked = new ArrayList<>();
            for (Supplier<T> question : questions) {
                asked.add(askers.submit(question::get));
            }
            try {
                List<T> answers = new ArrayList<>();
                for (Future<T> one : asked) {
                    answers.add(one.get());
                }
                return answers;
            } catch (ExecutionException failure) {
                askers.shutdownNow();
                if (failure.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(failure.getCause());
            } catch (InterruptedException stopped) {
                askers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while Keycloak was asked", stopped);
            }
        }
    }
}

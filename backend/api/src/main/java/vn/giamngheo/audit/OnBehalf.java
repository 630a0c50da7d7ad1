package vn.giamngheo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Tells the trail for whom the transaction under way acts, where that hangs on what is written. */
@ApplicationScoped
public class OnBehalf {
    private final EntityManager entityManager;

    OnBehalf(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is written from now on, in this transaction, is written for them. */
    public void of(String whom) {
        entityManager
                .createNativeQuery("select set_config('giam_ngheo.on_behalf_of', :whom, true)")
                .setParameter("whom", whom)
                .getSingleResult();
    }
}

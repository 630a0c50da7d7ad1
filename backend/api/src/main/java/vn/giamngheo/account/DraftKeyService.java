package vn.giamngheo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys that browsers seal with what somebody has typed and not saved: each account has its own, at every sign-in the same. */
@ApplicationScoped
@Transactional
class DraftKeyService {
    private static final String ALGORITHM = "HmacSHA256";
    private final EntityManager entityManager;

    DraftKeyService(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The account's key, 256 bits in base64url: HMAC-SHA-256 of its id under the installation's secret. */
    String of(String userId) {
        byte[] secret = (byte[]) entityManager
                .createNativeQuery("select secret from draft_secret")
                .getSingleResult();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(userId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

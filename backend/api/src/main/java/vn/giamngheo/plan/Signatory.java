package vn.giamngheo.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who signed, as the signature block says it (NĐ 30/2020).
 *
 * @param onBehalfOf the body in whose name, e.g. TM. ỦY BAN NHÂN DÂN
 * @param capacity in whose stead, e.g. KT. CHỦ TỊCH
 * @param title the signatory's own title
 * @param name the signatory's name
 */
@Embeddable
public record Signatory(
        @Column(name = "signed_on_behalf_of") @Nullable String onBehalfOf,
        @Column(name = "signatory_capacity") @Nullable String capacity,
        @Column(name = "signatory_title") @Nullable String title,
        @Column(name = "signatory_name") @Nullable String name) {}

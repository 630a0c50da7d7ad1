package vn.giamngheo.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

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
        @Column(name = "signed_on_behalf_of") @Nullable @Size(max = Texts.NAME)
        String onBehalfOf,

        @Column(name = "signatory_capacity") @Nullable @Size(max = Texts.NAME)
        String capacity,

        @Column(name = "signatory_title") @Nullable @Size(max = Texts.NAME)
        String title,

        @Column(name = "signatory_name") @Nullable @Size(max = Texts.NAME)
        String name) {}

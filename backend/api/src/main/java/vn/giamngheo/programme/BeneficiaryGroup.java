package vn.giamngheo.programme;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** A coded group of people or bodies that support is for; a narrower group lies wholly within its broader one. */
@Entity
class BeneficiaryGroup extends Versioned {
    private String code;
    private String name;
    private @Nullable UUID broaderId;

    protected BeneficiaryGroup() {}

    BeneficiaryGroup(String code, String name, @Nullable UUID broaderId) {
        this.code = code;
        this.name = name;
        this.broaderId = broaderId;
    }
}

package vn.giamngheo.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Versioned;

/** A coded group that a sub-project's text names. */
@Entity
class SubProjectBeneficiary extends Versioned {
    private UUID beneficiaryGroupId;

    @Enumerated(EnumType.STRING)
    private Mention mention;

    protected SubProjectBeneficiary() {}

    SubProjectBeneficiary(NamedGroup group) {
        beneficiaryGroupId = group.groupId();
        mention = group.mention();
    }

    NamedGroup toNamedGroup() {
        return new NamedGroup(beneficiaryGroupId, mention);
    }
}

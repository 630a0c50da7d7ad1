import { useQuery } from '@tanstack/react-query';
import type { Agency } from '@/api/generated/types.gen';
import { meQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import type { Option } from '@/components/record/fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { usePermission } from '@/components/use-permission';
import { inForceIn } from '@/lib/date';

/** Who can have paid: the units that one is an officer of, or any for who keeps the books of all. */
export function usePayingUnits(agencies: readonly Agency[]): Option[] {
  const plan = useChosenPlan();
  const options = useNamedOptions();
  const keepsAll = usePermission('treasury:write');
  const units = useQuery({ ...meQuery, enabled: false }).data?.units ?? [];
  const own = new Set(units.filter(({ role }) => role === 'OFFICER').map(({ agencyId }) => agencyId));
  return options(
    agencies.filter(
      (agency) =>
        // A voucher of the year after the plan's is late, and may be of a unit that came then.
        (inForceIn(agency, plan.year) || inForceIn(agency, plan.year + 1)) &&
        (keepsAll || own.has(agency.id)),
    ),
  );
}

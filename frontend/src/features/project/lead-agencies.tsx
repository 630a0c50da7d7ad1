import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Agency, Duty } from '@/api/generated/types.gen';
import { EndedMark } from '@/components/ended-mark';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { PlainList } from '@/ui/layout';

/** Who leads; that nobody does is said, not left blank. */
export function LeadAgencies({ duties, agencies }: { duties: readonly Duty[]; agencies: readonly Agency[] }) {
  const { t } = useText();
  if (duties.length === 0) {
    return (
      <Badge tone="warn" icon={TriangleAlert}>
        {t('project.noLead')}
      </Badge>
    );
  }
  return (
    <PlainList>
      {duties.map((duty) => {
        const agency = agencies.find((one) => one.id === duty.agencyId);
        return (
          <li key={duty.id}>
            <Link to="/co-quan/$id" params={{ id: duty.agencyId }}>
              {agency?.shortName ?? t('agency.unknown')}
            </Link>
            <EndedMark validTo={agency?.validTo} />
          </li>
        );
      })}
    </PlainList>
  );
}

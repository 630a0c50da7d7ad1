import { Link, linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AuditEvent } from '@/api/generated/types.gen';

/** The page of a thing, where there is one of its own. */
function pageOf(entity: string, id: string) {
  const params = { id };
  switch (entity) {
    case 'agency':
      return linkOptions({ to: '/co-quan/$id', params });
    case 'area':
      return linkOptions({ to: '/dia-ban', search: { area: id } });
    case 'sub_project':
      return linkOptions({ to: '/du-an/$id', params });
    case 'indicator':
      return linkOptions({ to: '/chi-tieu/$id', params });
    case 'decision':
      return linkOptions({ to: '/kinh-phi/quyet-dinh/$id', params });
    case 'disbursement':
      return linkOptions({ to: '/kinh-phi/giai-ngan/$id', params });
    case 'contribution':
      return linkOptions({ to: '/kinh-phi/huy-dong/$id', params });
    case 'treasury_statement':
      return linkOptions({ to: '/kinh-phi/doi-chieu/$id', params });
    case 'obstacle':
      return linkOptions({ to: '/vuong-mac/$id', params });
    case 'delegation':
      return linkOptions({ to: '/uy-quyen/$id', params });
    case 'plan_amendment':
      return linkOptions({ to: '/ke-hoach/dieu-chinh/$id', params });
    case 'reporting_round':
      return linkOptions({ to: '/ky-bao-cao/$id', params });
    case 'report':
      return linkOptions({ to: '/bao-cao/$reportId', params: { reportId: id } });
    case 'consolidation':
      return linkOptions({ to: '/bao-cao-tong-hop/$id', params });
    case 'webhook':
      return linkOptions({ to: '/tich-hop/$id', params });
    default:
      return null;
  }
}

interface ThingLinkProps {
  event: Pick<AuditEvent, 'entity' | 'entityId'>;
  children: ReactNode;
  /** What stands there where the thing has no page; nothing by default. */
  otherwise?: ReactNode;
}

/** Leads to the thing that an event is about; what is gone by now says so itself. */
export function ThingLink({ event, children, otherwise = null }: ThingLinkProps) {
  const page = event.entityId === null ? null : pageOf(event.entity, event.entityId);
  return page ? <Link {...page}>{children}</Link> : otherwise;
}

import { linkOptions } from '@tanstack/react-router';
import type { FindingSubjectType, SearchHitType } from '@/api/generated/types.gen';

type SubjectType = FindingSubjectType | SearchHitType;

/** The page on which a thing of the plan is shown; things without a page of their own stand on the plan's. */
export function subjectLink(type: SubjectType, id: string | null) {
  switch (type) {
    case 'SUB_PROJECT':
      return id ? linkOptions({ to: '/du-an/$id', params: { id } }) : linkOptions({ to: '/du-an' });
    case 'PROJECT':
      return linkOptions({ to: '/du-an', hash: id ?? undefined });
    case 'INDICATOR':
      return id ? linkOptions({ to: '/chi-tieu/$id', params: { id } }) : linkOptions({ to: '/chi-tieu' });
    case 'AGENCY':
      return id ? linkOptions({ to: '/co-quan/$id', params: { id } }) : linkOptions({ to: '/co-quan' });
    case 'AREA':
      return linkOptions({ to: '/dia-ban', search: { area: id ?? undefined } });
    case 'POLICY':
      return linkOptions({ to: '/co-quan/nhiem-vu', search: { view: 'policies' }, hash: id ?? undefined });
    case 'OBSTACLE':
      return id ? linkOptions({ to: '/vuong-mac/$id', params: { id } }) : linkOptions({ to: '/vuong-mac' });
    case 'GUIDANCE':
      return linkOptions({ to: '/vuong-mac/huong-dan', hash: id ?? undefined });
    default:
      return linkOptions({ to: '/ke-hoach' });
  }
}

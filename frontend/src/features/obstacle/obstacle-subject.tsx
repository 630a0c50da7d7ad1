import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, dutiesQuery, indicatorsQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';

/** What an obstacle or a piece of guidance is about; with none of them it is about the plan. */
export interface Subject {
  planId: string;
  subProjectId: string | null;
  indicatorId: string | null;
  dutyId?: string | null;
}

/** The thing by its name, leading to its page. */
export function SubjectLink({ planId, subProjectId, indicatorId, dutyId }: Subject) {
  const { t } = useText();
  const seesFigures = usePermission('indicator:read');
  const subProjects = useQuery(subProjectsQuery(planId));
  const indicators = useQuery({ ...indicatorsQuery(planId), enabled: seesFigures && indicatorId !== null });
  const duties = useQuery({ ...dutiesQuery(planId), enabled: Boolean(dutyId) });
  const policies = useQuery({ ...policiesQuery(planId), enabled: Boolean(dutyId) });
  const agencies = useQuery({ ...agenciesQuery, enabled: Boolean(dutyId) });
  const nameOf = (id: string | null | undefined) => subProjects.data?.find((one) => one.id === id)?.name;
  if (subProjectId) {
    return (
      <Link to="/du-an/$id" params={{ id: subProjectId }}>
        {nameOf(subProjectId) ?? t('obstacle.about.SUB_PROJECT')}
      </Link>
    );
  }
  if (indicatorId) {
    return (
      <Link to="/chi-tieu/$id" params={{ id: indicatorId }}>
        {indicators.data?.find((one) => one.id === indicatorId)?.name ?? t('obstacle.about.INDICATOR')}
      </Link>
    );
  }
  if (dutyId) {
    const duty = duties.data?.find((one) => one.id === dutyId);
    if (!duty) return t('obstacle.about.DUTY');
    const subject = nameOf(duty.subProjectId) ?? policies.data?.find((one) => one.id === duty.policyId)?.name;
    return (
      <Link to="/co-quan/$id" params={{ id: duty.agencyId }}>
        {t('obstacle.dutyOf', {
          agency: agencies.data?.find((one) => one.id === duty.agencyId)?.shortName ?? '…',
          subject: subject ?? '…',
        })}
      </Link>
    );
  }
  return (
    <Link to="/ke-hoach" search={{ plan: planId }}>
      {t('obstacle.about.PLAN')}
    </Link>
  );
}

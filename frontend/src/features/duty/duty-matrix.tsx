import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agency, Duty, Policy, SubProjectSummary } from '@/api/generated/types.gen';
import { agenciesQuery, dutiesQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';
import { Segmented } from '@/ui/segmented';
import { PolicyDuties } from './policy-duties';
import { SubProjectDuties } from './sub-project-duties';

export type MatrixView = 'sub-projects' | 'policies';

interface DutyMatrixProps {
  view: MatrixView;
  onView: (view: MatrixView) => void;
}

export interface MatrixData {
  duties: readonly Duty[];
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
  policies: readonly Policy[];
}

/** Who does what: agencies against sub-projects, or against policies and tasks. */
export function DutyMatrix({ view, onView }: DutyMatrixProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const duties = useQuery(dutiesQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const policies = useQuery(policiesQuery(plan.id));
  const mayWrite = usePermission('duty:write');
  return (
    <Stack>
      <div className="no-print">
        <Segmented
          label={t('duty.matrix.view')}
          value={view}
          onChange={onView}
          options={[
            { value: 'sub-projects', label: t('duty.matrix.subProjects') },
            { value: 'policies', label: t('duty.matrix.policies') },
          ]}
        />
      </div>
      <Card
        title={t(view === 'policies' ? 'duty.matrix.policies' : 'duty.matrix.subProjects')}
        aside={
          mayWrite && view === 'policies' ? <Link to="/chinh-sach/moi">{t('duty.policy.new')}</Link> : null
        }
        flush
      >
        <QueryView queries={{ duties, agencies, subProjects, policies }} lines={12}>
          {(data) => (view === 'policies' ? <PolicyDuties {...data} /> : <SubProjectDuties {...data} />)}
        </QueryView>
      </Card>
    </Stack>
  );
}

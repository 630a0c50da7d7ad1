import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { obstacleCollection } from '@/api/collections';
import type { Agency, Obstacle } from '@/api/generated/types.gen';
import { agenciesQuery, dutiesQuery, indicatorsQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { useActingUnit, useStartingUnit } from '@/components/acting-unit';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import type { Option } from '@/components/record/fields';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import {
  type ObstacleStart,
  obstacleRequest,
  obstacleStart,
  type Surroundings,
  useObstacleFields,
} from './obstacle-fields';

/** Reporting what hinders one's unit; the manager's officers also enter what came on paper. */
export function NewObstacle({ start }: { start: ObstacleStart }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const indicators = useQuery(indicatorsQuery(plan.id));
  const duties = useQuery(dutiesQuery(plan.id));
  const policies = useQuery(policiesQuery(plan.id));
  return (
    <FormPage
      title={t('obstacle.new')}
      lead={t('obstacle.new.lead')}
      over={<Link to="/vuong-mac">{t('app.screen.obstacles')}</Link>}
      permission="obstacle:write"
    >
      <QueryView queries={{ agencies, subProjects, indicators, duties, policies }} lines={12}>
        {(data) => <ObstacleForm start={start} surroundings={data} />}
      </QueryView>
    </FormPage>
  );
}

interface ObstacleFormProps {
  start: ObstacleStart;
  surroundings: Surroundings & { agencies: readonly Agency[] };
}

function ObstacleForm({ start, surroundings }: ObstacleFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const plan = useChosenPlan();
  const mayEnter = usePermission('obstacle:answer');
  const units = useActingUnit().units.map(({ id, name }): Option => ({ value: id, label: name }));
  const unit = useStartingUnit(units);
  const fields = useObstacleFields({ units, mayEnter, surroundings });
  return (
    <ThingForm<Obstacle>
      thing={null}
      draft={`obstacles.new.${plan.id}`}
      fields={fields}
      start={obstacleStart(start, unit)}
      toValues={() => obstacleStart(start, unit)}
      read={({ id }) => obstacleCollection.get(id)}
      save={(values) => obstacleCollection.create(obstacleRequest(plan.id, values))}
      savedText={({ title }) => t('obstacle.sent', { title })}
      saveLabel={t('obstacle.send')}
      onSaved={({ id }) => void navigate({ to: '/vuong-mac/$id', params: { id }, ignoreBlocker: true })}
      cancel={
        <Link to="/vuong-mac" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { indicatorsQuery, subProjectsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { budgetWriting, useBudgetFields } from './budget-fields';
import { targetWriting, useTargetFields } from './target-fields';
import { taskWriting, useTaskFields } from './task-fields';

/** What an amendment changes of what a commune sets itself to reach. */
export function CommuneTargetComparison(props: ComparisonProps) {
  const { t } = useText();
  const district = useChosenPlan();
  const indicators = useCalled(props.change, useQuery(indicatorsQuery(district.id)).data ?? []);
  const { before, after, thingId } = props.change;
  const target = contentOf(after ?? before, 'COMMUNE_TARGET');
  const planId = target?.planId ?? '';
  return (
    <ChangeComparison
      {...props}
      kind="COMMUNE_TARGET"
      name={indicators.find((one) => one.id === target?.indicatorId)?.name}
      fields={useTargetFields(indicators)}
      asTyped={targetWriting(planId, indicators).asTyped}
      enter={
        <Link to="/ke-hoach-xa/$id/chi-tieu/moi" params={{ id: planId }} search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/ke-hoach-xa/$id/chi-tieu/$target" params={{ id: planId, target: thingId }}>
          {t('form.edit')}
        </Link>
      }
    />
  );
}

/** What an amendment changes of a commune's task. */
export function CommuneTaskComparison(props: ComparisonProps) {
  const { t } = useText();
  const district = useChosenPlan();
  const subProjects = useCalled(props.change, useQuery(subProjectsQuery(district.id)).data ?? []);
  const { before, after, thingId } = props.change;
  const task = contentOf(after ?? before, 'COMMUNE_TASK');
  const planId = task?.planId ?? '';
  return (
    <ChangeComparison
      {...props}
      kind="COMMUNE_TASK"
      name={task?.what}
      fields={useTaskFields(subProjects)}
      asTyped={taskWriting(planId, 0).asTyped}
      enter={
        <Link to="/ke-hoach-xa/$id/viec/moi" params={{ id: planId }} search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/ke-hoach-xa/$id/viec/$task" params={{ id: planId, task: thingId }}>
          {t('form.edit')}
        </Link>
      }
    />
  );
}

/** What an amendment changes of a line of a commune's budget. */
export function CommuneBudgetComparison(props: ComparisonProps) {
  const { t } = useText();
  const district = useChosenPlan();
  const subProjects = useCalled(props.change, useQuery(subProjectsQuery(district.id)).data ?? []);
  const { before, after, thingId } = props.change;
  const line = contentOf(after ?? before, 'COMMUNE_BUDGET_LINE');
  const planId = line?.planId ?? '';
  return (
    <ChangeComparison
      {...props}
      kind="COMMUNE_BUDGET_LINE"
      name={line?.content ?? (line ? t(`funding.source.${line.fundingSource}`) : null)}
      fields={useBudgetFields(subProjects)}
      asTyped={budgetWriting(planId, 0).asTyped}
      enter={
        <Link to="/ke-hoach-xa/$id/du-toan/moi" params={{ id: planId }} search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/ke-hoach-xa/$id/du-toan/$line" params={{ id: planId, line: thingId }}>
          {t('form.edit')}
        </Link>
      }
    />
  );
}

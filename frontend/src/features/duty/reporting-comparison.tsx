import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { reportingWriting, useReportingFields } from './reporting-fields';

/** What an amendment changes of who reports to whom. */
export function ReportingComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useCalled(props.change, useQuery(agenciesQuery).data ?? []);
  const { before, after, thingId } = props.change;
  const duty = contentOf(after ?? before, 'REPORTING_DUTY');
  return (
    <ChangeComparison
      {...props}
      kind="REPORTING_DUTY"
      name={agencies.find((one) => one.id === duty?.agencyId)?.name}
      fields={useReportingFields(agencies)}
      asTyped={reportingWriting(plan.id, 0).asTyped}
      enter={
        <Link to="/che-do-bao-cao/moi" search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/che-do-bao-cao/$id" params={{ id: thingId }}>
          {t('form.edit')}
        </Link>
      }
    />
  );
}

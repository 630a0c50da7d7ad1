import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Agency, Indicator } from '@/api/generated/types.gen';
import { agenciesQuery, indicatorQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { assignmentWriting, useAssignmentFields } from './indicator-fields';

/** Who reports an indicator's figures, how often, and who checks them. */
export function EditAssignment({ id }: { id: string }) {
  const { t } = useText();
  const indicator = useQuery(indicatorQuery(id));
  const agencies = useQuery(agenciesQuery);
  return (
    <FormPage
      title={t('indicator.collection.edit')}
      over={
        <Link to="/chi-tieu/$id" params={{ id }}>
          {indicator.data?.name ?? t('indicator.one')}
        </Link>
      }
      permission="indicator:write"
    >
      <QueryView queries={{ indicator, agencies }} lines={12}>
        {(data) => <AssignmentForm {...data} />}
      </QueryView>
    </FormPage>
  );
}

function AssignmentForm({ indicator, agencies }: { indicator: Indicator; agencies: readonly Agency[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useAssignmentFields(agencies);
  const writing = assignmentWriting(indicator);
  return (
    <ThingForm
      {...writing}
      thing={indicator}
      draft={`indicators.${indicator.id}`}
      fields={fields}
      start={writing.toValues(indicator)}
      savedText={({ name }) => t('form.saved', { name })}
      onSaved={({ id }) => void navigate({ to: '/chi-tieu/$id', params: { id } })}
      cancel={
        <Link to="/chi-tieu/$id" params={{ id: indicator.id }} className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

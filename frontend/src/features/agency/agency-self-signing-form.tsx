import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { agencyCollection } from '@/api/collections';
import type { Agency } from '@/api/generated/types.gen';
import { agencyQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { selfSigningRequest, selfSigningValues, useSelfSigningFields } from './agency-fields';

/** Lets the one person of a unit sign what they have entered, or no longer; always with a reason. */
export function SetSelfSigning({ id }: { id: string }) {
  const { t } = useText();
  const agency = useQuery(agencyQuery(id));
  return (
    <FormPage
      title={t('agency.selfSigning.edit')}
      lead={t('agency.selfSigning.lead')}
      over={
        <Link to="/co-quan/$id" params={{ id }}>
          {agency.data?.name ?? t('agency.one')}
        </Link>
      }
      permission="agency:write"
    >
      <QueryView queries={{ agency }} lines={6}>
        {(data) => <SelfSigningForm agency={data.agency} />}
      </QueryView>
    </FormPage>
  );
}

function SelfSigningForm({ agency }: { agency: Agency }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useSelfSigningFields();
  return (
    <ThingForm
      thing={agency}
      draft={`agencies.${agency.id}.self-signing`}
      fields={fields}
      start={selfSigningValues(agency)}
      toValues={selfSigningValues}
      read={({ id }) => agencyCollection.get(id)}
      save={(values, before) =>
        agencyCollection.act(before ?? agency, 'self-signing', selfSigningRequest(values))
      }
      savedText={({ name }) => t('agency.selfSigning.saved', { name })}
      saveLabel={t('form.save')}
      onSaved={({ id }) => void navigate({ to: '/co-quan/$id', params: { id } })}
      cancel={
        <Link to="/co-quan/$id" params={{ id: agency.id }} className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

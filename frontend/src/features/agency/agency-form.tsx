import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Agency, Area } from '@/api/generated/types.gen';
import { agencyQuery, areasQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { RemoveThing } from '@/components/record/remove-thing';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { agencyWriting, NEW_AGENCY, useAgencyFields } from './agency-fields';

export function NewAgency() {
  const { t } = useText();
  const areas = useQuery(areasQuery);
  return (
    <FormPage
      title={t('agency.new')}
      over={<Link to="/co-quan">{t('app.screen.agencies')}</Link>}
      permission="agency:write"
    >
      <QueryView queries={{ areas }} lines={14}>
        {(data) => <AgencyForm agency={null} areas={data.areas} />}
      </QueryView>
    </FormPage>
  );
}

export function EditAgency({ id }: { id: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const agency = useQuery(agencyQuery(id));
  const areas = useQuery(areasQuery);
  return (
    <FormPage
      title={t('agency.edit')}
      over={
        <Link to="/co-quan/$id" params={{ id }}>
          {agency.data?.name ?? t('agency.one')}
        </Link>
      }
      permission="agency:write"
    >
      <QueryView queries={{ agency, areas }} lines={14}>
        {(data) => (
          <Stack>
            <AgencyForm agency={data.agency} areas={data.areas} />
            <RemoveThing
              thing={data.agency}
              name={data.agency.name}
              remove={agencyWriting.remove}
              restore={agencyWriting.restore}
              onRemoved={() => void navigate({ to: '/co-quan', ignoreBlocker: true })}
            />
          </Stack>
        )}
      </QueryView>
    </FormPage>
  );
}

function AgencyForm({ agency, areas }: { agency: Agency | null; areas: readonly Area[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useAgencyFields(areas);
  return (
    <ThingForm
      {...agencyWriting}
      thing={agency}
      draft={`agencies.${agency?.id ?? 'new'}`}
      fields={fields}
      start={agency ? agencyWriting.toValues(agency) : NEW_AGENCY}
      savedText={({ name }) => t('form.saved', { name })}
      onSaved={({ id }) => void navigate({ to: '/co-quan/$id', params: { id } })}
      cancel={
        agency ? (
          <Link to="/co-quan/$id" params={{ id: agency.id }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        ) : (
          <Link to="/co-quan" className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        )
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { agencyCollection } from '@/api/collections';
import type { Agency } from '@/api/generated/types.gen';
import { agenciesQuery, agencyQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { agencyWriting, endRequest, endValues, useEndFields } from './agency-fields';

/** An agency that others refer to is not deleted: it ends, and another carries on. */
export function EndAgency({ id }: { id: string }) {
  const { t } = useText();
  const agency = useQuery(agencyQuery(id));
  const agencies = useQuery(agenciesQuery);
  return (
    <FormPage
      title={t('agency.end')}
      lead={t('agency.end.lead')}
      over={
        <Link to="/co-quan/$id" params={{ id }}>
          {agency.data?.name ?? t('agency.one')}
        </Link>
      }
      permission="agency:write"
    >
      <QueryView queries={{ agency, agencies }} lines={8}>
        {(data) => <EndForm agency={data.agency} agencies={data.agencies} />}
      </QueryView>
    </FormPage>
  );
}

function EndForm({ agency, agencies }: { agency: Agency; agencies: readonly Agency[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useEndFields(agencies, agency);
  return (
    <ThingForm
      thing={agency}
      draft={`agencies.${agency.id}.end`}
      fields={fields}
      start={endValues(agency)}
      toValues={endValues}
      read={({ id }) => agencyCollection.get(id)}
      lastChange={agencyCollection.lastChange}
      save={(values, before) => agencyCollection.act(before ?? agency, 'end', endRequest(values))}
      undo={async (after) => {
        const { validTo, successorId } = agency;
        if (validTo) return await agencyCollection.act(after, 'end', { validTo, successorId });
        // What has no end has no successor either: that goes first.
        const alone = await agencyCollection.act(after, 'end', {
          validTo: after.validTo,
          successorId: null,
        });
        return await agencyWriting.undo(alone, agency);
      }}
      savedText={({ name }) => t('agency.ended', { name })}
      saveLabel={t('agency.end')}
      onSaved={({ id }) => void navigate({ to: '/co-quan/$id', params: { id } })}
      cancel={
        <Link to="/co-quan/$id" params={{ id: agency.id }} className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createContribution, getContribution } from '@/api/generated/sdk.gen';
import type { Agency, Contribution } from '@/api/generated/types.gen';
import { agenciesQuery, meQuery } from '@/api/queries';
import { useStartingUnit } from '@/components/acting-unit';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import {
  contributionRequest,
  keepersOf,
  newContribution,
  useContributionFields,
} from './contribution-fields';

/** Entering what was given, or put to use. */
export function NewContribution() {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery);
  return (
    <FormPage
      title={t('contribution.new')}
      lead={t('contribution.new.lead')}
      over={<Link to="/kinh-phi/huy-dong">{t('contribution.title')}</Link>}
      permission="contribution:write"
    >
      <QueryView queries={{ agencies }} lines={12}>
        {(data) => <ContributionForm agencies={data.agencies} />}
      </QueryView>
    </FormPage>
  );
}

function ContributionForm({ agencies }: { agencies: readonly Agency[] }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const keepers = keepersOf(me, agencies);
  const fields = useContributionFields(keepers);
  const start = newContribution(useStartingUnit(keepers));
  // One for each opening of the form: pressed again after a lost answer, it is entered once.
  const [key] = useState(() => crypto.randomUUID());
  return (
    <ThingForm<Contribution>
      thing={null}
      draft={`contributions.new.${plan.id}`}
      fields={fields}
      start={start}
      toValues={() => start}
      read={async ({ id }) => (await getContribution({ path: { id } })).data}
      save={async (values) =>
        (
          await createContribution({
            body: contributionRequest(plan.id, values),
            headers: { 'Idempotency-Key': key },
          })
        ).data
      }
      savedText={({ purpose }) => t('contribution.saved', { what: purpose })}
      onSaved={({ id }) =>
        void navigate({ to: '/kinh-phi/huy-dong/$id', params: { id }, ignoreBlocker: true })
      }
      cancel={
        <Link to="/kinh-phi/huy-dong" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

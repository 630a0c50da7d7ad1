import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { getRound, openRound } from '@/api/generated/sdk.gen';
import type { Round } from '@/api/generated/types.gen';
import { agenciesQuery, indicatorsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { AD_HOC_START, adHocRequest, useAdHocFields } from './round-fields';

/** Asking for figures outside of the calendar; they stay outside of all sums. */
export function AdHocRound() {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const indicators = useQuery(indicatorsQuery(plan.id));
  return (
    <FormPage
      title={t('round.adHoc')}
      lead={t('round.adHoc.lead')}
      over={<Link to="/ky-bao-cao">{t('app.screen.rounds')}</Link>}
      permission="round:write"
    >
      <QueryView queries={{ agencies, indicators }} lines={12}>
        {() => <AdHocForm />}
      </QueryView>
    </FormPage>
  );
}

function AdHocForm() {
  const { t } = useText();
  const navigate = useNavigate();
  const plan = useChosenPlan();
  return (
    <ThingForm<Round>
      thing={null}
      draft={`rounds.new.${plan.id}`}
      fields={useAdHocFields()}
      start={AD_HOC_START}
      toValues={() => AD_HOC_START}
      read={async ({ id }) => (await getRound({ path: { id } })).data}
      save={async (values) => (await openRound({ body: adHocRequest(plan.id, values) })).data}
      savedText={({ name }) => t('round.opened', { name })}
      saveLabel={t('round.open')}
      onSaved={({ id }) => void navigate({ to: '/ky-bao-cao/$id', params: { id }, ignoreBlocker: true })}
      cancel={
        <Link to="/ky-bao-cao" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

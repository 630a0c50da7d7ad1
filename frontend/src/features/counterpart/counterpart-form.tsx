import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { counterpartQuery } from '@/api/funding-queries';
import type { Counterpart } from '@/api/generated/types.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import {
  counterpartValues,
  readCounterpart,
  saveCounterpart,
  useCounterpartFields,
} from './counterpart-fields';

/** Which class of localities the plan's is in: finance sets it, and whose word it is. */
export function CounterpartFormPage() {
  const { t } = useText();
  const plan = useChosenPlan();
  const counterpart = useQuery(counterpartQuery(plan.id, undefined));
  return (
    <FormPage
      title={t('counterpart.set')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={<Link to="/kinh-phi/doi-ung">{t('counterpart.title')}</Link>}
      permission="counterpart:write"
    >
      <QueryView queries={{ counterpart }} lines={8}>
        {(data) => <CounterpartForm counterpart={data.counterpart} />}
      </QueryView>
    </FormPage>
  );
}

function CounterpartForm({ counterpart }: { counterpart: Counterpart }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useCounterpartFields(counterpart.classes);
  return (
    <ThingForm<Counterpart>
      thing={counterpart}
      draft={`counterpart.${counterpart.id}`}
      fields={fields}
      start={counterpartValues(counterpart)}
      toValues={counterpartValues}
      read={readCounterpart}
      save={(values, thing) => saveCounterpart(values, thing ?? counterpart)}
      savedText={() => t('form.saved', { name: t('counterpart.class') })}
      onSaved={() => void navigate({ to: '/kinh-phi/doi-ung', ignoreBlocker: true })}
      cancel={
        <Link to="/kinh-phi/doi-ung" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

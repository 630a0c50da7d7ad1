import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { creditTotalCollection } from '@/api/collections';
import { creditTotalQuery } from '@/api/credit-queries';
import { createCreditTotal } from '@/api/generated/sdk.gen';
import type { Agency, Area, CreditTotal } from '@/api/generated/types.gen';
import { agenciesQuery, areasQuery, meQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { ThingHistory } from '@/components/record/thing-history';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatMonth } from '@/lib/month';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { creditRequest, creditValues, newCreditTotal, useCreditFields } from './credit-fields';

/** Entering one programme's totals in one commune. */
export function NewCreditTotal() {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery);
  const areas = useQuery(areasQuery);
  return (
    <FormPage
      title={t('credit.new')}
      lead={t('credit.new.lead')}
      over={<Link to="/kinh-phi/tin-dung">{t('credit.title')}</Link>}
      permission="credit:write"
    >
      <QueryView queries={{ agencies, areas }} lines={10}>
        {(data) => <CreditForm {...data} total={null} />}
      </QueryView>
    </FormPage>
  );
}

/** Telling the figures anew, with what was told before. */
export function CreditTotalPage({ id }: { id: string }) {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery);
  const areas = useQuery(areasQuery);
  const total = useQuery(creditTotalQuery(id));
  useOwnPlan(total.data?.planId);
  return (
    <FormPage
      title={t('credit.edit')}
      lead={t('credit.new.lead')}
      over={<Link to="/kinh-phi/tin-dung">{t('credit.title')}</Link>}
      permission="credit:write"
    >
      <QueryView queries={{ agencies, areas, total }} lines={10}>
        {(data) => <CreditForm {...data} />}
      </QueryView>
    </FormPage>
  );
}

interface CreditFormProps {
  agencies: readonly Agency[];
  areas: readonly Area[];
  total: CreditTotal | null;
}

function CreditForm({ agencies, areas, total }: CreditFormProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const own = new Set(me?.units.map(({ agencyId }) => agencyId));
  const banks = agencies
    .filter(({ id, kind }) => kind === 'BANK' && (own.has(id) || id === total?.agencyId))
    .map(({ id, shortName }) => ({ value: id, label: shortName }));
  const communes = areas.filter(({ parentId }) => parentId === plan.areaId);
  const fields = useCreditFields(banks, communes, plan.year, total !== null);
  const start = total ? creditValues(total) : newCreditTotal(banks);
  const [key] = useState(() => crypto.randomUUID());
  const nameOf = ({ programme, areaId, month }: CreditTotal) =>
    t('credit.name', {
      programme: t(`credit.programme.${programme}`),
      area: communes.find(({ id }) => id === areaId)?.name ?? '…',
      month: formatMonth(month),
    });
  return (
    <Stack>
      {total ? <p>{nameOf(total)}</p> : null}
      <ThingForm<CreditTotal>
        thing={total}
        draft={`credit-totals.${total?.id ?? `new.${plan.id}`}`}
        fields={fields}
        start={start}
        toValues={creditValues}
        read={({ id }) => creditTotalCollection.get(id)}
        lastChange={creditTotalCollection.lastChange}
        save={async (values, newest) =>
          newest
            ? await creditTotalCollection.update(newest, creditRequest(plan.id, values))
            : (
                await createCreditTotal({
                  body: creditRequest(plan.id, values),
                  headers: { 'Idempotency-Key': key },
                })
              ).data
        }
        savedText={(after) => t('credit.saved', { name: nameOf(after) })}
        onSaved={({ month }) =>
          void navigate({ to: '/kinh-phi/tin-dung', search: { thang: month }, ignoreBlocker: true })
        }
        cancel={
          <Link to="/kinh-phi/tin-dung" className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {total ? <ThingHistory collection="credit-totals" id={total.id} fields={fields} /> : null}
    </Stack>
  );
}

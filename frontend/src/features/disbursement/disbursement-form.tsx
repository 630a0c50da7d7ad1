import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { disbursementCollection } from '@/api/collections';
import type { Agency, Disbursement, SubProjectSummary } from '@/api/generated/types.gen';
import { agenciesQuery, subProjectsQuery } from '@/api/queries';
import { useStartingUnit } from '@/components/acting-unit';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { newKey } from '@/lib/once';
import { buttonClass } from '@/ui/button';
import { disbursementRequest, disbursementStart, useDisbursementFields } from './disbursement-fields';
import { usePayingUnits } from './paying-units';

/** Entering one voucher. */
export function NewDisbursement() {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  return (
    <FormPage
      title={t('disbursement.new')}
      lead={t('disbursement.new.lead')}
      over={<Link to="/kinh-phi/giai-ngan">{t('disbursement.title')}</Link>}
      permission="disbursement:write"
    >
      <QueryView queries={{ agencies, subProjects }} lines={12}>
        {(data) => <DisbursementForm {...data} />}
      </QueryView>
    </FormPage>
  );
}

interface DisbursementFormProps {
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
}

function DisbursementForm({ agencies, subProjects }: DisbursementFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const plan = useChosenPlan();
  const units = usePayingUnits(agencies);
  const fields = useDisbursementFields({ subProjects, units });
  const [key] = useState(newKey);
  const start = disbursementStart(useStartingUnit(units));
  return (
    <ThingForm<Disbursement>
      thing={null}
      draft={`disbursements.new.${plan.id}`}
      fields={fields}
      start={start}
      toValues={() => start}
      read={({ id }) => disbursementCollection.get(id)}
      save={(values) => disbursementCollection.createOnce(key, disbursementRequest(plan.id, values))}
      savedText={({ voucher }) => t('disbursement.entered', { voucher })}
      saveLabel={t('disbursement.enter')}
      onSaved={({ id }) =>
        void navigate({ to: '/kinh-phi/giai-ngan/$id', params: { id }, ignoreBlocker: true })
      }
      cancel={
        <Link to="/kinh-phi/giai-ngan" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { delegationCollection } from '@/api/collections';
import type { Delegation } from '@/api/generated/types.gen';
import { colleaguesQuery } from '@/api/provisioning-queries';
import { meQuery } from '@/api/queries';
import { useStartingUnit } from '@/components/acting-unit';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import {
  delegates,
  delegationRequest,
  headedUnits,
  newDelegation,
  useDelegationFields,
  useSignature,
} from './delegation-fields';

/** A head names who signs in their place. */
export function NewDelegation() {
  const { t } = useText();
  return (
    <FormPage
      title={t('delegation.new')}
      lead={t('delegation.new.lead')}
      over={<Link to="/uy-quyen">{t('app.screen.delegations')}</Link>}
      permission="delegation:write"
    >
      <DelegationForm />
    </FormPage>
  );
}

function DelegationForm() {
  const { t } = useText();
  const navigate = useNavigate();
  const signatureOf = useSignature();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const units = headedUnits(me);
  // Without them the name is typed: nothing is said where they can't be told.
  const colleagues = useQuery(colleaguesQuery).data ?? [];
  const fields = useDelegationFields(
    units,
    me?.programmeRoles.includes('LEADER') ?? false,
    delegates(colleagues),
  );
  const start = newDelegation(useStartingUnit(units));
  return (
    <ThingForm<Delegation>
      thing={null}
      draft="delegations.new"
      fields={fields}
      start={start}
      toValues={() => start}
      read={({ id }) => delegationCollection.get(id)}
      save={(values) => delegationCollection.create(delegationRequest(values))}
      savedText={(after) => t('delegation.recorded', { name: signatureOf(after) })}
      onSaved={({ id }) => void navigate({ to: '/uy-quyen/$id', params: { id }, ignoreBlocker: true })}
      cancel={
        <Link to="/uy-quyen" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

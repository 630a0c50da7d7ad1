import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Plan, Source } from '@/api/generated/types.gen';
import { communePlanQuery } from '@/api/queries';
import type { Stored } from '@/api/writing';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
import type { RequestOf } from '@/components/amending/content-of';
import { FormPage } from '@/components/form/form-page';
import { QueryView } from '@/components/query-view';
import type { Field, FormValues } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import type { Writing } from '@/components/record/writing-of';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';

interface PartPageProps {
  planId: string;
  title: string;
  children: (plan: Plan) => ReactNode;
}

/** The page of a form about one part of a commune's plan. */
export function PartPage({ planId, title, children }: PartPageProps) {
  const { t } = useText();
  const plan = useQuery(communePlanQuery(planId));
  useOwnPlan(planId);
  return (
    <FormPage
      title={title}
      over={
        <Link to="/ke-hoach-xa/$id" params={{ id: planId }}>
          {plan.data?.title ?? t('communeplan.one')}
        </Link>
      }
      permission="commune-plan:write"
    >
      <QueryView queries={{ plan }} lines={12}>
        {(data) => children(data.plan)}
      </QueryView>
    </FormPage>
  );
}

type PartKind = 'COMMUNE_TARGET' | 'COMMUNE_TASK' | 'COMMUNE_BUDGET_LINE';

interface PartFormProps<Kind extends PartKind, Thing extends Stored & { source: Source }> {
  planId: string;
  kind: Kind;
  collection: 'commune-targets' | 'commune-tasks' | 'commune-budget-lines';
  writing: Writing<Thing, RequestOf<Kind>>;
  thing: Thing | null;
  fields: readonly Field[];
  start: FormValues;
  nameOf: (thing: Thing) => string;
}

/** One part of a commune's plan: written, taken out, and its history; of an issued plan by an amendment. */
export function PartForm<Kind extends PartKind, Thing extends Stored & { source: Source }>(
  props: PartFormProps<Kind, Thing>,
) {
  const { planId, kind, collection, writing, thing, fields, start, nameOf } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/ke-hoach-xa/$id', params: { id: planId }, ignoreBlocker: true });
  return (
    <Stack>
      <AmendableForm
        kind={kind}
        planId={planId}
        writing={writing}
        thing={thing}
        fields={fields}
        start={start}
        draft={`${collection}.${thing?.id ?? `new.${planId}`}`}
        savedText={(after) => t('form.saved', { name: nameOf(after) })}
        onSaved={back}
        cancel={
          <Link to="/ke-hoach-xa/$id" params={{ id: planId }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {thing ? (
        <>
          <AmendableRemove
            kind={kind}
            planId={planId}
            thing={thing}
            name={nameOf(thing)}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={back}
          />
          <ThingHistory collection={collection} id={thing.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}

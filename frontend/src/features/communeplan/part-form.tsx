import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Plan } from '@/api/generated/types.gen';
import { communePlanQuery } from '@/api/queries';
import type { Stored } from '@/api/writing';
import { FormPage } from '@/components/form/form-page';
import { ThingForm, type ThingFormProps } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { RemoveThing } from '@/components/record/remove-thing';
import { ThingHistory } from '@/components/record/thing-history';
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

interface PartFormProps<Thing extends Stored>
  extends Omit<ThingFormProps<Thing>, 'draft' | 'savedText' | 'onSaved' | 'cancel'> {
  planId: string;
  collection: 'commune-targets' | 'commune-tasks' | 'commune-budget-lines';
  nameOf: (thing: Thing) => string;
  remove: (thing: Thing) => Promise<void>;
  restore: (thing: Thing) => Promise<unknown>;
}

/** One part of a commune's plan: written, taken out, and its history. */
export function PartForm<Thing extends Stored>(props: PartFormProps<Thing>) {
  const { planId, collection, nameOf, remove, restore, ...form } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/ke-hoach-xa/$id', params: { id: planId }, ignoreBlocker: true });
  const { thing, fields } = form;
  return (
    <Stack>
      <ThingForm
        {...form}
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
          <RemoveThing
            thing={thing}
            name={nameOf(thing)}
            remove={remove}
            restore={restore}
            onRemoved={back}
          />
          <ThingHistory collection={collection} id={thing.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}

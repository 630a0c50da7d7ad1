import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { amendmentCollection } from '@/api/collections';
import type { Amendment } from '@/api/generated/types.gen';
import { amendmentQuery } from '@/api/queries';
import { AmendedPlanLink } from '@/components/amending/amended-plan-link';
import { useAmendedPlan } from '@/components/amending/use-amended-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { type Field, textOf } from '@/components/record/fields';
import { issueRequest, issueValues, useIssueFields } from '@/components/record/issue-fields';
import { writingOf } from '@/components/record/writing-of';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { SkeletonLines } from '@/ui/skeleton';

function useAmendmentFields(): Field[] {
  const { t } = useText();
  return [
    {
      name: 'summary',
      label: t('amendment.summary'),
      hint: t('amendment.summary.hint'),
      kind: 'words',
      required: true,
    },
  ];
}

function amendmentWriting(planId: string) {
  return writingOf(
    amendmentCollection,
    ({ summary }) => ({ summary }),
    (values, known) => ({ planId: known?.planId ?? planId, summary: textOf(values.summary) }),
  );
}

/**
 * The draft of the next amendment of the chosen plan, or of a commune's: what it is about; its changes come from the forms of the
 * things.
 */
export function NewAmendment({ planId }: { planId?: string }) {
  const { t } = useText();
  const plan = useAmendedPlan(planId);
  const navigate = useNavigate();
  const fields = useAmendmentFields();
  return (
    <FormPage
      title={t('amendment.new')}
      lead={t('amendment.new.lead')}
      over={<AmendedPlanLink plan={plan} />}
      permission="amendment:write"
    >
      {plan ? (
        <ThingForm
          {...amendmentWriting(plan.id)}
          thing={null}
          draft={`amendments.new.${plan.id}`}
          fields={fields}
          start={{ summary: '' }}
          savedText={({ ordinal }) => t('amendment.begun', { ordinal })}
          // A draft is withdrawn on its page, not under the feet of who has just opened it.
          undo={undefined}
          saveLabel={t('amendment.new')}
          onSaved={({ id }) => void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id } })}
          cancel={
            plan.communes ? (
              <Link to="/ke-hoach-xa/$id" params={{ id: plan.id }} className={buttonClass()}>
                {t('form.cancel')}
              </Link>
            ) : (
              <Link to="/ke-hoach" className={buttonClass()}>
                {t('form.cancel')}
              </Link>
            )
          }
        />
      ) : (
        <SkeletonLines lines={4} label={t('app.loading')} />
      )}
    </FormPage>
  );
}

interface KnownFormProps {
  id: string;
  title: string;
  lead?: string;
  permission: string;
  children: (amendment: Amendment, leave: { onSaved: () => void; cancel: ReactNode }) => ReactNode;
}

function KnownForm({ id, title, lead, permission, children }: KnownFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const amendment = useQuery(amendmentQuery(id));
  useOwnPlan(amendment.data?.planId);
  return (
    <FormPage
      title={title}
      lead={lead}
      over={
        <Link to="/ke-hoach/dieu-chinh/$id" params={{ id }}>
          {t('amendment.nth', { ordinal: amendment.data?.ordinal ?? '' })}
        </Link>
      }
      permission={permission}
    >
      <QueryView queries={{ amendment }} lines={6}>
        {(data) =>
          children(data.amendment, {
            onSaved: () => void navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id } }),
            cancel: (
              <Link to="/ke-hoach/dieu-chinh/$id" params={{ id }} className={buttonClass()}>
                {t('form.cancel')}
              </Link>
            ),
          })
        }
      </QueryView>
    </FormPage>
  );
}

/** What the draft is about, in other words. */
export function EditAmendment({ id }: { id: string }) {
  const { t } = useText();
  const fields = useAmendmentFields();
  return (
    <KnownForm id={id} title={t('amendment.edit')} permission="amendment:write">
      {(amendment, leave) => {
        const writing = amendmentWriting(amendment.planId);
        return (
          <ThingForm
            {...writing}
            {...leave}
            thing={amendment}
            draft={`amendments.${id}`}
            fields={fields}
            start={writing.toValues(amendment)}
            savedText={({ ordinal }) => t('form.saved', { name: t('amendment.nth', { ordinal }) })}
          />
        );
      }}
    </KnownForm>
  );
}

/** Issuing changes the plan and can't be taken back: this page is the question before it. */
export function IssueAmendment({ id }: { id: string }) {
  const { t } = useText();
  const fields = useIssueFields();
  return (
    <KnownForm
      id={id}
      title={t('amendment.issue')}
      lead={t('amendment.issue.lead')}
      permission="amendment:issue"
    >
      {(amendment, leave) => (
        <ThingForm
          {...leave}
          thing={amendment}
          draft={`amendments.${id}.issue`}
          fields={fields}
          start={issueValues(amendment)}
          toValues={issueValues}
          read={() => amendmentCollection.get(id)}
          lastChange={amendmentCollection.lastChange}
          save={(values, newest) =>
            amendmentCollection.act(newest ?? amendment, 'issue', issueRequest(values))
          }
          savedText={({ ordinal }) => t('amendment.issued', { ordinal })}
          saveLabel={t('amendment.issue')}
          readAgain={
            <Link to="/ke-hoach/dieu-chinh/$id" params={{ id }} target="_blank" className={buttonClass()}>
              {t('form.changed.read')}
            </Link>
          }
        />
      )}
    </KnownForm>
  );
}

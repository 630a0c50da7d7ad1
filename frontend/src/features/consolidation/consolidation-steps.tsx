import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  getConsolidation,
  issueConsolidation,
  makeConsolidation,
  takeConsolidationFigures,
} from '@/api/generated/sdk.gen';
import type { Consolidation } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { ReadPageAgain } from '@/components/form/read-again';
import { ThingForm } from '@/components/form/thing-form';
import { changedSince } from '@/components/record/changed-since';
import type { Field } from '@/components/record/fields';
import { issueRequest, issueValues, useIssueFields } from '@/components/record/issue-fields';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline, Soft, Stack } from '@/ui/layout';

function of({ id, version }: Consolidation) {
  return { path: { id }, headers: { 'If-Match': `"${version}"` } };
}

/** What the caller may do with it: take its figures anew, issue it, begin the next revision. */
export function ConsolidationSteps({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [issuing, setIssuing] = useState(false);
  const taking = useMutation({
    mutationFn: async () => (await takeConsolidationFigures(of(consolidation))).data,
    onSuccess: async () => {
      showToast({ text: t('consolidation.taken') });
      await refreshEverything(queries);
    },
  });
  const revising = useMutation({
    mutationFn: async () => (await makeConsolidation({ body: { roundId: consolidation.roundId } })).data,
    onSuccess: async (next) => {
      showToast({ text: t('consolidation.made', { round: next.roundName }) });
      await navigate({ to: '/bao-cao-tong-hop/$id', params: { id: next.id } });
      await refreshEverything(queries);
    },
  });
  const { allowedActions, draftedByCaller, status } = consolidation;
  const error = taking.error ?? revising.error;
  const busy = taking.isPending || revising.isPending;
  if (issuing) return <IssueForm consolidation={consolidation} onDone={() => setIssuing(false)} />;
  return (
    <div className="no-print">
      <Stack>
        {error instanceof ProblemError ? <ProblemNotice problem={error} /> : null}
        <Inline>
          {allowedActions.includes('ISSUE') ? (
            <Button look="primary" onClick={() => setIssuing(true)}>
              {t('consolidation.issue')}
            </Button>
          ) : null}
          {allowedActions.includes('TAKE_FIGURES') ? (
            <Button
              onClick={() => {
                if (!busy) taking.mutate();
              }}
            >
              {t('consolidation.take')}
            </Button>
          ) : null}
          {allowedActions.includes('REVISE') ? (
            <Button
              onClick={() => {
                if (!busy) revising.mutate();
              }}
            >
              {t('consolidation.revise')}
            </Button>
          ) : null}
        </Inline>
        {status === 'DRAFT' && draftedByCaller ? <Soft>{t('consolidation.ownDraft')}</Soft> : null}
      </Stack>
      <div role="status">{busy ? <Soft>{t('consolidation.making')}</Soft> : null}</div>
    </div>
  );
}

/** Whose words the text marks rightly as not accepted: they stay only where whoever issues it means so. */
function notAccepted(error: unknown): string[] {
  if (!(error instanceof ProblemError)) return [];
  return error.errors.flatMap(({ type, params }) => (type === 'not-accepted' ? (params.unit ?? []) : []));
}

function IssueForm({ consolidation, onDone }: { consolidation: Consolidation; onDone: () => void }) {
  const { t } = useText();
  const [unaccepted, setUnaccepted] = useState<string[]>([]);
  const [changed, setChanged] = useState<string[]>([]);
  const asked = unaccepted.length > 0;
  const askedOfFigures = changed.length > 0;
  const confirmation: Field = {
    name: 'withUnacceptedWords',
    label: t('consolidation.issue.unaccepted', { units: unaccepted.join('; ') }),
    kind: 'tick',
    required: true,
    when: () => asked,
  };
  const confirmationOfFigures: Field = {
    name: 'withEarlierFigures',
    label: t('consolidation.issue.changed', { things: changed.join('; ') }),
    kind: 'tick',
    required: true,
    when: () => askedOfFigures,
  };
  const fields = [...useIssueFields(), confirmation, confirmationOfFigures];
  const start = (thing: Consolidation) => ({
    ...issueValues(thing),
    withUnacceptedWords: false,
    withEarlierFigures: false,
  });
  return (
    <Card title={t('consolidation.issue')}>
      <Stack>
        <p>{t('consolidation.issue.text')}</p>
        <ThingForm
          thing={consolidation}
          draft={`consolidations.${consolidation.id}.issue`}
          fields={fields}
          start={start(consolidation)}
          toValues={start}
          read={async ({ id }) => (await getConsolidation({ path: { id } })).data}
          save={async (values, newest) => {
            const withUnacceptedWords = asked && values.withUnacceptedWords === true;
            const withEarlierFigures = askedOfFigures && values.withEarlierFigures === true;
            const body = { ...issueRequest(values), withUnacceptedWords, withEarlierFigures };
            try {
              return (await issueConsolidation({ ...of(newest ?? consolidation), body })).data;
            } catch (error) {
              if (!withUnacceptedWords) setUnaccepted(notAccepted(error));
              if (!withEarlierFigures && error instanceof ProblemError) setChanged(changedSince(error));
              throw error;
            }
          }}
          savedText={() => t('consolidation.issued')}
          saveLabel={t('consolidation.issue')}
          readAgain={<ReadPageAgain />}
          onSaved={onDone}
          cancel={<Button onClick={onDone}>{t('form.cancel')}</Button>}
          takesFocus
        />
      </Stack>
    </Card>
  );
}

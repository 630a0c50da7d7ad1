import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { askForSignature, sendSectionsBack, submitSections, withdrawSections } from '@/api/generated/sdk.gen';
import type { Report, ReportSection, SectionStepsRequest } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { cameBack, ReportStateBadge } from '@/components/report-state';
import { verifierNames } from '@/components/section-verifiers';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog, DialogContent } from '@/ui/dialog';
import { FormField } from '@/ui/form-field';
import { Inline, PlainList, Soft, Stack } from '@/ui/layout';
import styles from './result.module.css';

type Step = 'ASK_FOR_SIGNATURE' | 'ASK_AGAIN' | 'SUBMIT' | 'SEND_BACK' | 'WITHDRAW';

const STEPS: Record<Step, (options: { body: SectionStepsRequest }) => Promise<unknown>> = {
  ASK_FOR_SIGNATURE: askForSignature,
  ASK_AGAIN: askForSignature,
  SUBMIT: submitSections,
  SEND_BACK: sendSectionsBack,
  WITHDRAW: withdrawSections,
};
const ORDER: readonly Step[] = ['SUBMIT', 'ASK_FOR_SIGNATURE', 'ASK_AGAIN', 'WITHDRAW', 'SEND_BACK'];

/** Hardly what is meant to be done, however alone it stands. */
const SELDOM: readonly Step[] = ['ASK_AGAIN', 'WITHDRAW'];

/** What came back and was right goes in again as it is, apart from what was written in since. */
function isAble(step: Step, { allowedActions, state }: ReportSection): boolean {
  if (step === 'ASK_AGAIN') return cameBack(state) && allowedActions.includes('ASK_FOR_SIGNATURE');
  return allowedActions.includes(step) && !(step === 'ASK_FOR_SIGNATURE' && cameBack(state));
}

/** What is typed and not saved. */
interface Open {
  /** Figures that are saved without anybody doing more. */
  unsaved: number;
  /** Places that somebody has to mend before they are saved. */
  toMend: number;
  /** Words were typed that are not saved. */
  unsavedWords: boolean;
}

/** The way of a report to its signature, and back: what the unit itself does with it. */
export function SectionSteps({ report, ...open }: { report: Report } & Open) {
  const { t } = useText();
  const [asked, setAsked] = useState<Step | null>(null);
  const closed = report.sections.some(({ refusals }) => refusals.some(({ why }) => why === 'PLAN_CLOSED'));
  const nameOf = (section: ReportSection) => {
    const name = verifierNames(section);
    return name ? t('result.section.verifier', { name }) : t('result.section.manager');
  };
  const able = (step: Step) => report.sections.filter((section) => isAble(step, section));
  return (
    <Card title={t('result.sections')}>
      <Stack>
        <PlainList>
          {report.sections.map((section) => (
            <li key={section.id}>
              {nameOf(section)}: <ReportStateBadge state={section.state} /> {section.filled} / {section.asked}
              {section.reason ? <p>{t('result.section.reason', { reason: section.reason })}</p> : null}
            </li>
          ))}
        </PlainList>
        {closed ? <Soft>{t('result.planClosed')}</Soft> : null}
        <Inline>
          {ORDER.filter((step) => able(step).length > 0).map((step, at) => (
            <Button
              key={step}
              look={at === 0 && !SELDOM.includes(step) ? 'primary' : 'plain'}
              onClick={() => setAsked(step)}
            >
              {t(`result.step.${step}`)}
            </Button>
          ))}
        </Inline>
      </Stack>
      {asked ? (
        <StepDialog step={asked} sections={able(asked)} {...open} onClose={() => setAsked(null)} />
      ) : null}
    </Card>
  );
}

interface StepDialogProps extends Open {
  step: Step;
  sections: readonly ReportSection[];
  onClose: () => void;
}

function StepDialog({ step, sections, unsaved, toMend, unsavedWords, onClose }: StepDialogProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const taking = useMutation({
    mutationFn: () =>
      STEPS[step]({
        body: {
          sections: sections.map(({ id: sectionId, version }) => ({ id: sectionId, version })),
          reason: reason.trim() || null,
        },
      }),
    onSuccess: () => {
      showToast({ text: t('result.step.done', { step: t(`result.step.${step}`) }) });
      void refreshEverything(queries);
      onClose();
    },
  });
  const problem = taking.error instanceof ProblemError ? taking.error : null;
  const signsOwn = step === 'SUBMIT' && sections.some((section) => section.signsOwn);
  const faults = new Set(problem?.errors.map(({ params }) => params.resultId).filter(Boolean)).size;
  const withReason = step === 'SEND_BACK' || step === 'ASK_AGAIN' || signsOwn;
  const confirm = () => {
    if (taking.isPending || unsavedWords) return;
    const isMissing = withReason && reason.trim() === '';
    setMissing(isMissing);
    if (!isMissing && unsaved + toMend === 0) taking.mutate();
  };
  return (
    <Dialog label={t(`result.step.${step}`)} onClose={onClose}>
      <DialogContent
        actions={
          <>
            <Button look="primary" onClick={confirm} aria-busy={taking.isPending}>
              {t(`result.step.${step}`)}
            </Button>
            <Button onClick={onClose}>{t('form.cancel')}</Button>
          </>
        }
      >
        <h2>{t(`result.step.${step}`)}</h2>
        {unsavedWords ? <p role="alert">{t('result.step.unsavedWords')}</p> : null}
        <p>{t(`result.step.confirm.${step}`)}</p>
        {unsaved > 0 ? <p role="alert">{t('result.step.unsaved', { count: unsaved })}</p> : null}
        {toMend > 0 ? <p role="alert">{t('result.step.wrong', { count: toMend })}</p> : null}
        {faults > 0 ? <p role="alert">{t('result.step.faults', { count: faults })}</p> : null}
        {signsOwn ? <p role="alert">{t('result.step.signed')}</p> : null}
        {problem && faults === 0 ? <ProblemNotice problem={problem} /> : null}
        {withReason ? (
          <FormField
            id={id}
            label={t('result.step.reason')}
            error={missing ? t('result.step.reason.missing') : null}
          >
            <textarea
              id={id}
              className={styles.reason}
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </FormField>
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

import { useState } from 'react';
import type { Report, ReportEvent, ReportSection, ResultRow } from '@/api/generated/types.gen';
import { Notice } from '@/components/record/notice';
import { cameBack, ReportStateBadge } from '@/components/report-state';
import { verifierNames } from '@/components/section-verifiers';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline, PlainList, Soft, Stack } from '@/ui/layout';
import { ReportStepper } from './report-stepper';
import { StepDialog } from './step-dialog';
import { StepProblem } from './step-problem';
import { isStep, type Step, useStep } from './take-step';

interface SectionCardProps {
  report: Report;
  section: ReportSection;
  events: readonly ReportEvent[];
  /** The figures of the whole report. */
  rows: readonly ResultRow[];
  /** The figures of it that were marked as wrong, each with its reason. */
  cells: readonly { resultId: string; reason: string }[];
  onDone: () => void;
}

/** A section's way, and what the caller can do with it now; what they can't is told with who could. */
export function SectionCard({ report, section, events, rows, cells, onDone }: SectionCardProps) {
  const { t } = useText();
  const [asked, setAsked] = useState<Step | null>(null);
  const taking = useStep(onDone);
  const steps = section.allowedActions.filter(isStep);
  const refusals = section.refusals.filter(({ why }) => why !== 'WRONG_STATE');
  const goesAgain = (step: Step) => step === 'ASK_FOR_SIGNATURE' && cameBack(section.state);
  const stepName = (step: Step) => t(goesAgain(step) ? 'report.do.again' : `report.do.${step}`);
  const name = verifierNames(section) ?? t('report.section.manager');
  return (
    <Card
      title={t('report.section', { name })}
      aside={
        <Inline>
          <Soft>{t('report.filledOf', { filled: section.filled, asked: section.asked })}</Soft>
          <ReportStateBadge state={section.state} />
        </Inline>
      }
    >
      <Stack>
        <ReportStepper section={section} events={events} />
        {section.reason ? (
          <Notice title={t('report.returned')} tone="warn">
            <p>{section.reason}</p>
          </Notice>
        ) : null}
        <StepProblem error={taking.error} names={[name]} report={{ id: report.id, rows }} />
        {steps.length > 0 ? (
          <div className="no-print">
            <Inline>
              {steps.map((step, index) => (
                <Button
                  key={step}
                  look={index === 0 && step !== 'RETURN' && !goesAgain(step) ? 'primary' : 'plain'}
                  aria-label={
                    report.sections.length > 1 ? t('report.doOf', { step: stepName(step), name }) : undefined
                  }
                  onClick={() => setAsked(step)}
                >
                  {stepName(step)}
                </Button>
              ))}
            </Inline>
          </div>
        ) : null}
        {refusals.length > 0 ? (
          <PlainList label={t('report.refusals')}>
            {refusals.map(({ action, why, who }) => (
              <li key={action}>
                <Soft>
                  {t('report.refusal', { action: t(`report.do.${action}`), why: t(`report.refusal.${why}`) })}{' '}
                  {who.length > 0
                    ? t('report.refusal.who', {
                        who: who
                          .map(({ part, unitName }) =>
                            unitName ? `${t(`report.part.${part}`)} ${unitName}` : t(`report.part.${part}`),
                          )
                          .join('; '),
                      })
                    : null}
                </Soft>
              </li>
            ))}
          </PlainList>
        ) : null}
      </Stack>
      {asked ? (
        <StepDialog
          step={asked}
          count={1}
          signsOwn={asked === 'SUBMIT' && section.signsOwn}
          again={goesAgain(asked)}
          reasonsOfCells={asked === 'RETURN' ? cells.length : 0}
          onClose={() => setAsked(null)}
          onTake={(reason) => {
            setAsked(null);
            taking.mutate({
              action: asked,
              sections: [section],
              reason,
              cells: asked === 'RETURN' ? cells : [],
            });
          }}
        />
      ) : null}
    </Card>
  );
}

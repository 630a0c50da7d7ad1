import { useState } from 'react';
import { obstacleCollection } from '@/api/collections';
import type { Obstacle, ObstacleAction } from '@/api/generated/types.gen';
import { focusHeading, takeFocus } from '@/components/form/focus';
import { ReadPageAgain } from '@/components/form/read-again';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, type FormValues, listOf, textOf, textOrNull } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline } from '@/ui/layout';

type Step = Exclude<ObstacleAction, 'REPORT'>;

/** Which fields a step asks for; whether it may be taken is the server's to say. */
const ASKED: Record<Step, readonly ('text' | 'title' | 'dueOn' | 'attachmentIds')[]> = {
  REPLY: ['text', 'attachmentIds'],
  ANSWER: ['text', 'attachmentIds'],
  ESCALATE: ['text', 'dueOn', 'attachmentIds'],
  DECIDE: ['text', 'attachmentIds'],
  CLOSE: ['text'],
  REOPEN: ['text', 'dueOn', 'attachmentIds'],
  RETRACT: ['text'],
  PUBLISH: ['title', 'text'],
  WITHDRAW: ['text'],
};

const START: FormValues = { text: '', title: '', dueOn: '', attachmentIds: [] };

function isStep(action: ObstacleAction): action is Step {
  return action !== 'REPORT';
}

function useStepFields(step: Step): Field[] {
  const { t } = useText();
  const fields: Record<(typeof ASKED)[Step][number], Field> = {
    title: { name: 'title', label: t('obstacle.guidance.title'), kind: 'text', required: true },
    text: {
      name: 'text',
      label: t(`obstacle.says.${step}`),
      hint: step === 'PUBLISH' ? t('obstacle.guidance.hint') : undefined,
      kind: 'words',
      required: step !== 'CLOSE',
      pointers: ['/text', '/summary'],
    },
    dueOn: {
      name: 'dueOn',
      label: t('obstacle.answerBy'),
      hint: t(step === 'REOPEN' ? 'obstacle.answerBy.again' : 'form.date.hint'),
      kind: 'date',
      required: step === 'ESCALATE',
    },
    attachmentIds: { name: 'attachmentIds', label: t('attachment.files'), kind: 'files' },
  };
  return ASKED[step].map((name) => fields[name]);
}

function bodyOf(step: Step, values: FormValues) {
  if (step === 'PUBLISH') return { title: textOf(values.title), summary: textOf(values.text) };
  if (step === 'CLOSE') return { text: textOrNull(values.text) };
  return {
    text: textOf(values.text),
    ...(ASKED[step].includes('dueOn') ? { dueOn: parseDate(textOf(values.dueOn)) } : null),
    ...(ASKED[step].includes('attachmentIds') ? { attachmentIds: listOf(values.attachmentIds) } : null),
  };
}

/** The steps that the server allows, each a button; what it asks for opens below. */
export function ObstacleSteps({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useText();
  const [step, setStep] = useState<Step | null>(null);
  const [left, setLeft] = useState<Step | null>(null);
  const steps = obstacle.allowedActions.filter(isStep);
  // A form that was opened stays, whatever others do meanwhile: what was typed is not taken away.
  if (step) {
    const leave = (to: Step | null) => {
      setLeft(to);
      setStep(null);
    };
    return (
      <StepForm
        key={step}
        step={step}
        obstacle={obstacle}
        onDone={() => leave(null)}
        onCancel={() => leave(step)}
      />
    );
  }
  if (steps.length === 0) return null;
  return (
    <Card title={t('obstacle.steps')}>
      <Inline>
        {steps.map((one) => (
          <Button key={one} ref={one === left ? takeFocus : null} onClick={() => setStep(one)}>
            {t(`obstacle.do.${one}`)}
          </Button>
        ))}
      </Inline>
    </Card>
  );
}

interface StepFormProps {
  step: Step;
  obstacle: Obstacle;
  onDone: () => void;
  onCancel: () => void;
}

function StepForm({ step, obstacle, onDone, onCancel }: StepFormProps) {
  const { t } = useText();
  const fields = useStepFields(step);
  return (
    <Card title={t(`obstacle.do.${step}`)}>
      <ThingForm
        thing={obstacle}
        draft={`obstacles.${obstacle.id}.${step}`}
        fields={fields}
        start={START}
        toValues={() => START}
        read={({ id }) => obstacleCollection.get(id)}
        save={(values, newest) =>
          obstacleCollection.act(newest ?? obstacle, step.toLowerCase(), bodyOf(step, values))
        }
        savedText={() => t(`obstacle.done.${step}`)}
        saveLabel={t(`obstacle.do.${step}`)}
        readAgain={<ReadPageAgain />}
        onSaved={() => {
          onDone();
          focusHeading();
        }}
        cancel={<Button onClick={onCancel}>{t('form.cancel')}</Button>}
        takesFocus
      />
    </Card>
  );
}

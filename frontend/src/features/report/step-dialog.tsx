import { useId, useState } from 'react';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { FormField } from '@/ui/form-field';
import styles from './report.module.css';
import { type Step, WITH_REASON } from './take-step';

interface StepDialogProps {
  step: Step;
  /** How many sections it is taken with. */
  count: number;
  /** Figures come back each with a reason of its own: then the section needs none. */
  reasonsOfCells?: number;
  /** Who signs what they have entered says why. */
  signsOwn?: boolean;
  /** It came back and goes on unchanged: that needs a word of why. */
  again?: boolean;
  onTake: (reason: string) => void;
  onClose: () => void;
}

/** Asks before a step that others see, and for the reason where it needs one. */
export function StepDialog({
  step,
  count,
  reasonsOfCells = 0,
  signsOwn = false,
  again = false,
  onTake,
  onClose,
}: StepDialogProps) {
  const { t } = useText();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const asks = WITH_REASON.has(step) || signsOwn || again;
  const name = t(again ? 'report.do.again' : `report.do.${step}`);
  const take = () => {
    if (asks && reason.trim() === '' && reasonsOfCells === 0) {
      setMissing(true);
      document.getElementById(id)?.focus();
    } else onTake(reason.trim());
  };
  return (
    <Dialog label={name} onClose={onClose}>
      <DialogContent
        actions={
          <>
            <Button look="primary" onClick={take}>
              {name}
            </Button>
            <Button onClick={onClose}>{t('report.ask.cancel')}</Button>
          </>
        }
      >
        <h2>{name}</h2>
        <p>{again ? t('report.ask.again') : t(`report.ask.${step}`, { count })}</p>
        {signsOwn ? <p>{t('report.reason.signed')}</p> : null}
        {reasonsOfCells > 0 ? <p>{t('report.reason.cells', { count: reasonsOfCells })}</p> : null}
        {asks ? (
          <FormField
            id={id}
            label={t('report.reason')}
            hint={t(again ? 'report.reason.hint.again' : 'report.reason.hint')}
            error={missing ? t('report.reason.missing') : null}
          >
            <textarea
              id={id}
              className={styles.reason}
              rows={3}
              value={reason}
              aria-invalid={missing}
              aria-describedby={missing ? `${id}-error ${id}-hint` : `${id}-hint`}
              onChange={(event) => {
                setReason(event.target.value);
                setMissing(false);
              }}
            />
          </FormField>
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

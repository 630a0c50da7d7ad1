import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { type FieldErrors, useForm, useWatch } from 'react-hook-form';
import type { Meanwhile } from '@/api/problem';
import type { Stored } from '@/api/writing';
import { brokenRule, differ, type Field, type FormValues } from '@/components/record/fields';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import type { Draft, KeptDraft } from '@/lib/drafts';
import { Button } from '@/ui/button';
import { ConflictNotice, changedMeanwhile } from './conflict-notice';
import { DraftOffers } from './draft-offers';
import { ErrorSummary } from './error-summary';
import { asFieldError, useErrorText } from './error-text';
import { FormFieldControl } from './form-field-control';
import { LeaveGuard } from './leave-guard';
import styles from './thing-form.module.css';
import { useDraft } from './use-draft';
import { useSaving } from './use-saving';

export interface ThingFormProps<Thing extends Stored> {
  /** What is edited; null for one that is new. */
  thing: Thing | null;
  /** Under which name its draft is kept. */
  draft: string;
  fields: readonly Field[];
  start: FormValues;
  toValues: (thing: Thing) => FormValues;
  read: (thing: Thing) => Promise<Thing>;
  save: (values: FormValues, thing: Thing | null) => Promise<Thing>;
  /** Who wrote it last, told where somebody was faster. */
  lastChange?: (thing: Thing) => Promise<Meanwhile | null>;
  /** Takes the saving back; offered beside the word that it was saved. Absent for what can't be taken back. */
  undo?: (after: Thing, before: Thing | null) => Promise<unknown>;
  savedText: (after: Thing) => string;
  /** What its button says, if not just that it saves; also by what is typed. */
  saveLabel?: string | null | ((values: FormValues) => string | null);
  onSaved: (after: Thing) => void;
  /** Told, by a function that stays the same, whenever something typed begins or ends to be unsaved; an end also when it closes. */
  onUnsaved?: (unsaved: boolean) => void;
  /** The way out without saving. */
  cancel: ReactNode;
  /**
   * The way to read the thing again, for a form that acts on the thing as a whole, such as issuing it: where anything has
   * changed since it was read, that is said, and nothing is done before it is pressed again.
   */
  readAgain?: ReactNode;
  /** It came in the place of the button that had the focus: its first field has it now. */
  takesFocus?: boolean;
}

function checked(fields: readonly Field[], values: FormValues): FieldErrors<FormValues> {
  const errors: FieldErrors<FormValues> = {};
  for (const field of fields) {
    const broken = brokenRule(field, values);
    if (broken) errors[field.name] = asFieldError(broken);
  }
  return errors;
}

/**
 * The one form for everything that is stored: fields in, a saved thing out. It keeps a draft, is never locked, says
 * what is missing when it is pressed, and lets nobody overwrite what they have not seen.
 */
export function ThingForm<Thing extends Stored>(props: ThingFormProps<Thing>) {
  const { thing, fields, start, toValues, undo, savedText, onSaved, onUnsaved, cancel } = props;
  const { t } = useText();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const form = useForm<FormValues>({
    defaultValues: start,
    shouldFocusError: false,
    resolver: (values) => {
      const errors = checked(fields, values);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const unsaved = useRef(false);
  const alerts = useRef<HTMLDivElement>(null);
  const draft = useDraft<FormValues>({
    thing: props.draft,
    isWorth: ({ values }) => fields.some((field) => differ(field, values, start)),
  });
  /** What a draft that was taken had been typed over, until the difference to what is there now is settled. */
  const typedOver = useRef<Pick<Draft<FormValues>, 'version' | 'before'> | null>(null);
  const saving = useSaving({
    ...props,
    form,
    start: { thing, values: start },
    onSaved: (after, before) => {
      unsaved.current = false;
      draft.forget();
      showToast({
        text: savedText(after),
        undo: undo
          ? async () => {
              await undo(after, before);
              await refreshEverything(queries);
            }
          : undefined,
      });
      onSaved(after);
    },
  });
  const { base, obstacle, attempt } = saving;

  const follow = useRef<(values: FormValues) => void>(() => undefined);
  useEffect(() => {
    follow.current = (values) => {
      unsaved.current = fields.some((field) => differ(field, values, base.current.values));
      onUnsaved?.(unsaved.current);
      if (unsaved.current) {
        const now = { version: base.current.thing?.version ?? null, before: base.current.values };
        draft.keep({ ...(typedOver.current ?? now), values });
      } else draft.drop();
    };
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => follow.current(values),
      }),
    [form],
  );
  useEffect(() => () => onUnsaved?.(false), [onUnsaved]);
  const first = props.takesFocus ? fields[0]?.name : undefined;
  useEffect(() => {
    if (first) form.setFocus(first);
  }, [form, first]);
  const told = useRef(0);
  useEffect(() => {
    if (attempt === told.current) return;
    // The reason may be drawn later than the attempt is counted.
    const reason = alerts.current?.querySelector('section');
    reason?.focus();
    if (reason) told.current = attempt;
  });

  const submit = form.handleSubmit(saving.save, saving.invalid);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  const takeDraft = (taken: KeptDraft<FormValues>) => {
    const yours = { ...start, ...taken.values };
    const versions = { before: taken.before, yours, theirs: start };
    // What an amendment says of a thing may change, and the version of the thing stays.
    const outdated =
      thing !== null && (taken.version !== thing.version || changedMeanwhile(fields, versions).length > 0);
    typedOver.current = outdated ? taken : null;
    draft.take(taken);
    form.reset(yours, { keepDefaultValues: true });
    if (outdated) saving.showConflict(thing, versions);
  };
  const standOn = (theirs: Thing) => {
    typedOver.current = null;
    saving.standOn(theirs);
  };
  // Fields that depend on others follow what is typed; other forms are not drawn anew at every key.
  const { saveLabel } = props;
  const follows = typeof saveLabel === 'function' || fields.some((field) => field.when);
  const watched = useWatch({ control: form.control, disabled: !follows });
  const values = { ...start, ...watched } as FormValues;
  const label = typeof saveLabel === 'function' ? saveLabel(values) : saveLabel;
  const shown = fields.filter((field) => !field.when || field.when(values));
  const errors = shown.flatMap((field) => {
    const error = form.formState.errors[field.name];
    return error ? [{ name: field.name, text: errorText(field, error) }] : [];
  });
  return (
    <form className={styles.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <LeaveGuard unsaved={() => unsaved.current} onDiscard={draft.drop} />
      <DraftOffers offered={draft.offered} onTake={takeDraft} onRefuse={draft.refuse} />
      <div className={styles.alerts} ref={alerts}>
        {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
        {obstacle?.kind === 'problem' ? <ProblemNotice problem={obstacle.problem} /> : null}
        {obstacle?.kind === 'conflict' ? (
          <ConflictNotice
            key={attempt}
            fields={fields}
            versions={obstacle.versions}
            by={obstacle.by}
            readAgain={props.readAgain}
            onMerge={(merged) => {
              standOn(obstacle.theirs);
              form.reset(merged, { keepDefaultValues: true });
              void submit();
            }}
            onTakeTheirs={() => {
              standOn(obstacle.theirs);
              form.reset(toValues(obstacle.theirs));
            }}
          />
        ) : null}
      </div>
      <div className={styles.fields}>
        {shown.map((field) => (
          <FormFieldControl key={field.name} field={field} form={form} />
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="primary" large aria-busy={saving.isSaving}>
          {saving.isSaving ? t('form.saving') : (label ?? t('form.save'))}
        </Button>
        {cancel}
        <span className={styles.keys}>{t('form.keys')}</span>
      </div>
    </form>
  );
}

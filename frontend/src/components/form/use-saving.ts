import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type Meanwhile, ProblemError } from '@/api/problem';
import type { Stored } from '@/api/writing';
import type { Field, FormValues } from '@/components/record/fields';
import { refreshEverything } from '@/components/record/refresh';
import { changedMeanwhile, type Versions } from './conflict-notice';
import { asFieldError } from './error-text';

export interface Base<Thing> {
  thing: Thing | null;
  values: FormValues;
}

interface UseSaving<Thing> {
  form: UseFormReturn<FormValues>;
  fields: readonly Field[];
  start: Base<Thing>;
  toValues: (thing: Thing) => FormValues;
  read: (thing: Thing) => Promise<Thing>;
  save: (values: FormValues, thing: Thing | null) => Promise<Thing>;
  lastChange?: (thing: Thing) => Promise<Meanwhile | null>;
  onSaved: (after: Thing, before: Thing | null) => void;
  /** Given where the thing is acted on as a whole: then every newer version is one that nobody here has read. */
  readAgain?: ReactNode;
}

type Obstacle<Thing> =
  | { kind: 'problem'; problem: ProblemError }
  | { kind: 'conflict'; theirs: Thing; versions: Versions; by: Meanwhile | null };

/** The field that is meant: of those that stand for the place or for something around it, the one that says it most exactly. */
function fieldAt(fields: readonly Field[], pointer: string): Field | undefined {
  const meant = fields.flatMap((field) =>
    (field.pointers ?? [`/${field.name}`])
      .filter((own) => pointer === own || pointer.startsWith(`${own}/`))
      .map((own) => ({ field, exactness: own.length })),
  );
  return meant.sort((one, other) => other.exactness - one.exactness)[0]?.field;
}

/** Saving, with everything that can stand in its way: faults in fields, a newer version, a refusal, no network. */
export function useSaving<Thing extends Stored>(given: UseSaving<Thing>) {
  const { form, fields, toValues, onSaved } = given;
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (values: FormValues) => given.save(values, base.current.thing),
  });
  const base = useRef(given.start);
  const busy = useRef(false);
  const [obstacle, setObstacle] = useState<Obstacle<Thing> | null>(null);
  /** How often saving was tried in vain: each time the reason takes the focus. */
  const [attempt, setAttempt] = useState(0);
  const stop = (reason: Obstacle<Thing> | null) => {
    setObstacle(reason);
    setAttempt((count) => count + 1);
  };

  /** Whether each fault has a field that is shown, to be told beside it. What has none is told as the problem that it is. */
  const place = ({ errors }: ProblemError, values: FormValues): boolean => {
    const shown = fields.filter(({ when }) => !when || when(values));
    const places = errors.map((error) => ({ error, field: fieldAt(shown, error.pointer) }));
    for (const { error, field } of places) if (field) form.setError(field.name, asFieldError(error));
    return places.length > 0 && places.every(({ field }) => field);
  };

  const meet = async (theirs: Thing, versions: Versions): Promise<void> => {
    // Who it was is worth knowing, and not worth a refusal.
    const by = (await given.lastChange?.(theirs).catch(() => null)) ?? null;
    stop({ kind: 'conflict', theirs, versions, by });
  };

  const meetNewerVersion = async (thing: Thing, yours: FormValues): Promise<void> => {
    const theirs = await given.read(thing);
    const versions = { before: base.current.values, yours, theirs: toValues(theirs) };
    if (given.readAgain) {
      // What stands beside the form is to be the version that it is about.
      void refreshEverything(queries);
      await meet(theirs, versions);
    } else if (changedMeanwhile(fields, versions).length > 0) await meet(theirs, versions);
    else {
      // Nothing of what this form is about: only its version is new.
      base.current = { thing: theirs, values: versions.theirs };
      await trySaving(yours);
    }
  };

  const refused = async (problem: ProblemError, values: FormValues): Promise<void> => {
    const { thing } = base.current;
    if (problem.status === 412 && thing) await meetNewerVersion(thing, values);
    else stop(place(problem, values) ? null : { kind: 'problem', problem });
  };

  const trySaving = async (values: FormValues): Promise<void> => {
    try {
      const before = base.current.thing;
      const after = await saving.mutateAsync(values);
      void refreshEverything(queries);
      onSaved(after, before);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      await refused(error, values).catch((next: unknown) => {
        if (!(next instanceof ProblemError)) throw next;
        stop({ kind: 'problem', problem: next });
      });
    }
  };

  const save = async (values: FormValues): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setObstacle(null);
    await trySaving(values).finally(() => {
      busy.current = false;
    });
  };

  return {
    base,
    obstacle,
    attempt,
    isSaving: saving.isPending,
    save,
    /** The checks of the form itself found something. */
    invalid: () => stop(null),
    showConflict: (theirs: Thing, versions: Versions) => void meet(theirs, versions),
    /** Their version is what this form stands on from now on. */
    standOn: (theirs: Thing) => {
      base.current = { thing: theirs, values: toValues(theirs) };
      setObstacle(null);
    },
  };
}

import { useState } from 'react';
import { differ, type Field, type FormValues } from '@/components/record/fields';
import { type Draft, dropDraft, keepDraft, readDraft } from '@/lib/drafts';

interface UseDraft {
  userId: string;
  /** What is edited, such as `agencies.<id>` or `agencies.new`. */
  thing: string;
  fields: readonly Field[];
  start: FormValues;
}

/** What was typed is kept on this machine until it is saved: through a reload and an expired session. */
export function useDraft({ userId, thing, fields, start }: UseDraft) {
  const [offered, setOffered] = useState(() => {
    const found = readDraft<FormValues>(userId, thing);
    return found && fields.some((field) => differ(field, found.values, start)) ? found : null;
  });
  return {
    offered,
    /** An offer that nobody has answered is not overwritten. */
    keep: (draft: Omit<Draft<FormValues>, 'at'>) => {
      if (!offered) keepDraft(userId, thing, { ...draft, at: new Date().toISOString() });
    },
    drop: () => {
      if (!offered) dropDraft(userId, thing);
    },
    /** Once it is taken or refused, the draft follows the form again. */
    answer: (taken: boolean) => {
      setOffered(null);
      if (!taken) dropDraft(userId, thing);
    },
  };
}

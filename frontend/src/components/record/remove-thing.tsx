import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { ProblemError } from '@/api/problem';
import type { Stored } from '@/api/writing';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { ProblemNotice } from './problem-notice';
import { readAgainWhenStale, refreshEverything } from './refresh';

export interface RemoveThingProps<Thing extends Stored> {
  thing: Thing;
  name: string;
  remove: (thing: Thing) => Promise<void>;
  /** Enters it again as it was. */
  restore: (thing: Thing) => Promise<unknown>;
  onRemoved: () => void;
  /** What the button and the word that it is done say, where nothing is deleted yet. */
  label?: string;
  removedText?: string;
}

/** Deletes at once and offers the way back, instead of asking first. */
export function RemoveThing<Thing extends Stored>(props: RemoveThingProps<Thing>) {
  const { thing, name, remove, restore, onRemoved } = props;
  const { t } = useText();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => remove(thing),
    onError: readAgainWhenStale(queries),
    onSuccess: () => {
      showToast({
        text: props.removedText ?? t('form.removed', { name }),
        undo: async () => {
          await restore(thing);
          await refreshEverything(queries);
        },
      });
      onRemoved();
      void refreshEverything(queries, thing.id);
    },
  });
  return (
    <Stack>
      {removing.error instanceof ProblemError ? <ProblemNotice problem={removing.error} /> : null}
      <div>
        <Button
          onClick={() => {
            if (!removing.isPending) removing.mutate();
          }}
        >
          <Trash2 size={16} aria-hidden="true" />
          {props.label ?? t('form.remove')}
        </Button>
      </div>
    </Stack>
  );
}

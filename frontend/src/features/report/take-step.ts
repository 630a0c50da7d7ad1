import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import type { SectionAction } from '@/api/generated/types.gen';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';

/** What is done with sections by a button; writing in them is done on their grid. */
export type Step = Exclude<SectionAction, 'EDIT'>;

export interface StepRequest {
  action: Step;
  sections: readonly { id: string; version: number }[];
  reason?: string;
  cells?: readonly { resultId: string; reason: string }[];
}

const TAKE = {
  ASK_FOR_SIGNATURE: api.askForSignature,
  SEND_BACK: api.sendSectionsBack,
  SUBMIT: api.submitSections,
  WITHDRAW: api.withdrawSections,
  VERIFY: api.verifySections,
  RETURN: api.returnSections,
  ACCEPT: api.acceptSections,
  REOPEN: api.reopenSections,
} as const satisfies Record<Step, unknown>;

/** Which steps need a word of why. */
export const WITH_REASON: ReadonlySet<Step> = new Set(['SEND_BACK', 'RETURN', 'REOPEN']);

export function isStep(action: SectionAction): action is Step {
  return action !== 'EDIT';
}

/** Takes one step with sections of one report or of many: with all of them, or with none. */
export function useStep(onDone: () => void) {
  const { t } = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, sections, reason, cells }: StepRequest) =>
      TAKE[action]({
        body: {
          sections: sections.map(({ id, version }) => ({ id, version })),
          reason: reason || null,
          cells: cells && cells.length > 0 ? [...cells] : null,
        },
      }),
    onSuccess: async (_answer, { action, sections }) => {
      showToast({ text: t(`report.done.${action}`, { count: sections.length }) });
      onDone();
      await refreshEverything(queries);
    },
    // What stands in the way may have happened meanwhile: what is on screen is read again.
    onError: () => void refreshEverything(queries),
  });
}

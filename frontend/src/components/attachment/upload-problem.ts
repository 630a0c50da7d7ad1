import type { ProblemError } from '@/api/problem';
import { useText } from '@/i18n/use-text';

/** Why a file was not taken, in the words of who chose it; the unforeseen with its code. */
export function useUploadProblem() {
  const { t, has } = useText();
  return (problem: ProblemError): string => {
    if (problem.status === 0) return t('attachment.problem.unreachable');
    for (const key of [problem.errors[0]?.type, problem.type]) {
      const id = `attachment.problem.${key}`;
      if (key && has(id)) return t(id);
    }
    return t('attachment.problem.other', { code: problem.code ?? '–' });
  };
}

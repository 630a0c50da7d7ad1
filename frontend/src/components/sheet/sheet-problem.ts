import type { ProblemError } from '@/api/problem';
import { useText } from '@/i18n/use-text';

function keysOf({ status, type, errors }: ProblemError): (string | undefined)[] {
  if (status === 0) return ['unreachable'];
  return status === 401
    ? ['unauthenticated']
    : [errors[0]?.pointer === '' ? errors[0].type : undefined, type];
}

/** Why a file was not taken, in the words of who chose it; the unforeseen with its code. */
export function useSheetProblem() {
  const { t, has } = useText();
  return (problem: ProblemError): string => {
    for (const key of keysOf(problem)) {
      const id = `sheet.problem.${key}`;
      if (key && has(id)) return t(id, problem.errors[0]?.params);
    }
    return t('sheet.problem.other', { code: problem.code ?? '–' });
  };
}

import { ProblemError } from '@/api/problem';
import { Notice } from '@/components/record/notice';
import { useOtherEyes } from '@/components/record/other-eyes';
import { ProblemNotice } from '@/components/record/problem-notice';
import { useText } from '@/i18n/use-text';

const SECTION = /^\/sections\/(\d+)/;

interface StepProblemProps {
  error: unknown;
  /** What the sections were called that were sent, in their order. */
  names: readonly string[];
}

/** Why a step was not taken, section by section; then it was taken with none of them. */
export function StepProblem({ error, names }: StepProblemProps) {
  const { t, has } = useText();
  const otherEyes = useOtherEyes();
  if (!(error instanceof ProblemError)) return null;
  if (error.errors.length === 0) return <ProblemNotice problem={error} />;
  return (
    <Notice title={t('report.refused')} tone="warn">
      <ul>
        {error.errors.map(({ pointer, type, params }) => {
          const name = names[Number(SECTION.exec(pointer)?.[1] ?? '-1')];
          const key = `report.why.${type}`;
          const alone = has(key) ? t(key, params) : t('report.why.other', { code: error.code ?? type });
          const why = params.who ? t('report.why.who', { why: alone, who: otherEyes(params.who) }) : alone;
          return (
            <li key={`${pointer} ${type} ${JSON.stringify(params)}`}>{name ? `${name}: ${why}` : why}</li>
          );
        })}
      </ul>
    </Notice>
  );
}

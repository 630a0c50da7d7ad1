import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ResultRow } from '@/api/generated/types.gen';
import { type FieldProblem, ProblemError } from '@/api/problem';
import { Notice } from '@/components/record/notice';
import { useOtherEyes } from '@/components/record/other-eyes';
import { ProblemNotice } from '@/components/record/problem-notice';
import { useRemarkText, useResultName } from '@/components/result-words';
import { useText } from '@/i18n/use-text';

const SECTION = /^\/sections\/(\d+)/;

interface StepProblemProps {
  error: unknown;
  /** What the sections were called that were sent, in their order. */
  names: readonly string[];
  /** The report that all of them are of, with its figures. */
  report?: { id: string; rows: readonly ResultRow[] };
}

/** Why a step was not taken, section by section, or figure by figure; then it was taken with none of them. */
export function StepProblem({ error, names, report }: StepProblemProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.querySelector('section')?.focus();
  }, [error]);
  if (!(error instanceof ProblemError)) return null;
  const isOfFigure = ({ params }: FieldProblem) =>
    report?.rows.some(({ resultId }) => resultId === params.resultId) ?? false;
  const faults = error.errors.filter(isOfFigure);
  const others = error.errors.filter((one) => !isOfFigure(one));
  return (
    <div ref={place}>
      {error.errors.length === 0 ? <ProblemNotice problem={error} /> : null}
      {others.length > 0 ? <Refused errors={others} code={error.code} names={names} /> : null}
      {report && faults.length > 0 ? <FaultyFigures faults={faults} {...report} /> : null}
    </div>
  );
}

interface RefusedProps {
  errors: readonly FieldProblem[];
  code: string | null;
  names: readonly string[];
}

function Refused({ errors, code, names }: RefusedProps) {
  const { t, has } = useText();
  const otherEyes = useOtherEyes();
  return (
    <Notice title={t('report.refused')} tone="warn">
      <ul>
        {errors.map(({ pointer, type, params }) => {
          const name = names[Number(SECTION.exec(pointer)?.[1] ?? '-1')];
          const key = `report.why.${type}`;
          const alone = has(key) ? t(key, params) : t('report.why.other', { code: code ?? type });
          const why = params.who ? t('report.why.who', { why: alone, who: otherEyes(params.who) }) : alone;
          return (
            <li key={`${pointer} ${type} ${JSON.stringify(params)}`}>{name ? `${name}: ${why}` : why}</li>
          );
        })}
      </ul>
    </Notice>
  );
}

interface FaultyFiguresProps {
  id: string;
  rows: readonly ResultRow[];
  faults: readonly FieldProblem[];
}

/** What must be put right in the grid, in the words that stand there, each place to be gone to. */
function FaultyFigures({ id, rows, faults }: FaultyFiguresProps) {
  const { t } = useText();
  const nameOf = useResultName(rows);
  const remark = useRemarkText();
  return (
    <Notice title={t('result.faults', { count: faults.length })} tone="warn">
      <ul>
        {rows.flatMap((row) =>
          faults
            .filter(({ params }) => params.resultId === row.resultId)
            .map((fault) => (
              <li key={`${row.resultId} ${fault.type}`}>
                <Link to="/nhap-ket-qua/$reportId" params={{ reportId: id }} hash={row.resultId}>
                  {nameOf(row)}
                </Link>
                {` – ${remark(fault)}`}
              </li>
            )),
        )}
      </ul>
    </Notice>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { setConsolidationNarrative } from '@/api/generated/sdk.gen';
import type { Consolidation, ConsolidationNarrative, ConsolidationSaying } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { Prose, Soft, Stack } from '@/ui/layout';

export const PARTS = ['results', 'difficulties', 'proposals'] as const;
export type Part = (typeof PARTS)[number];

interface OfPart {
  consolidation: Consolidation;
  part: Part;
}

async function write({ id, version }: Consolidation, narrative: ConsolidationNarrative) {
  const headers = { 'If-Match': `"${version}"` };
  return (await setConsolidationNarrative({ path: { id }, headers, body: narrative })).data;
}

/** What units have told since, and a part that somebody has written in does not have: it is added behind what is there. */
export function NewWords({ consolidation, part }: OfPart) {
  const { t } = useText();
  const queries = useQueryClient();
  const { narrative, unitWords, status, allowedActions } = consolidation;
  const lines = unitWords?.[part].filter(({ fresh, said }) => fresh && !said).map(({ line }) => line) ?? [];
  const adding = useMutation({
    mutationFn: () =>
      write(consolidation, {
        ...narrative,
        [part]: [narrative[part], ...lines].filter(Boolean).join('\n'),
      }),
    onSuccess: async (after) => {
      showToast({
        text: t('consolidation.words.added'),
        undo: async () => {
          await write(after, narrative);
          await refreshEverything(queries);
        },
      });
      await refreshEverything(queries);
    },
  });
  if (status !== 'DRAFT' || lines.length === 0) return null;
  return (
    <div className="no-print">
      <Notice
        title={t('consolidation.words.new', { part: t(`consolidation.narrative.${part}`) })}
        tone="info"
        actions={
          allowedActions.includes('EDIT') ? (
            <Button
              onClick={() => {
                if (!adding.isPending) adding.mutate();
              }}
            >
              {t('consolidation.words.add')}
            </Button>
          ) : null
        }
      >
        <Prose text={lines.join('\n')} />
        {adding.error instanceof ProblemError ? <ProblemNotice problem={adding.error} /> : null}
      </Notice>
    </div>
  );
}

/** Whom a part still marks as not accepted though they are so by now: it is not issued like that. */
export function StaleMarks({ consolidation, part }: OfPart) {
  const { t } = useText();
  const speakers = consolidation.unitWords?.[part]
    .filter(({ accepted, marked }) => accepted && marked)
    .map(({ speaker }) => speaker);
  if (consolidation.status !== 'DRAFT' || !speakers || speakers.length === 0) return null;
  return (
    <div className="no-print">
      <Notice title={t('consolidation.marks')} tone="warn">
        <p>{t('consolidation.marks.text', { units: [...new Set(speakers)].join('; ') })}</p>
      </Notice>
    </div>
  );
}

interface Said extends ConsolidationSaying {
  part: Part;
}

/** By the report that they are in. */
function byReport(consolidation: Consolidation): Said[][] {
  const told = new Map<string, Said[]>();
  for (const part of PARTS)
    for (const saying of consolidation.unitWords?.[part] ?? [])
      told.set(saying.reportId, [...(told.get(saying.reportId) ?? []), { ...saying, part }]);
  return [...told.values()];
}

/** The units' own words, to write from, with what is new of them; nobody else is shown them. */
export function WordsOfUnits({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const indicators = new Map(consolidation.contents.lines.map((line) => [line.indicatorId, line]));
  const told = byReport(consolidation);
  if (told.length === 0) return null;
  const under = ({ indicatorId, areaName, part }: Said): string => {
    const indicator = indicatorId === null ? undefined : indicators.get(indicatorId);
    if (!indicator) return t(`consolidation.narrative.${part}`);
    const { code, name } = indicator;
    return [`${code} – ${name}`, areaName].filter(Boolean).join(', ');
  };
  return (
    <div className="no-print">
      <Disclosure summary={t('consolidation.words', { count: told.length })}>
        <Stack>
          {told.map(([first, ...others]) =>
            first ? (
              <div key={first.reportId}>
                <h3>
                  {[first, ...others].every(({ accepted }) => accepted)
                    ? first.unit
                    : t('consolidation.words.provisional', { agency: first.unit })}
                </h3>
                {[first, ...others].map((saying) => (
                  <div key={`${saying.part} ${saying.indicatorId} ${saying.areaId}`}>
                    <Soft>{under(saying)}</Soft>{' '}
                    {saying.fresh ? (
                      <Badge tone="info" icon={Sparkles}>
                        {t('consolidation.words.fresh')}
                      </Badge>
                    ) : null}
                    <Prose text={saying.words} />
                  </div>
                ))}
              </div>
            ) : null,
          )}
        </Stack>
      </Disclosure>
    </div>
  );
}

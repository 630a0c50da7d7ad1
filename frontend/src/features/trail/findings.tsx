import type { TrailFinding } from '@/api/generated/types.gen';
import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';

/** What is not as it was sealed, each by its number, and what to do about it. */
export function Findings({ findings }: { findings: readonly TrailFinding[] }) {
  const { t } = useText();
  return (
    <div role="alert">
      <Notice tone="warn" title={t('trail.verify.bad')}>
        <ul>
          {findings.map(({ kind, seal, event }) => (
            <li key={`${kind} ${seal} ${event}`}>
              {t(`trail.finding.${kind}`, { seal, event: event ?? '–' })}
            </li>
          ))}
        </ul>
        <p>{t('trail.verify.bad.text')}</p>
      </Notice>
    </div>
  );
}

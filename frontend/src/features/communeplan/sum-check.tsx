import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { Area, SumCheck as Check } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatNumber, formatShare } from '@/lib/number';
import { Badge } from '@/ui/badge';
import { Disclosure } from '@/ui/disclosure';
import { Soft } from '@/ui/layout';

interface SumCheckProps {
  check: Check;
  areas: readonly Area[];
}

/** What the communes' own targets come to beside the district's, and whose is missing: missing is not 0. */
export function SumCheck({ check, areas }: SumCheckProps) {
  const { t } = useText();
  const missing = check.missingAreaIds.map((id) => areas.find((area) => area.id === id)?.name ?? '–');
  return (
    <>
      <Verdict check={check} />
      {check.verdict === 'NOT_ADDED' || check.denominator === null ? null : (
        <div>
          <CommonRate check={check} />
        </div>
      )}
      {missing.length > 0 ? (
        <Disclosure summary={t('communeplan.missing', { count: missing.length })}>
          <Soft>{missing.join(', ')}</Soft>
        </Disclosure>
      ) : null}
    </>
  );
}

function Verdict({ check }: { check: Check }) {
  const { t } = useText();
  const size = formatNumber(Math.abs(check.difference ?? 0));
  switch (check.verdict) {
    case 'EQUAL':
      return (
        <Badge tone="info" icon={CircleCheck}>
          {t('communeplan.check.equal')}
        </Badge>
      );
    case 'SHORT':
      return (
        <Badge tone="warn" icon={TriangleAlert}>
          {t('communeplan.check.short', { size })}
        </Badge>
      );
    case 'OVER':
      return (
        <Badge tone="warn" icon={TriangleAlert}>
          {t('communeplan.check.over', { size })}
        </Badge>
      );
    case 'INCOMPLETE':
      return (
        <>
          <Badge tone="note" icon={CircleDashed}>
            {t('communeplan.check.incomplete')}
          </Badge>{' '}
          {(check.difference ?? 0) < 0 ? <Soft>{t('communeplan.check.left', { size })}</Soft> : null}
        </>
      );
    case 'NOTHING_YET':
      return (
        <Badge tone="note" icon={CircleDashed}>
          {t('communeplan.check.nothing')}
        </Badge>
      );
    case 'NO_DISTRICT_TARGET':
      return <Soft>{t('communeplan.check.noTarget')}</Soft>;
    default:
      return check.denominator === null ? (
        <Soft>{t('communeplan.check.notAdded')}</Soft>
      ) : (
        <CommonRate check={check} />
      );
  }
}

/** What the communes' pairs come to together. */
function CommonRate({ check }: { check: Check }) {
  const { t } = useText();
  return (
    <Soft>
      {t('communeplan.check.ratio', {
        numerator: formatNumber(check.numerator ?? 0),
        denominator: formatNumber(check.denominator ?? 0),
        share: formatShare(check.numerator, check.denominator),
        count: check.counted,
      })}
    </Soft>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Area, Indicator, Target } from '@/api/generated/types.gen';
import { areasQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { SavedTable } from '@/components/sheet/saved-table';
import { sheetFigure } from '@/components/sheet/table-sheet';
import { SourceMark } from '@/components/source-mark';
import { TargetValue } from '@/components/target-value';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { pairOf, rateText, sumOfPairs } from '@/lib/rate';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import styles from './indicator.module.css';
import { TargetHistory } from './target-history';

interface Row {
  target: Target;
  area: Area | undefined;
}

/** Targets by commune, and whether they add up to the district's; rates are divided from added pairs, never averaged. */
export function CommuneTargets({ indicator, targets }: { indicator: Indicator; targets: readonly Target[] }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const areas = useQuery(areasQuery);
  const mayWrite = usePermission('indicator:write');
  const communes = targets.filter((target) => target.areaId !== plan.areaId);
  const district = targets.find((target) => target.areaId === plan.areaId)?.value ?? null;
  const first = communes[0];
  if (!first) return null;
  const additive = indicator.kind === 'COUNT';
  const pairs = communes
    .map(({ numerator, denominator }) => pairOf(numerator, denominator))
    .filter((pair) => pair !== null);
  // A rate of some communes says nothing of all.
  const common = pairs.length === communes.length ? sumOfPairs(pairs) : null;
  const { provenance } = first.source;
  // A sheet leaves the screen and its marks behind.
  const sheetTitle = [
    t('indicator.communes.sheet', { code: indicator.code }),
    provenance === 'STATED' ? '' : `(${t(`app.provenance.${provenance}`)})`,
  ]
    .join(' ')
    .trim();
  const sum = communes.reduce((total, target) => total + (target.value ?? 0), 0);
  return (
    <Card title={t('indicator.communes')} aside={<SourceMark source={first.source} />} flush>
      <QueryView queries={{ areas }} lines={13}>
        {(data) => (
          <>
            <SavedTable<Row>
              name={sheetTitle}
              caption={t('indicator.communes.caption', { unit: indicator.unit ?? '' })}
              columns={[
                {
                  id: 'area',
                  header: t('area.commune'),
                  sortBy: ({ area }) => area?.name ?? null,
                  saved: ({ area }) => area?.name ?? null,
                  cell: ({ area, target }) => (
                    <>
                      <Link to="/dia-ban" search={{ area: target.areaId }}>
                        {area?.name ?? '–'}
                      </Link>
                      {mayWrite ? (
                        <>
                          {' '}
                          <Link
                            to="/chi-tieu/$id/muc-giao/$target"
                            params={{ id: indicator.id, target: target.id }}
                            aria-label={t('form.editOf', { name: area?.name ?? '' })}
                          >
                            {t('form.edit')}
                          </Link>
                        </>
                      ) : null}
                      <TargetHistory
                        target={target}
                        indicator={indicator}
                        areas={data.areas}
                        name={area?.name ?? ''}
                      />
                    </>
                  ),
                },
                {
                  id: 'target',
                  header: t('indicator.target'),
                  numeric: true,
                  sortBy: ({ target }) => target.value,
                  saved: ({ target }) => sheetFigure({ ...target, words: null }),
                  cell: ({ target }) => <TargetValue target={target} indicator={indicator} />,
                },
              ]}
              rows={communes.map((target) => ({
                target,
                area: data.areas.find((area) => area.id === target.areaId),
              }))}
              rowKey={({ target }) => target.id}
              footer={
                additive || common
                  ? {
                      area: t('indicator.communes.sum', { count: communes.length }),
                      target: common ? rateText(null, common, indicator.decimals) : formatNumber(sum),
                    }
                  : undefined
              }
            />
            {additive && district !== null ? (
              <SumCheck sum={sum} district={district} count={communes.length} />
            ) : null}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function SumCheck({ sum, district, count }: { sum: number; district: number; count: number }) {
  const { t } = useText();
  const difference = sum - district;
  return (
    <p className={styles.check}>
      <span>{t('indicator.communes.check', { count, district: formatNumber(district) })}</span>
      {difference === 0 ? (
        <Badge tone="info" icon={CircleCheck}>
          {t('indicator.communes.equal')}
        </Badge>
      ) : (
        <Badge tone="warn" icon={TriangleAlert}>
          {t('indicator.communes.difference', { difference: formatNumber(difference) })}
        </Badge>
      )}
    </p>
  );
}

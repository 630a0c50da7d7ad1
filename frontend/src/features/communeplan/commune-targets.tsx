import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CommuneTarget, Indicator, Plan, Target } from '@/api/generated/types.gen';
import { communeTargetsQuery, indicatorsQuery, targetsQuery } from '@/api/queries';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Code, Soft } from '@/ui/layout';

interface TargetsProps {
  plan: Plan;
  /** The district's indicators that concern the commune. */
  indicatorIds: readonly string[];
  mayEdit: boolean;
}

interface Row {
  indicator: Indicator;
  own: CommuneTarget | undefined;
  assigned: Target | undefined;
}

/** What the commune sets itself, beside what the district gives it; what has no figure yet is listed too. */
export function Targets({ plan, indicatorIds, mayEdit }: TargetsProps) {
  const { t } = useText();
  const parentId = plan.parentPlanId ?? '';
  const targets = useQuery(communeTargetsQuery(plan.id));
  const indicators = useQuery(indicatorsQuery(parentId));
  const given = useQuery(targetsQuery(parentId));
  const columns: Column<Row>[] = [
    {
      id: 'indicator',
      header: t('indicator.one'),
      cell: ({ indicator }) => (
        <>
          <Code>{indicator.code}</Code>{' '}
          <Link to="/chi-tieu/$id" params={{ id: indicator.id }}>
            {indicator.name}
          </Link>{' '}
          <Soft>({indicator.unit})</Soft>
        </>
      ),
    },
    {
      id: 'assigned',
      header: t('communeplan.assigned'),
      numeric: true,
      cell: ({ indicator, assigned }) => <TargetValue target={assigned} indicator={indicator} />,
    },
    {
      id: 'own',
      header: t('communeplan.own'),
      numeric: true,
      cell: ({ indicator, own }) => (own ? <TargetValue target={own} indicator={indicator} /> : '–'),
    },
    {
      id: 'mark',
      header: t('app.source'),
      cell: ({ own }) =>
        own ? (
          <>
            {own.takenOver ? <Badge tone="note">{t('communeplan.takenOver')}</Badge> : null}{' '}
            <SourceMark source={own.source} withNote />
            {own.words ? <div>{own.words}</div> : null}
          </>
        ) : (
          <Soft>{t('communeplan.target.none')}</Soft>
        ),
    },
  ];
  if (mayEdit) {
    columns.push({
      id: 'edit',
      header: <span className="hidden-visually">{t('form.edit')}</span>,
      cell: ({ indicator, own }) =>
        own ? (
          <Link
            to="/ke-hoach-xa/$id/chi-tieu/$target"
            params={{ id: plan.id, target: own.id }}
            aria-label={t('form.editOf', { name: indicator.name })}
          >
            {t('form.edit')}
          </Link>
        ) : (
          <Link
            to="/ke-hoach-xa/$id/chi-tieu/moi"
            params={{ id: plan.id }}
            search={{ indicator: indicator.id }}
            aria-label={t('communeplan.target.setOf', { name: indicator.name })}
          >
            {t('communeplan.target.set')}
          </Link>
        ),
    });
  }
  return (
    <Card
      title={t('communeplan.targets')}
      aside={
        mayEdit ? (
          <Link to="/ke-hoach-xa/$id/chi-tieu/moi" params={{ id: plan.id }}>
            {t('communeplan.target.new')}
          </Link>
        ) : null
      }
      flush
    >
      <QueryView queries={{ targets, indicators, given }} lines={10}>
        {(data) => (
          <DataTable
            caption={t('communeplan.targets.caption')}
            columns={columns}
            rows={data.indicators
              .map(
                (indicator): Row => ({
                  indicator,
                  own: data.targets.find((target) => target.indicatorId === indicator.id),
                  assigned: data.given.find(
                    (target) => target.indicatorId === indicator.id && target.areaId === plan.areaId,
                  ),
                }),
              )
              .filter(({ indicator, own }) => own || indicatorIds.includes(indicator.id))}
            rowKey={({ indicator }) => indicator.id}
          />
        )}
      </QueryView>
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { areasQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { compareText } from '@/lib/text';
import { Card } from '@/ui/card';
import { DataTable } from '@/ui/data-table';

/** The units of the plan's area, and until when each of them was or is there. */
export function AreaSummary() {
  const { t } = useText();
  const { areaId } = useChosenPlan();
  const areas = useQuery(areasQuery);
  return (
    <Card title={t('app.screen.areas')} aside={<Link to="/dia-ban">{t('area.summary.all')}</Link>} flush>
      <QueryView queries={{ areas }} lines={14}>
        {(data) => (
          <DataTable
            caption={t('area.summary.caption')}
            columns={[
              {
                id: 'name',
                header: t('area.name'),
                cell: (area) => (
                  <Link to="/dia-ban" search={{ area: area.id }}>
                    {area.name}
                  </Link>
                ),
              },
              { id: 'code', header: t('area.code'), cell: (area) => area.code },
              {
                id: 'until',
                header: t('area.summary.until'),
                cell: (area) => (area.validTo ? formatDate(area.validTo) : t('app.period.now')),
              },
            ]}
            rows={data.areas
              .filter((area) => area.parentId === areaId)
              .sort((a, b) => compareText(a.name, b.name))}
            rowKey={(area) => area.id}
          />
        )}
      </QueryView>
    </Card>
  );
}

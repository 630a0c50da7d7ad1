import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MapPin } from 'lucide-react';
import type { Area, AreaSuccession } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Fact, Facts } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { predecessorsOf, successorOf } from './succession';

interface AreaDetailProps {
  area: Area | undefined;
  areas: readonly Area[];
  successions: readonly AreaSuccession[];
}

export function AreaDetail({ area, areas, successions }: AreaDetailProps) {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery).data ?? [];
  if (!area) {
    return (
      <Card title={t('area.detail')}>
        <StateMessage icon={MapPin} title={t('area.detail.none')}>
          <p>{t('area.detail.none.text')}</p>
        </StateMessage>
      </Card>
    );
  }
  const parent = areas.find((one) => one.id === area.parentId);
  const successor = successorOf(area, areas, successions);
  const predecessors = predecessorsOf(area, areas, successions);
  const own = agencies.filter((agency) => agency.areaId === area.id && agency.participates);
  return (
    <Card title={area.name}>
      <Facts>
        <Fact name={t('area.code')}>
          <span className="figures">{area.code}</span>
        </Fact>
        <Fact name={t('area.kind')}>{t(`area.kind.${area.kind}`)}</Fact>
        {parent ? <Fact name={t('area.parent')}>{parent.name}</Fact> : null}
        <Fact name={t('area.valid')}>
          {t('app.period', {
            from: formatDate(area.validFrom),
            to: area.validTo ? formatDate(area.validTo) : t('app.period.now'),
          })}
        </Fact>
        {successor ? <Fact name={t('area.successor')}>{successor.name}</Fact> : null}
        {predecessors.length > 0 ? (
          <Fact name={t('area.predecessors')}>{predecessors.map((one) => one.name).join(', ')}</Fact>
        ) : null}
        {own.length > 0 ? (
          <Fact name={t('area.agency')}>
            {own.map((agency) => (
              <div key={agency.id}>
                <Link to="/co-quan/$id" params={{ id: agency.id }}>
                  {agency.name}
                </Link>
              </div>
            ))}
          </Fact>
        ) : null}
        <Fact name={t('app.source')}>
          <SourceMark source={area.source} withNote />
        </Fact>
      </Facts>
    </Card>
  );
}

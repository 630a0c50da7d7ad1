import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MapPin } from 'lucide-react';
import type { Area, AreaSuccession } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import type { Field } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Inline, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { useAreaFields, useEndFields } from './area-fields';
import { namesOf, predecessorsOf, successorsOf } from './succession';

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
  const successors = successorsOf(area, areas, successions);
  const predecessors = predecessorsOf(area, areas, successions);
  const own = agencies.filter((agency) => agency.areaId === area.id && agency.participates);
  return (
    <Stack>
      <Card title={area.name} aside={<Actions id={area.id} />}>
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
          {successors.length > 0 ? <Fact name={t('area.successor')}>{namesOf(successors)}</Fact> : null}
          {predecessors.length > 0 ? (
            <Fact name={t('area.predecessors')}>{namesOf(predecessors)}</Fact>
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
      <History key={area.id} area={area} areas={areas} />
    </Stack>
  );
}

function Actions({ id }: { id: string }) {
  const { t } = useText();
  if (!usePermission('area:write')) return null;
  return (
    <Inline>
      <Link to="/dia-ban/$id/sua" params={{ id }} className={buttonClass()}>
        {t('form.edit')}
      </Link>
      <Link to="/dia-ban/$id/ket-thuc" params={{ id }} className={buttonClass()}>
        {t('area.end')}
      </Link>
    </Inline>
  );
}

function History({ area, areas }: { area: Area; areas: readonly Area[] }) {
  const { t } = useText();
  const fields: Field[] = [
    ...useAreaFields(areas, area),
    ...useEndFields(areas, area),
    {
      name: 'effectiveOn',
      label: t('area.succession.from'),
      kind: 'date',
      recordedAs: 'area-succession.effectiveOn',
    },
  ];
  return <ThingHistory collection="areas" id={area.id} fields={fields} />;
}

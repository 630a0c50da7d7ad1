import { useQuery } from '@tanstack/react-query';
import type { Area, AreaSuccession } from '@/api/generated/types.gen';
import { areaSuccessionsQuery, areasQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Columns, Soft, Stack } from '@/ui/layout';
import { AreaDetail } from './area-detail';
import { AreaTable } from './area-table';
import { successorsOf } from './succession';
import { SuccessorTable } from './successor-table';
import { TileMap } from './tile-map';

interface AreaScreenProps {
  selected: string | undefined;
  onSelect: (id: string) => void;
  sort: string | undefined;
  onSort: (sort: string) => void;
}

export function AreaScreen(props: AreaScreenProps) {
  const areas = useQuery(areasQuery);
  const successions = useQuery(areaSuccessionsQuery);
  return (
    <QueryView queries={{ areas, successions }} lines={16}>
      {(data) => <Areas {...data} {...props} />}
    </QueryView>
  );
}

interface AreasProps extends AreaScreenProps {
  areas: readonly Area[];
  successions: readonly AreaSuccession[];
}

function Areas({ areas, successions, selected, onSelect, sort, onSort }: AreasProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const district = areas.find((area) => area.id === plan.areaId);
  const units = areas.filter((area) => area.parentId === plan.areaId);
  const placed = units.filter((area) => area.tileColumn !== null && area.tileRow !== null);
  const chosen = areas.find((area) => area.id === selected);
  return (
    <Stack>
      <Columns>
        <Card
          title={t('area.map', { name: district?.name ?? '' })}
          aside={<Soft>{t('area.units', { count: units.length })}</Soft>}
        >
          <TileMap
            areas={placed}
            successors={(area) => successorsOf(area, areas, successions)}
            selected={selected}
            onSelect={onSelect}
          />
        </Card>
        <AreaDetail area={chosen} areas={areas} successions={successions} />
      </Columns>
      <Columns>
        <Card title={t('area.before', { year: plan.year })} flush>
          <AreaTable areas={units} all={areas} successions={successions} sort={sort} onSort={onSort} />
        </Card>
        <Card title={t('area.after')} flush>
          <SuccessorTable units={units} all={areas} successions={successions} />
        </Card>
      </Columns>
    </Stack>
  );
}

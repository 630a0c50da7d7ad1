import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { areaCollection } from '@/api/collections';
import type { Area, AreaSuccession } from '@/api/generated/types.gen';
import { areaSuccessionsQuery, areasQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { buttonClass } from '@/ui/button';
import { areaWriting, endValues, successorIds, useEndFields } from './area-fields';

/** A commune that was merged into others is not deleted: it ends, and they carry it on. */
export function EndArea({ id }: { id: string }) {
  const { t } = useText();
  const areas = useQuery(areasQuery);
  const successions = useQuery(areaSuccessionsQuery);
  const area = areas.data?.find((one) => one.id === id);
  return (
    <FormPage
      title={t('area.end')}
      lead={t('area.end.lead')}
      over={
        <Link to="/dia-ban" search={{ area: id }}>
          {area?.name ?? t('app.screen.areas')}
        </Link>
      }
      permission="area:write"
    >
      <QueryView queries={{ areas, successions }} lines={8}>
        {(data) => (area ? <EndForm area={area} {...data} /> : <ProblemState error={NOT_AMONG_THEM} />)}
      </QueryView>
    </FormPage>
  );
}

interface EndFormProps {
  area: Area;
  areas: readonly Area[];
  successions: readonly AreaSuccession[];
}

function EndForm({ area, areas, successions }: EndFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const fields = useEndFields(areas, area);
  const before = successorIds(area, successions);
  const end = (thing: Area, validTo: string, ids: readonly string[]) =>
    areaCollection.act(thing, 'end', { validTo, successorIds: ids });
  return (
    <ThingForm
      thing={area}
      draft={`areas.${area.id}.end`}
      fields={fields}
      start={endValues(area, successions)}
      toValues={(thing) => endValues(thing, queries.getQueryData(areaSuccessionsQuery.queryKey) ?? [])}
      read={async (thing) => {
        await queries.fetchQuery({ ...areaSuccessionsQuery, staleTime: 0 });
        return await areaCollection.get(thing.id);
      }}
      lastChange={areaCollection.lastChange}
      save={(values, thing) =>
        end(
          thing ?? area,
          parseDate(String(values.validTo)) ?? '',
          Array.isArray(values.successorIds) ? values.successorIds : [],
        )
      }
      undo={async (after) => {
        if (area.validTo) return await end(after, area.validTo, before);
        // What has no end has no successor either: those go first.
        const alone = await end(after, after.validTo ?? '', []);
        return await areaWriting.undo(alone, area);
      }}
      savedText={({ name }) => t('area.ended', { name })}
      saveLabel={t('area.end')}
      onSaved={({ id }) => void navigate({ to: '/dia-ban', search: { area: id } })}
      cancel={
        <Link to="/dia-ban" search={{ area: area.id }} className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

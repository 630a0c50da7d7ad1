import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Area } from '@/api/generated/types.gen';
import { areasQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { RemoveThing } from '@/components/record/remove-thing';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { areaWriting, NEW_AREA, useAreaFields } from './area-fields';

export function NewArea() {
  const { t } = useText();
  const areas = useQuery(areasQuery);
  return (
    <FormPage
      title={t('area.new')}
      over={<Link to="/dia-ban">{t('app.screen.areas')}</Link>}
      permission="area:write"
    >
      <QueryView queries={{ areas }} lines={14}>
        {(data) => <AreaForm area={null} areas={data.areas} />}
      </QueryView>
    </FormPage>
  );
}

export function EditArea({ id }: { id: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const areas = useQuery(areasQuery);
  return (
    <FormPage
      title={t('area.edit')}
      over={
        <Link to="/dia-ban" search={{ area: id }}>
          {areas.data?.find((one) => one.id === id)?.name ?? t('app.screen.areas')}
        </Link>
      }
      permission="area:write"
    >
      <QueryView queries={{ areas }} lines={14}>
        {(data) => {
          const area = data.areas.find((one) => one.id === id);
          if (!area) return <ProblemState error={NOT_AMONG_THEM} />;
          return (
            <Stack>
              <AreaForm area={area} areas={data.areas} />
              <RemoveThing
                thing={area}
                name={area.name}
                remove={areaWriting.remove}
                restore={areaWriting.restore}
                onRemoved={() => void navigate({ to: '/dia-ban', ignoreBlocker: true })}
              />
            </Stack>
          );
        }}
      </QueryView>
    </FormPage>
  );
}

function AreaForm({ area, areas }: { area: Area | null; areas: readonly Area[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useAreaFields(areas, area);
  return (
    <ThingForm
      {...areaWriting}
      thing={area}
      draft={`areas.${area?.id ?? 'new'}`}
      fields={fields}
      start={area ? areaWriting.toValues(area) : NEW_AREA}
      savedText={({ name }) => t('form.saved', { name })}
      onSaved={({ id }) => void navigate({ to: '/dia-ban', search: { area: id } })}
      cancel={
        <Link to="/dia-ban" search={{ area: area?.id }} className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

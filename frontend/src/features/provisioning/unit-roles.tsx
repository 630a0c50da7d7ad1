import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PlugZap } from 'lucide-react';
import { useId, useState } from 'react';
import type { Mending, Provisioning } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { provisioningQuery, roleHoldersQuery } from '@/api/provisioning-queries';
import { NothingFound } from '@/components/nothing-found';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Button, buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { SearchField, SelectField } from '@/ui/field';
import { Fact, Facts, Filters, Stack } from '@/ui/layout';
import { SkeletonLines } from '@/ui/skeleton';
import { StateMessage } from '@/ui/state-message';
import { MendButton, MendingResult } from './mending';
import { UnitTable } from './unit-table';
import {
  asksForPeople,
  isInUse,
  isMendable,
  keeps,
  type ShownUnit,
  UNIT_VIEWS,
  type UnitFilter,
  withHolders,
} from './unit-view';

interface UnitRolesProps {
  filter: UnitFilter;
  onFilter: (filter: UnitFilter) => void;
}

const isAway = (error: unknown) => error instanceof ProblemError && error.status === 503;

/** The units, who works for them, and in what Keycloak differs from the register. */
export function UnitRoles({ filter, onFilter }: UnitRolesProps) {
  const provisioning = useQuery(provisioningQuery);
  const holders = useQuery(roleHoldersQuery);
  if (!provisioning.data && isAway(provisioning.error)) {
    return <KeycloakAway onRetry={() => void Promise.all([provisioning.refetch(), holders.refetch()])} />;
  }
  return (
    <QueryView queries={{ provisioning }} lines={16}>
      {(data) => (
        <Stack>
          <WhoIsAsked holders={holders} />
          <Units
            provisioning={data.provisioning}
            units={withHolders(data.provisioning.units, holders.data)}
            filter={filter}
            onFilter={onFilter}
          />
        </Stack>
      )}
    </QueryView>
  );
}

/** Who has which role takes Keycloak longer to tell than how it agrees: the rest is shown meanwhile, and stays if that fails. */
function WhoIsAsked({ holders }: { holders: UseQueryResult<unknown> }) {
  const { t } = useText();
  if (holders.isError && holders.data === undefined) {
    return <ProblemState error={holders.error} onRetry={() => void holders.refetch()} />;
  }
  return (
    <p role="status" className={holders.isPending ? undefined : 'hidden-visually'}>
      {holders.isPending ? t('provisioning.holders.asked') : ''}
    </p>
  );
}

interface UnitsProps extends UnitRolesProps {
  provisioning: Provisioning;
  units: readonly ShownUnit[];
}

function Units({ provisioning, units, filter, onFilter }: UnitsProps) {
  const { t } = useText();
  const [mending, setMending] = useState<Mending | null>(null);
  const shown = units.filter((unit) => keeps(filter, unit));
  return (
    <Stack>
      {mending ? <MendingResult mending={mending} /> : null}
      <Agreement provisioning={provisioning} units={units} onMended={setMending} />
      <Filters count={t('app.countOf', { shown: shown.length, total: units.length })}>
        <SearchField
          label={t('provisioning.filter')}
          value={filter.q ?? ''}
          onChange={(q) => onFilter({ ...filter, q: q || undefined })}
        />
        <SelectField
          label={t('provisioning.view')}
          value={filter.view ?? ''}
          onChange={(view) => onFilter({ ...filter, view: UNIT_VIEWS.find((one) => one === view) })}
          options={[
            { value: '', label: t('app.all') },
            ...UNIT_VIEWS.map((view) => ({ value: view, label: t(`provisioning.view.${view}`) })),
          ]}
        />
      </Filters>
      <Card title={t('provisioning.units')} flush>
        {asksForPeople(filter) && units.some(({ holders }) => holders === null) ? (
          <SkeletonLines lines={8} label={t('app.loading')} />
        ) : shown.length === 0 ? (
          <NothingFound onClear={() => onFilter({ sort: filter.sort })} />
        ) : (
          <UnitTable
            units={shown}
            sort={filter.sort}
            onSort={(sort) => onFilter({ ...filter, sort })}
            onMended={setMending}
          />
        )}
      </Card>
    </Stack>
  );
}

interface AgreementProps {
  provisioning: Provisioning;
  units: readonly ShownUnit[];
  onMended: (mending: Mending) => void;
}

/** Whether all is well, in numbers, and one button for where it is not. */
function Agreement({ provisioning: { waiting, failing, groupsUrl }, units, onMended }: AgreementProps) {
  const { t } = useText();
  const id = useId();
  const differing = units.filter(({ differences }) => differences.length > 0);
  const mendable = differing.filter(isMendable);
  const empty = units.filter((unit) => keeps({ view: 'empty' }, unit));
  return (
    <Card
      id={id}
      title={t('provisioning.agreement')}
      aside={
        groupsUrl ? (
          <a href={groupsUrl} target="_blank" rel="noreferrer" className={buttonClass()}>
            {t('provisioning.console')}
          </a>
        ) : null
      }
    >
      <Stack>
        <Facts>
          <Fact name={t('provisioning.units.inUse')}>{units.filter(isInUse).length}</Fact>
          <Fact name={t('provisioning.units.differing')}>{differing.length}</Fact>
          <Fact name={t('provisioning.units.empty')}>
            {units.some(({ holders }) => holders === null) ? '…' : empty.length}
          </Fact>
          <Fact name={t('provisioning.tasks.waiting')}>
            <Link to="/phan-quyen/viec-dong-bo">{t('provisioning.tasks.count', { waiting, failing })}</Link>
          </Fact>
        </Facts>
        {mendable.length > 0 ? (
          <MendButton codes={[]} primary onMended={onMended}>
            {t('provisioning.mendAll', { count: mendable.length })}
          </MendButton>
        ) : null}
      </Stack>
    </Card>
  );
}

/** Nothing can be compared; what waits to be done is in our own books. */
function KeycloakAway({ onRetry }: { onRetry: () => void }) {
  const { t } = useText();
  return (
    <StateMessage
      icon={PlugZap}
      title={t('provisioning.away')}
      action={<Button onClick={onRetry}>{t('app.retry')}</Button>}
      alert
    >
      <p>{t('provisioning.away.text')}</p>
      <p>
        <Link to="/phan-quyen/viec-dong-bo">{t('provisioning.away.tasks')}</Link>
      </p>
    </StateMessage>
  );
}

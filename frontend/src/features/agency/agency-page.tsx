import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Agency, Area } from '@/api/generated/types.gen';
import { agenciesQuery, agencyQuery, areasQuery } from '@/api/queries';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ThingHistory } from '@/components/record/thing-history';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Code, Columns, Fact, Facts, Inline, Stack } from '@/ui/layout';
import { useAgencyFields, useEndFields, useSelfSigningFields } from './agency-fields';

interface AgencyPageProps {
  id: string;
  /** What other features know about an agency. */
  duties: ReactNode;
  reporting: ReactNode;
}

export function AgencyPage({ id, duties, reporting }: AgencyPageProps) {
  const { t } = useText();
  const agency = useQuery(agencyQuery(id));
  const areas = useQuery(areasQuery);
  const over = <Link to="/co-quan">{t('app.screen.agencies')}</Link>;
  return (
    <>
      {agency.data ? (
        <PageTitle
          over={over}
          aside={<Actions agency={agency.data} />}
          lead={
            <>
              <Code>{agency.data.code}</Code> <SourceMark source={agency.data.source} withNote />
            </>
          }
        >
          {agency.data.name}
        </PageTitle>
      ) : (
        <PageTitle over={over}>{t('agency.one')}</PageTitle>
      )}
      <QueryView queries={{ agency, areas }} lines={12}>
        {(data) => (
          <Columns>
            <Stack>{duties}</Stack>
            <Stack>
              <About agency={data.agency} area={data.areas.find((area) => area.id === data.agency.areaId)} />
              {reporting}
              <History agency={data.agency} areas={data.areas} />
            </Stack>
          </Columns>
        )}
      </QueryView>
    </>
  );
}

function Actions({ agency: { id, participates } }: { agency: Agency }) {
  const { t } = useText();
  const mayWrite = usePermission('agency:write');
  const delegations = usePermission('delegation:read') ? (
    <Link to="/uy-quyen" search={{ agency: id }} className={buttonClass()}>
      {t('app.screen.delegations')}
    </Link>
  ) : null;
  if (!mayWrite) return delegations;
  return (
    <Inline>
      {delegations}
      <Link to="/co-quan/$id/sua" params={{ id }} className={buttonClass()}>
        {t('form.edit')}
      </Link>
      {participates ? (
        <Link to="/co-quan/$id/tu-ky" params={{ id }} className={buttonClass()}>
          {t('agency.selfSigning.edit')}
        </Link>
      ) : null}
      <Link to="/co-quan/$id/ket-thuc" params={{ id }} className={buttonClass()}>
        {t('agency.end')}
      </Link>
    </Inline>
  );
}

function History({ agency, areas }: { agency: Agency; areas: readonly Area[] }) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  const fields = [...useAgencyFields(areas), ...useEndFields(agencies, agency), ...useSelfSigningFields()];
  return <ThingHistory collection="agencies" id={agency.id} fields={fields} />;
}

function About({ agency, area }: { agency: Agency; area: Area | undefined }) {
  const { t } = useText();
  return (
    <Card title={t('agency.about')}>
      <Facts>
        <Fact name={t('agency.shortName')}>{agency.shortName}</Fact>
        <Fact name={t('agency.kind')}>{t(`agency.kind.${agency.kind}`)}</Fact>
        <Fact name={t('agency.area')}>
          {area ? (
            <Link to="/dia-ban" search={{ area: area.id }}>
              {area.name}
            </Link>
          ) : (
            '–'
          )}
        </Fact>
        <Fact name={t('agency.valid')}>
          {t('app.period', {
            from: formatDate(agency.validFrom),
            to: agency.validTo ? formatDate(agency.validTo) : t('app.period.now'),
          })}
        </Fact>
        {agency.successorId ? (
          <Fact name={t('agency.successor')}>
            <Successor id={agency.successorId} />
          </Fact>
        ) : null}
        <Fact name={t('agency.participates')}>
          {agency.participates ? t('agency.participates.yes') : t('agency.participates.no')}
        </Fact>
        {agency.participates ? (
          <Fact name={t('agency.selfSigning')}>
            {agency.selfSigningReason
              ? t(agency.selfSigns ? 'agency.selfSigning.yes' : 'agency.selfSigning.noLonger', {
                  reason: agency.selfSigningReason,
                })
              : t('agency.selfSigning.no')}
          </Fact>
        ) : null}
      </Facts>
    </Card>
  );
}

/** Who carries on the work of an agency that ends. */
function Successor({ id }: { id: string }) {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery).data;
  if (!agencies) return '–';
  return (
    <Link to="/co-quan/$id" params={{ id }}>
      {agencies.find((one) => one.id === id)?.name ?? t('agency.unknown')}
    </Link>
  );
}

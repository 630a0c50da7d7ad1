import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Agency, Area } from '@/api/generated/types.gen';
import { agencyQuery, areasQuery } from '@/api/queries';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Code, Columns, Fact, Facts, Stack } from '@/ui/layout';

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
            </Stack>
          </Columns>
        )}
      </QueryView>
    </>
  );
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
        <Fact name={t('agency.participates')}>
          {agency.participates ? t('agency.participates.yes') : t('agency.participates.no')}
        </Fact>
      </Facts>
    </Card>
  );
}

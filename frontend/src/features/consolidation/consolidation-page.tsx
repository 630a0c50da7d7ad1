import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { consolidationQuery } from '@/api/consolidation-queries';
import type { Consolidation } from '@/api/generated/types.gen';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { DocumentButton } from '@/components/sheet/document-button';
import { ExportButton } from '@/components/sheet/export-button';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { Fact, Facts, Stack } from '@/ui/layout';
import { ConsolidationHistory } from './consolidation-history';
import { ConsolidationStatusBadge } from './consolidation-status';
import { ConsolidationSteps } from './consolidation-steps';
import { Differences } from './differences';
import { FigureTables } from './figure-tables';
import { Narrative } from './narrative';
import { Answers, MoneyPart, Obstacles } from './other-parts';

/** The report of one round, in one revision. */
export function ConsolidationPage({ id }: { id: string }) {
  const { t } = useText();
  const consolidation = useQuery(consolidationQuery(id));
  useOwnPlan(consolidation.data?.planId);
  return (
    <>
      <PageTitle
        over={<Link to="/bao-cao-tong-hop">{t('app.screen.consolidations')}</Link>}
        lead={consolidation.data ? <ConsolidationStatusBadge status={consolidation.data.status} /> : null}
        aside={
          consolidation.data ? (
            <>
              <DocumentButton url={`/api/v1/consolidation-documents/${id}`} />
              <ExportButton url={`/api/v1/consolidation-sheets/${id}`} />
            </>
          ) : null
        }
      >
        {consolidation.data
          ? t('consolidation.title', {
              round: consolidation.data.roundName,
              revision: consolidation.data.revision,
            })
          : t('consolidation.one')}
      </PageTitle>
      <QueryView queries={{ consolidation }} lines={20}>
        {(data) => (
          <Stack>
            <About consolidation={data.consolidation} />
            <ConsolidationSteps consolidation={data.consolidation} />
            {data.consolidation.revision > 1 ? <Differences consolidation={data.consolidation} /> : null}
            <FigureTables consolidation={data.consolidation} />
            <Narrative consolidation={data.consolidation} />
            <MoneyPart consolidation={data.consolidation} />
            <Obstacles consolidation={data.consolidation} />
            <Answers consolidation={data.consolidation} />
            <ConsolidationHistory id={data.consolidation.id} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function About({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const { signatory, issuedOn, issuedAt } = consolidation;
  return (
    <Card title={t('consolidation.facts')}>
      <Facts>
        <Fact name={t('consolidation.round')}>
          <Link to="/ky-bao-cao/$id" params={{ id: consolidation.roundId }}>
            {consolidation.roundName}
          </Link>
        </Fact>
        <Fact name={t('round.data')}>
          {formatDate(consolidation.dataFrom)} – {formatDate(consolidation.dataTo)}
        </Fact>
        <Fact name={t('consolidation.takenAt')}>
          {consolidation.takenByName}, {formatMoment(new Date(consolidation.takenAt))}
        </Fact>
        <Fact name={t('consolidation.drafted')}>
          {consolidation.draftedByName}, {formatMoment(new Date(consolidation.draftedAt))}
        </Fact>
        {issuedOn ? (
          <>
            <Fact name={t('consolidation.number')}>{consolidation.number}</Fact>
            <Fact name={t('consolidation.issuedOn')}>{formatDate(issuedOn)}</Fact>
            <Fact name={t('consolidation.issuer')}>{consolidation.issuingAgencyName}</Fact>
            <Fact name={t('plan.signatory')}>
              {[signatory?.onBehalfOf, signatory?.capacity, signatory?.title, signatory?.name]
                .filter(Boolean)
                .join(' · ')}
            </Fact>
            <Fact name={t('consolidation.issuedBy')}>
              {consolidation.issuedByName}
              {issuedAt ? `, ${formatMoment(new Date(issuedAt))}` : null}
            </Fact>
          </>
        ) : null}
      </Facts>
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { disbursementQuery } from '@/api/disbursement-queries';
import type { Agency, Disbursement, SubProjectSummary } from '@/api/generated/types.gen';
import { agenciesQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { QueryView } from '@/components/query-view';
import { ThingHistory } from '@/components/record/thing-history';
import { SourceMark } from '@/components/source-mark';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { Columns, Fact, Facts, Stack } from '@/ui/layout';
import { AdvanceClearances } from './advance-clearances';
import { useDisbursementFields } from './disbursement-fields';
import { DisbursementMarks } from './disbursement-marks';
import { signed } from './disbursement-table';
import { ReverseDisbursement } from './reverse-disbursement';

/** One line of the register, what came of it, and what can be done with it. */
export function DisbursementPage({ id }: { id: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const line = useQuery(disbursementQuery(id));
  useOwnPlan(line.data?.planId);
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(line.data?.planId ?? plan.id));
  const over = <Link to="/kinh-phi/giai-ngan">{t('disbursement.title')}</Link>;
  return (
    <>
      <PageTitle over={over}>
        {line.data ? t('disbursement.named', { voucher: line.data.voucher }) : t('disbursement.one')}
      </PageTitle>
      <QueryView queries={{ line, agencies, subProjects }} lines={12}>
        {(data) => (
          <Columns>
            <Stack>
              <Line {...data} />
              {data.line.kind === 'ADVANCE' && !data.line.reversesId ? (
                <AdvanceClearances line={data.line} />
              ) : null}
              <History {...data} />
            </Stack>
            <Stack>
              <Permitted permission="disbursement:write">
                <ReverseDisbursement line={data.line} />
              </Permitted>
            </Stack>
          </Columns>
        )}
      </QueryView>
    </>
  );
}

interface LineProps {
  line: Disbursement;
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
}

function Line({ line, agencies, subProjects }: LineProps) {
  const { t } = useText();
  const subProject = subProjects.find((one) => one.id === line.subProjectId);
  return (
    <Card title={t('disbursement.facts')} aside={<SourceMark source={line.source} />}>
      <Facts>
        <Fact name={t('disbursement.amount')}>
          <Money amount={signed(line)} withUnit />
        </Fact>
        <Fact name={t('disbursement.kind')}>{t(`disbursement.kind.${line.kind}`)}</Fact>
        <Fact name={t('disbursement.paidOn')}>{formatDate(line.paidOn)}</Fact>
        <Fact name={t('disbursement.agency')}>
          <Link to="/co-quan/$id" params={{ id: line.agencyId }}>
            {agencies.find((agency) => agency.id === line.agencyId)?.name ?? t('agency.unknown')}
          </Link>
        </Fact>
        <Fact name={t('disbursement.subProject')}>
          <Link to="/du-an/$id" params={{ id: line.subProjectId }}>
            {subProject ? `${subProject.code} · ${subProject.name}` : '–'}
          </Link>
        </Fact>
        <Fact name={t('disbursement.source')}>
          {t(`funding.source.${line.fundingSource}`)} · {t(`disbursement.capital.${line.capitalKind}`)}
        </Fact>
        <Fact name={t('disbursement.payee')}>{line.payee ?? '–'}</Fact>
        <Fact name={t('disbursement.content')}>{line.content ?? '–'}</Fact>
        {line.reason ? <Fact name={t('disbursement.reason')}>{line.reason}</Fact> : null}
        {line.again ? <Fact name={t('disbursement.again')}>{line.again}</Fact> : null}
        {line.reversesId ? (
          <Fact name={t('disbursement.reverses')}>
            <Link to="/kinh-phi/giai-ngan/$id" params={{ id: line.reversesId }}>
              {t('disbursement.theLine')}
            </Link>
          </Fact>
        ) : null}
        {line.reversedById ? (
          <Fact name={t('disbursement.reversedBy')}>
            <Link to="/kinh-phi/giai-ngan/$id" params={{ id: line.reversedById }}>
              {t('disbursement.theReversal')}
            </Link>
          </Fact>
        ) : null}
        <Fact name={t('disbursement.marks')}>
          <DisbursementMarks line={line} />
        </Fact>
        <Fact name={t('disbursement.posted')}>
          {t('disbursement.posted.by', {
            name: line.postedByName,
            at: formatMoment(new Date(line.postedAt)),
          })}
        </Fact>
      </Facts>
    </Card>
  );
}

function History({ line, agencies, subProjects }: LineProps) {
  const units = agencies.map(({ id, name }) => ({ value: id, label: name }));
  const fields = useDisbursementFields({ subProjects, units }).map((field) =>
    field.name === 'fundingSource' ? { ...field, recordedAs: 'source' } : field,
  );
  return <ThingHistory collection="disbursements" id={line.id} fields={fields} />;
}

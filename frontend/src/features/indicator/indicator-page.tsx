import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agency, Indicator, SubProjectSummary, Target } from '@/api/generated/types.gen';
import {
  agenciesQuery,
  areasQuery,
  baselinesQuery,
  indicatorQuery,
  indicatorsQuery,
  policiesQuery,
  subProjectsQuery,
  targetsQuery,
} from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ThingHistory } from '@/components/record/thing-history';
import { SourceMark } from '@/components/source-mark';
import { TargetValue } from '@/components/target-value';
import { useOwnPlan } from '@/components/use-own-plan';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { pairOf, rateText } from '@/lib/rate';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Code, Columns, Fact, Facts, Inline, PlainList, Quote, Soft, Stack } from '@/ui/layout';
import { CommuneTargets } from './commune-targets';
import styles from './indicator.module.css';
import { type IndicatorSurroundings, useIndicatorFields } from './indicator-fields';
import { TargetHistory } from './target-history';

export function IndicatorPage({ id }: { id: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const indicator = useQuery(indicatorQuery(id));
  useOwnPlan(indicator.data?.planId);
  const indicators = useQuery(indicatorsQuery(plan.id));
  const targets = useQuery(targetsQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const over = <Link to="/chi-tieu">{t('app.screen.indicators')}</Link>;
  return (
    <>
      {indicator.data ? (
        <PageTitle
          over={over}
          aside={<Edit id={id} />}
          lead={
            <>
              <Code>{indicator.data.code}</Code> <SourceMark source={indicator.data.source} withNote />
            </>
          }
        >
          {indicator.data.name}
        </PageTitle>
      ) : (
        <PageTitle over={over}>{t('indicator.one')}</PageTitle>
      )}
      <QueryView queries={{ indicator, indicators, targets, agencies, subProjects }} lines={14}>
        {(data) => (
          <Columns>
            <Stack>
              <Reading {...data} />
              <CommuneTargets
                indicator={data.indicator}
                targets={data.targets.filter((target) => target.indicatorId === id)}
              />
            </Stack>
            <Stack>
              <Collection {...data} />
              <Related {...data} />
              <History {...data} />
            </Stack>
          </Columns>
        )}
      </QueryView>
    </>
  );
}

function Edit({ id }: { id: string }) {
  const { t } = useText();
  const mayReport = usePermission('obstacle:write');
  const mayWrite = usePermission('indicator:write');
  return (
    <Inline>
      {mayReport ? (
        <Link to="/vuong-mac/moi" search={{ indicator: id }} className={buttonClass()}>
          {t('app.reportObstacle')}
        </Link>
      ) : null}
      {mayWrite ? (
        <Link to="/chi-tieu/$id/sua" params={{ id }} className={buttonClass()}>
          {t('form.edit')}
        </Link>
      ) : null}
    </Inline>
  );
}

function Reading({ indicator, targets }: { indicator: Indicator; targets: readonly Target[] }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const mayWrite = usePermission('indicator:write');
  const areas = useQuery(areasQuery).data ?? [];
  const target = targets.find((one) => one.indicatorId === indicator.id && one.areaId === plan.areaId);
  return (
    <Card
      title={t('indicator.target')}
      aside={
        <>
          {target ? <SourceMark source={target.source} /> : null}
          {target ? (
            <TargetHistory target={target} indicator={indicator} areas={areas} name={t('indicator.target')} />
          ) : null}
          {target && mayWrite ? (
            <Link
              to="/chi-tieu/$id/muc-giao/$target"
              params={{ id: indicator.id, target: target.id }}
              aria-label={t('form.editOf', { name: t('indicator.target') })}
            >
              {t('form.edit')}
            </Link>
          ) : null}
          {mayWrite ? (
            <Link to="/chi-tieu/$id/muc-giao/moi" params={{ id: indicator.id }}>
              {t('indicator.target.new')}
            </Link>
          ) : null}
        </>
      }
    >
      <Stack>
        <p className={styles.target}>
          <TargetValue target={target} indicator={indicator} withUnit />
        </p>
        <Facts>
          <Fact name={t('app.planWords')}>
            <Quote>{target?.words ?? indicator.words}</Quote>
          </Fact>
          <Fact name={t('indicator.kind')}>
            {t(`indicator.kind.${indicator.kind}`)}
            {indicator.nature ? `, ${t(`indicator.nature.${indicator.nature}`)}` : null}
            {indicator.direction ? `, ${t(`indicator.direction.${indicator.direction}`)}` : null}
          </Fact>
          <Fact name={t('indicator.baseline')}>
            <BaselineOf indicator={indicator} />
          </Fact>
          {indicator.kind === 'RATIO' || indicator.kind === 'POINTS' ? (
            <>
              <Fact name={t('indicator.numerator')}>
                {indicator.numeratorLabel ?? t('indicator.undefined')}
              </Fact>
              <Fact name={t('indicator.denominator')}>
                {indicator.denominatorLabel ?? t('indicator.undefined')}
              </Fact>
            </>
          ) : null}
        </Facts>
      </Stack>
    </Card>
  );
}

interface HistoryProps extends Omit<IndicatorSurroundings, 'policies'> {
  indicator: Indicator;
}

function History({ indicator, ...around }: HistoryProps) {
  const plan = useChosenPlan();
  const policies = useQuery(policiesQuery(plan.id)).data ?? [];
  const fields = useIndicatorFields({ ...around, policies }, indicator);
  return <ThingHistory collection="indicators" id={indicator.id} fields={fields} />;
}

function BaselineOf({ indicator }: { indicator: Indicator }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const baselines = useQuery(baselinesQuery(plan.id)).data ?? [];
  const own = baselines.find((one) => one.indicatorId === indicator.id && one.areaId === plan.areaId);
  const mayWrite = usePermission('indicator:write');
  if (!own) {
    return (
      <>
        <Soft>{t('indicator.baseline.none')}</Soft>{' '}
        {mayWrite ? (
          <Link to="/chi-tieu/$id/so-goc/moi" params={{ id: indicator.id }}>
            {t('indicator.baseline.new')}
          </Link>
        ) : null}
      </>
    );
  }
  return (
    <>
      {own.denominator === null ? (
        <TargetValue target={own} indicator={indicator} withUnit />
      ) : (
        rateText(null, pairOf(own.numerator, own.denominator))
      )}{' '}
      ({formatDate(own.asOf)}) <SourceMark source={own.source} />{' '}
      {mayWrite ? (
        <Link
          to="/chi-tieu/$id/so-goc/$baseline"
          params={{ id: indicator.id, baseline: own.id }}
          aria-label={t('form.editOf', { name: t('indicator.baseline') })}
        >
          {t('form.edit')}
        </Link>
      ) : null}
    </>
  );
}

function Collection({ indicator, agencies }: { indicator: Indicator; agencies: readonly Agency[] }) {
  const { assignment } = indicator;
  const { t } = useText();
  const agency = (id: string) => (
    <Link to="/co-quan/$id" params={{ id }}>
      {agencies.find((one) => one.id === id)?.name ?? t('agency.unknown')}
    </Link>
  );
  return (
    <Card title={t('indicator.collection')} aside={<SourceMark source={{ ...assignment, section: null }} />}>
      <Stack>
        <Facts>
          <Fact name={t('indicator.collector')}>
            {assignment.collectorId
              ? agency(assignment.collectorId)
              : t(`indicator.level.${assignment.level}`)}
          </Fact>
          <Fact name={t('indicator.frequency')}>{t(`indicator.frequency.${assignment.frequency}`)}</Fact>
          <Fact name={t('indicator.verifier')}>
            {assignment.verifierId ? agency(assignment.verifierId) : '–'}
          </Fact>
          {assignment.coVerifierId ? (
            <Fact name={t('indicator.coVerifier')}>{agency(assignment.coVerifierId)}</Fact>
          ) : null}
        </Facts>
        {assignment.note ? <Soft>{assignment.note}</Soft> : null}
      </Stack>
    </Card>
  );
}

interface RelatedProps {
  indicator: Indicator;
  indicators: readonly Indicator[];
  subProjects: readonly SubProjectSummary[];
}

function Related({ indicator, indicators, subProjects }: RelatedProps) {
  const { t } = useText();
  const family = indicators.filter((one) => one.parentId === indicator.id || one.id === indicator.parentId);
  const own = subProjects.filter((one) => indicator.subProjectIds.includes(one.id));
  if (family.length === 0 && own.length === 0) return null;
  return (
    <Card title={t('indicator.related')}>
      <PlainList>
        {family.map((one) => (
          <li key={one.id}>
            <Code>{one.code}</Code>{' '}
            <Link to="/chi-tieu/$id" params={{ id: one.id }}>
              {one.name}
            </Link>
          </li>
        ))}
        {own.map((one) => (
          <li key={one.id}>
            <Code>{one.code}</Code>{' '}
            <Link to="/du-an/$id" params={{ id: one.id }}>
              {one.name}
            </Link>
          </li>
        ))}
      </PlainList>
    </Card>
  );
}

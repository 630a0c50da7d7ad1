import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import type { FundingSource, GetFundingMatrixData, RateDimension } from '@/api/generated/types.gen';

/**
 * Every question that the screens ask the API, under one key each, so that two screens that need the same
 * data ask once. Features import these; they never import each other.
 */

interface Page<Item> {
  items: Item[];
  nextPageToken: string | null;
}

const PAGE = 100;

/** Reads a list to its end. The lists of one plan are short: most are one page. */
async function all<Item>(
  page: (query: { limit: number; pageToken?: string }) => Promise<{ data: Page<Item> }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await page({ limit: PAGE, pageToken });
    items.push(...data.items);
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return items;
}

/** Areas and agencies change once in years; everything else may change while it is looked at. */
const REGISTER = 10 * 60_000;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await api.getAccount({ signal })).data,
  staleTime: REGISTER,
});

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  queryFn: ({ signal }) => all((query) => api.listAreas({ query, signal })),
  staleTime: REGISTER,
});

export const areaSuccessionsQuery = queryOptions({
  queryKey: ['area-successions'],
  queryFn: ({ signal }) => all((query) => api.listAreaSuccessions({ query, signal })),
  staleTime: REGISTER,
});

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: ({ signal }) => all((query) => api.listAgencies({ query, signal })),
  staleTime: REGISTER,
});

export const agencyQuery = (id: string) =>
  queryOptions({
    queryKey: ['agencies', id],
    queryFn: async ({ signal }) => (await api.getAgency({ path: { id }, signal })).data,
  });

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => all((query) => api.listPlans({ query, signal })),
});

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id],
    queryFn: async ({ signal }) => (await api.getPlan({ path: { id }, signal })).data,
  });

export const amendmentsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['amendments', planId],
    queryFn: ({ signal }) => all((query) => api.listAmendments({ query: { ...query, planId }, signal })),
  });

export const amendmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['amendment', id],
    queryFn: async ({ signal }) => (await api.getAmendment({ path: { id }, signal })).data,
  });

export const amendmentChangesQuery = (amendmentId: string) =>
  queryOptions({
    queryKey: ['amendment-changes', amendmentId],
    queryFn: ({ signal }) =>
      all((query) => api.listAmendmentChanges({ query: { ...query, amendmentId }, signal })),
  });

export const planCheckQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id, 'check'],
    queryFn: async ({ signal }) => (await api.checkPlan({ path: { id }, signal })).data.findings,
  });

export const projectsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['projects', planId],
    queryFn: ({ signal }) => all((query) => api.listProjects({ query: { ...query, planId }, signal })),
  });

export const subProjectsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['sub-projects', planId],
    queryFn: ({ signal }) => all((query) => api.listSubProjects({ query: { ...query, planId }, signal })),
  });

export const subProjectQuery = (id: string) =>
  queryOptions({
    queryKey: ['sub-project', id],
    queryFn: async ({ signal }) => (await api.getSubProject({ path: { id }, signal })).data,
  });

/** The coded groups and the catalogue are the national programme's: they hardly ever change. */
export const groupsQuery = queryOptions({
  queryKey: ['beneficiary-groups'],
  queryFn: ({ signal }) => all((query) => api.listBeneficiaryGroups({ query, signal })),
  staleTime: REGISTER,
});

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue-nodes'],
  queryFn: ({ signal }) => all((query) => api.listCatalogueNodes({ query, signal })),
  staleTime: REGISTER,
});

export const policiesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['policies', planId],
    queryFn: ({ signal }) => all((query) => api.listPolicies({ query: { ...query, planId }, signal })),
  });

export const dutiesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['duties', planId],
    queryFn: ({ signal }) => all((query) => api.listDuties({ query: { ...query, planId }, signal })),
  });

export const reportingDutiesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['reporting-duties', planId],
    queryFn: ({ signal }) => all((query) => api.listReportingDuties({ query: { ...query, planId }, signal })),
  });

export const statedFundingQuery = (planId: string) =>
  queryOptions({
    queryKey: ['stated-funding', planId],
    queryFn: ({ signal }) => all((query) => api.listStatedFunding({ query: { ...query, planId }, signal })),
  });

export const fundingSummaryQuery = (planId: string) =>
  queryOptions({
    queryKey: ['stated-funding', planId, 'summary'],
    queryFn: async ({ signal }) => (await api.summariseStatedFunding({ query: { planId }, signal })).data,
  });

export const fundingMatrixQuery = (planId: string, query: NonNullable<GetFundingMatrixData['query']>) =>
  queryOptions({
    queryKey: ['funding-matrix', planId, query],
    queryFn: async ({ signal }) => (await api.getFundingMatrix({ path: { id: planId }, query, signal })).data,
  });

export const fundingCourseQuery = (subProjectId: string, fundingSource?: FundingSource) =>
  queryOptions({
    queryKey: ['funding-course', subProjectId, fundingSource],
    queryFn: async ({ signal }) =>
      (await api.getFundingCourse({ path: { id: subProjectId }, query: { fundingSource }, signal })).data,
  });

export const counterpartQuery = (planId: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['counterpart', planId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getCounterpart({ path: { id: planId }, query: { asOf }, signal })).data,
  });

export const indicatorsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['indicators', planId],
    queryFn: ({ signal }) => all((query) => api.listIndicators({ query: { ...query, planId }, signal })),
  });

export const indicatorQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicator', id],
    queryFn: async ({ signal }) => (await api.getIndicator({ path: { id }, signal })).data,
  });

export const targetsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['targets', planId],
    queryFn: ({ signal }) => all((query) => api.listTargets({ query: { ...query, planId }, signal })),
  });

export const baselinesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['baselines', planId],
    queryFn: ({ signal }) => all((query) => api.listBaselines({ query: { ...query, planId }, signal })),
  });

export const reportResultsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report-results', reportId],
    queryFn: async ({ signal }) => (await api.getReportResults({ path: { id: reportId }, signal })).data,
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: async ({ signal }) => (await api.getReport({ path: { id }, signal })).data,
  });

/** The reports of these agencies; where none is named, all within sight. */
export const ownReportsQuery = (planId: string, agencyIds: readonly string[]) =>
  queryOptions({
    queryKey: ['reports', planId, agencyIds],
    queryFn: async ({ signal }) =>
      (
        await Promise.all(
          (agencyIds.length === 0 ? [undefined] : agencyIds).map((agencyId) =>
            all((query) => api.listReports({ query: { ...query, planId, agencyId }, signal })),
          ),
        )
      ).flat(),
  });

export const obstacleQuery = (id: string) =>
  queryOptions({
    queryKey: ['obstacle', id],
    queryFn: async ({ signal }) => (await api.getObstacle({ path: { id }, signal })).data,
  });

export const guidanceQuery = (planId: string) =>
  queryOptions({
    queryKey: ['guidance', planId],
    queryFn: ({ signal }) =>
      all((query) => api.listGuidance({ query: { ...query, planId, sort: '-publishedAt' }, signal })),
  });

export const delegationsQuery = (agencyId?: string) =>
  queryOptions({
    queryKey: ['delegations', agencyId],
    queryFn: ({ signal }) =>
      all((query) => api.listDelegations({ query: { ...query, agencyId, sort: '-validTo' }, signal })),
  });

export const delegationQuery = (id: string) =>
  queryOptions({
    queryKey: ['delegation', id],
    queryFn: async ({ signal }) => (await api.getDelegation({ path: { id }, signal })).data,
  });

export const attachmentRulesQuery = queryOptions({
  queryKey: ['attachment-rules'],
  queryFn: async ({ signal }) => (await api.getAttachmentRules({ signal })).data,
  staleTime: REGISTER,
});

export const attachmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['attachment', id],
    queryFn: async ({ signal }) => (await api.getAttachment({ path: { id }, signal })).data,
    // Nothing of a file ever changes.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const searchQuery = (planId: string, q: string) =>
  queryOptions({
    queryKey: ['search', planId, q],
    queryFn: async ({ signal }) => (await api.search({ query: { planId, q }, signal })).data.items,
  });

export const communePlansQuery = (planId: string) =>
  queryOptions({
    queryKey: ['commune-plans', 'below', planId],
    queryFn: async ({ signal }) =>
      (await api.listCommunePlans({ path: { id: planId }, signal })).data.communes,
  });

export const communeComparisonQuery = (planId: string) =>
  queryOptions({
    queryKey: ['commune-plans', 'comparison', planId],
    queryFn: async ({ signal }) => (await api.compareCommunePlans({ path: { id: planId }, signal })).data,
  });

export const communePlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['commune-plans', id],
    queryFn: async ({ signal }) => (await api.getCommunePlan({ path: { id }, signal })).data,
  });

export const communeContextQuery = (id: string) =>
  queryOptions({
    queryKey: ['commune-plans', id, 'context'],
    queryFn: async ({ signal }) => (await api.getCommunePlanContext({ path: { id }, signal })).data,
  });

export const communeTargetsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['commune-targets', planId],
    queryFn: ({ signal }) => all((query) => api.listCommuneTargets({ query: { ...query, planId }, signal })),
  });

export const communeTasksQuery = (planId: string) =>
  queryOptions({
    queryKey: ['commune-tasks', planId],
    queryFn: ({ signal }) => all((query) => api.listCommuneTasks({ query: { ...query, planId }, signal })),
  });

export const communeBudgetQuery = (planId: string) =>
  queryOptions({
    queryKey: ['commune-budget-lines', planId],
    queryFn: ({ signal }) =>
      all((query) => api.listCommuneBudgetLines({ query: { ...query, planId }, signal })),
  });

export const disbursementQuery = (id: string) =>
  queryOptions({
    queryKey: ['disbursement', id],
    queryFn: async ({ signal }) => (await api.getDisbursement({ path: { id }, signal })).data,
  });

export const advanceClearancesQuery = (id: string) =>
  queryOptions({
    queryKey: ['disbursement', id, 'clearances'],
    queryFn: async ({ signal }) => (await api.listAdvanceClearances({ path: { id }, signal })).data,
  });

export const disbursementRatesQuery = (planId: string, by: RateDimension, asOf?: string) =>
  queryOptions({
    queryKey: ['disbursement-rates', planId, by, asOf],
    queryFn: async ({ signal }) =>
      (await api.getDisbursementRates({ path: { id: planId }, query: { by, asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

export const disbursementRisksQuery = (planId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['disbursement-risks', planId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getDisbursementRisks({ path: { id: planId }, query: { asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

export const disbursementCourseQuery = (planId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['disbursement-course', planId, asOf],
    queryFn: async ({ signal }) =>
      (await api.getDisbursementCourse({ path: { id: planId }, query: { asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });

export const treasuryStatementsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['treasury-statements', planId],
    queryFn: ({ signal }) =>
      all((query) => api.listTreasuryStatements({ query: { ...query, planId, sort: '-fromOn' }, signal })),
  });

export const treasuryComparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['treasury-statements', id, 'comparison'],
    queryFn: async ({ signal }) => (await api.compareTreasuryStatement({ path: { id }, signal })).data,
  });

export const settlementQuery = (planId: string) =>
  queryOptions({
    queryKey: ['settlement', planId],
    queryFn: async ({ signal }) => (await api.getSettlement({ path: { id: planId }, signal })).data,
  });

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: async ({ signal }) => (await api.getDecision({ path: { id }, signal })).data,
  });

export const decisionLinesQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id, 'lines'],
    queryFn: async ({ signal }) => (await api.getDecisionLines({ path: { id }, signal })).data,
  });

/** What would keep a draft from being issued. */
export const decisionCheckQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id, 'check'],
    queryFn: async ({ signal }) => (await api.checkDecision({ path: { id }, signal })).data.errors,
  });

export const balancesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['balances', planId],
    queryFn: ({ signal }) => all((query) => api.listBalances({ query: { ...query, planId }, signal })),
  });

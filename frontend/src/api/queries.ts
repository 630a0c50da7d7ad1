import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

/**
 * The questions that the screens ask the API, under one key each, so that two screens that need the same data ask once.
 * Features import these; they never import each other. Those of one feature alone, as those about money, stand beside
 * this file by the feature's name.
 */

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

export const targetGridQuery = (planId: string) =>
  queryOptions({
    queryKey: ['target-grids', planId],
    queryFn: async ({ signal }) => (await api.getTargetGrid({ path: { id: planId }, signal })).data,
  });

export const baselinesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['baselines', planId],
    queryFn: ({ signal }) => all((query) => api.listBaselines({ query: { ...query, planId }, signal })),
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

/** Of all plans: what helps stays when the year is over. */
export const guidanceQuery = queryOptions({
  queryKey: ['guidance'],
  queryFn: ({ signal }) =>
    all((query) => api.listGuidance({ query: { ...query, sort: '-publishedAt' }, signal })),
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

import { client } from '@/api/generated/client.gen';
import type {
  CreateAgencyData,
  CreateAmendmentChangeData,
  CreateAmendmentData,
  CreateAreaData,
  CreateBaselineData,
  CreateCommuneBudgetLineData,
  CreateCommuneTargetData,
  CreateCommuneTaskData,
  CreateContributionData,
  CreateCreditTotalData,
  CreateDecisionData,
  CreateDelegationData,
  CreateDisbursementData,
  CreateDutyData,
  CreateIndicatorData,
  CreateObstacleData,
  CreatePolicyData,
  CreateProjectData,
  CreateReportingDutyData,
  CreateStatedFundingData,
  CreateSubProjectData,
  CreateTargetData,
  CreateTreasuryStatementData,
  CreateWebhookData,
  HistoryEntry,
  MakeConsolidationData,
  OpenRoundData,
  PageHistoryEntry,
  UpdateCommunePlanData,
  UpdatePlanData,
} from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';

/** What every stored thing has: changing it needs the version that was read. */
export interface Stored {
  id: string;
  version: number;
}

/** The addresses come from the contract: one that is not offered does not compile. */
type CollectionUrl =
  | CreateAgencyData['url']
  | CreateAmendmentChangeData['url']
  | CreateAmendmentData['url']
  | CreateAreaData['url']
  | CreateBaselineData['url']
  | CreateCommuneBudgetLineData['url']
  | CreateCommuneTargetData['url']
  | CreateCommuneTaskData['url']
  | CreateContributionData['url']
  | CreateCreditTotalData['url']
  | CreateDecisionData['url']
  | CreateCreditTotalData['url']
  | CreateDelegationData['url']
  | CreateDisbursementData['url']
  | CreateDutyData['url']
  | CreateIndicatorData['url']
  | CreateObstacleData['url']
  | CreatePolicyData['url']
  | CreateProjectData['url']
  | CreateReportingDutyData['url']
  | CreateStatedFundingData['url']
  | CreateSubProjectData['url']
  | CreateTargetData['url']
  | CreateTreasuryStatementData['url']
  | CreateWebhookData['url']
  | MakeConsolidationData['url']
  | OpenRoundData['url'];
type PlanUrl = UpdatePlanData['url'] | UpdateCommunePlanData['url'];
type CollectionName =
  | (CollectionUrl extends `/api/v1/${infer Name}` ? Name : never)
  | (PlanUrl extends `/api/v1/${infer Name}/{id}` ? Name : never);

const JSON_BODY = { 'Content-Type': 'application/json' };

function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}

function once(key: string) {
  return { 'Idempotency-Key': key };
}

/**
 * The operations that every writable collection offers in the same words. A change names the version that it is
 * based on, so that nobody overwrites what they have not seen.
 */
export function collection<Thing extends Stored, Request>(name: CollectionName) {
  const url = `/api/v1/${name}`;
  const lastChange = async ({ id }: Stored): Promise<HistoryEntry | null> =>
    (await historyPage(name, id, { limit: 1 })).data.items[0] ?? null;
  /** Takes a step on what was read. Where another one was faster, the refusal tells who. */
  const tellingWho = async <Result>(thing: Stored, step: Promise<Result>): Promise<Result> => {
    try {
      return await step;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) {
        // Worth knowing, and not worth another refusal.
        error.meanwhile = await lastChange(thing).catch(() => null);
      }
      throw error;
    }
  };
  return {
    name,
    get: async (id: string): Promise<Thing> =>
      (await client.get<{ 200: Thing }, unknown, true>({ url: `${url}/${id}` })).data,
    create: async (body: Request): Promise<Thing> =>
      (await client.post<{ 201: Thing }, unknown, true>({ url, body, headers: JSON_BODY })).data,
    /** The same where nothing must be made twice: what is sent again with its key is answered, and not done again. */
    createOnce: async (key: string, body: Request): Promise<Thing> =>
      (
        await client.post<{ 201: Thing }, unknown, true>({
          url,
          body,
          headers: { ...JSON_BODY, ...once(key) },
        })
      ).data,
    update: async ({ id, version }: Stored, body: Request): Promise<Thing> =>
      (
        await client.put<{ 200: Thing }, unknown, true>({
          url: `${url}/${id}`,
          body,
          headers: { ...JSON_BODY, ...ifMatch(version) },
        })
      ).data,
    /** Writes a part of one thing anew, such as the lists of a plan's document. */
    updatePart: async <Body>({ id, version }: Stored, part: string, body: Body): Promise<Thing> =>
      (
        await client.put<{ 200: Thing }, unknown, true>({
          url: `${url}/${id}/${part}`,
          body,
          headers: { ...JSON_BODY, ...ifMatch(version) },
        })
      ).data,
    /** Who wrote it last, and when; null where the history tells nothing. */
    lastChange,
    /** An operation of its own on one thing, such as ending it. */
    act: async <Body>(thing: Stored, action: string, body: Body): Promise<Thing> =>
      (
        await tellingWho(
          thing,
          client.post<{ 200: Thing }, unknown, true>({
            url: `${url}/${thing.id}/${action}`,
            body,
            headers: { ...JSON_BODY, ...ifMatch(thing.version) },
          }),
        )
      ).data,
    /** The same where nothing must be done twice. */
    actOnce: async <Body>({ id, version }: Stored, action: string, key: string, body: Body): Promise<Thing> =>
      (
        await client.post<{ 200: Thing }, unknown, true>({
          url: `${url}/${id}/${action}`,
          body,
          headers: { ...JSON_BODY, ...ifMatch(version), ...once(key) },
        })
      ).data,
    remove: async (thing: Stored): Promise<void> => {
      await tellingWho(
        thing,
        client.delete({ url: `${url}/${thing.id}`, headers: ifMatch(thing.version), throwOnError: true }),
      );
    },
  };
}

export type Collection<Thing extends Stored, Request> = ReturnType<typeof collection<Thing, Request>>;

export async function historyPage(
  name: CollectionName,
  id: string,
  query: { limit: number; pageToken?: string },
  signal?: AbortSignal,
) {
  return await client.get<{ 200: PageHistoryEntry }, unknown, true>({
    url: `/api/v1/${name}/${id}/history`,
    query,
    signal,
  });
}

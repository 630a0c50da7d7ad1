import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';

/** What the screens ask of the closing of a year's money. */

export const settlementQuery = (planId: string) =>
  queryOptions({
    queryKey: ['settlement', planId],
    queryFn: async ({ signal }) => (await api.getSettlement({ path: { id: planId }, signal })).data,
  });

import { queryOptions } from '@tanstack/react-query';
import * as api from '@/api/generated/sdk.gen';
import { all } from '@/api/pages';

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => all((query) => api.listWebhooks({ query, signal })),
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhook', id],
    queryFn: async ({ signal }) => (await api.getWebhook({ path: { id }, signal })).data,
  });

export const webhookDeliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhook-delivery', id],
    queryFn: async ({ signal }) => (await api.getWebhookDelivery({ path: { id }, signal })).data,
  });

import { HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import * as data from './fixtures';
import { indicators, targets } from './fixtures-indicators';
import { fundingSummary, statedFunding } from './fixtures-money';

export const API = 'http://localhost:3000/api/v1';

const lists: Record<string, readonly { id: string }[]> = {
  areas: data.areas,
  'area-successions': data.successions,
  agencies: data.agencies,
  plans: [data.planSummary],
  projects: data.projects,
  'sub-projects': data.subProjects,
  policies: data.policies,
  duties: data.duties,
  'reporting-duties': data.reportingDuties,
  'stated-funding': statedFunding,
  indicators,
  targets,
  baselines: [],
  reports: [],
  reminders: [],
  'reminder-mails': [],
  'catalogue-nodes': data.catalogue,
  'beneficiary-groups': data.groups,
};

export function page(items: readonly JsonBodyType[]): JsonBodyType {
  return { items: [...items], nextPageToken: null, total: items.length };
}

/** A problem as the API writes it. */
export function problem(
  status: number,
  type: string,
  headers: Record<string, string> = {},
): HttpResponse<JsonBodyType> {
  return HttpResponse.json(
    {
      type: `urn:giam-ngheo:problem:${type}`,
      title: type,
      status,
      detail: null,
      code: 'K7Q2M9XA',
      errors: [],
    },
    { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
  );
}

export const server = setupServer(
  http.get(`${API}/me`, () => HttpResponse.json(data.me)),
  http.get(`${API}/notice-count`, () => HttpResponse.json({ unread: 0 })),
  http.get(`${API}/notices`, () => HttpResponse.json({ items: [], unread: 0 })),
  http.get(`${API}/mail-preference`, () => HttpResponse.json({ id: 'mail', reminders: true, version: 0 })),
  http.get(`${API}/search`, () => HttpResponse.json({ items: data.searchHits })),
  http.get(`${API}/stated-funding/summary`, () => HttpResponse.json(fundingSummary)),
  http.get(`${API}/plans/:id/check`, () =>
    HttpResponse.json({ planId: 'plan-2024', findings: data.findings }),
  ),
  http.get(`${API}/plans/:id`, () => HttpResponse.json(data.plan)),
  http.get(`${API}/:list`, ({ params }) => {
    const items = lists[String(params.list)];
    return items ? HttpResponse.json(page(items)) : problem(404, 'not-found');
  }),
  http.get(`${API}/:list/:id`, ({ params }) => {
    const item = lists[String(params.list)]?.find((one) => one.id === params.id);
    return item ? HttpResponse.json(item) : problem(404, 'not-found');
  }),
);

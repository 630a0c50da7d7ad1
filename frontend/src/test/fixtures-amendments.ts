import { HttpResponse, http } from 'msw';
import type { Amendment, AmendmentChange, AmendmentContent } from '@/api/generated/types.gen';
import { me } from './fixtures';
import { API, server } from './server';
import { storeCollection } from './stored';

/** The draft of an amendment that is open. */
export const draft: Amendment = {
  id: 'amendment-1',
  planId: 'plan-2024',
  ordinal: 1,
  status: 'DRAFT',
  summary: 'Giao thêm việc làm',
  number: null,
  issuedOn: null,
  signatory: null,
  changeCount: 1,
  version: 3,
};

/** A content without anything: what is said goes into one of its properties. */
export const nothing: AmendmentContent = {
  plan: null,
  planDocument: null,
  project: null,
  subProject: null,
  statedFunding: null,
  indicator: null,
  target: null,
  policy: null,
  duty: null,
  reportingDuty: null,
  communeTarget: null,
  communeTask: null,
  communeBudgetLine: null,
};

/** Whoever is signed in, and what is drafted. */
export function drafting(amendments: Amendment[], changes: AmendmentChange[], ...permissions: string[]) {
  const stored = {
    amendments: storeCollection('amendments', amendments, ''),
    changes: storeCollection('amendment-changes', changes, ''),
  };
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'amendment:read', ...permissions] }),
    ),
  );
  return stored;
}

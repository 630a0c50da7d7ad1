import { expect, type Page } from '@playwright/test';
import { planOf2024 } from './support';

/** What writes past the screens say of themselves. */
export const headers = { 'X-Requested-With': 'giam-ngheo' };

async function idOf(page: Page, path: string, code: string): Promise<string> {
  const { items }: { items: { id: string; code: string }[] } = await (
    await page.request.get(`/api/v1/${path}`)
  ).json();
  const found = items.find((item) => item.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found.id;
}

interface AdHocRound {
  name: string;
  dataFrom: string;
  dataTo: string;
  indicators: readonly string[];
  units: readonly string[];
}

/** An ad hoc round for some units, as the manager opens it; tells its id. */
export async function openRound(page: Page, { indicators, units, ...round }: AdHocRound): Promise<string> {
  const planId = await planOf2024(page);
  const ids = (path: string, codes: readonly string[]) =>
    Promise.all(codes.map((code) => idOf(page, path, code)));
  const answer = await page.request.post('/api/v1/rounds', {
    headers,
    data: {
      planId,
      kind: 'AD_HOC',
      ...round,
      indicatorIds: await ids(`indicators?limit=100&planId=${planId}`, indicators),
      agencyIds: await ids('agencies?limit=100&asOf=2024-06-01', units),
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).id;
}

import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { LegalBasis, Plan, PlanDocumentRequest } from '@/api/generated/types.gen';
import { me, plan } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const abstract = () => screen.findByRole('textbox', { name: 'Trích yếu' }, PATIENCE);
const basis = (number: string, words: string): LegalBasis => ({
  ...(plan.legalBases[0] as LegalBasis),
  number,
  abstract: words,
});
const a = basis('1/QĐ', 'Thứ nhất');
const b = basis('2/QĐ', 'Thứ hai');
const c = basis('3/QĐ', 'Thứ ba');

let stored: Plan;
let written: PlanDocumentRequest[];

function given(...legalBases: LegalBasis[]) {
  stored = { ...plan, status: 'DRAFT', legalBases };
  written = [];
  server.use(
    http.get(`${API}/me`, () => HttpResponse.json({ ...me, permissions: [...me.permissions, 'plan:write'] })),
    http.get(`${API}/plans`, () => HttpResponse.json(page([stored as never]))),
    http.get(`${API}/plans/:id`, () => HttpResponse.json(stored)),
    http.put(`${API}/plans/:id/document`, async ({ request }) => {
      const body = (await request.json()) as PlanDocumentRequest;
      if (request.headers.get('If-Match') !== `"${stored.version}"`) return problem(412, 'stale-version');
      written.push(body);
      const extent = body.extent ?? stored.extent;
      stored = { ...stored, ...body, extent, version: stored.version + 1 };
      return HttpResponse.json(stored);
    }),
  );
}

/** What another person makes of the list meanwhile. */
function meanwhile(...legalBases: LegalBasis[]) {
  stored = { ...stored, legalBases, version: stored.version + 1 };
}

beforeEach(() => localStorage.clear());

test('an entry is written where it stands by now', async () => {
  given(a, b, c);
  const { user } = renderApp('/ke-hoach/can-cu/1');
  expect(await abstract()).toHaveValue('Thứ hai');
  meanwhile(b, c);
  await user.type(await abstract(), ' mới');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  const notice = await screen.findByRole('region', { name: /Có người đã sửa/ }, PATIENCE);
  // It moved up, and nothing else of it is another.
  expect(within(notice).getAllByRole('group')).toHaveLength(1);
  await user.click(within(notice).getByRole('button', { name: 'Lưu theo lựa chọn' }));
  await waitFor(() => expect(written).toHaveLength(1), PATIENCE);
  expect(written[0]?.legalBases.map((one) => one.abstract)).toEqual(['Thứ hai mới', 'Thứ ba']);
}, 30_000);

test('an entry that is gone is not written over another', async () => {
  given(a, b, c);
  const { user } = renderApp('/ke-hoach/can-cu/1');
  await abstract();
  meanwhile(a, c);
  await user.type(await abstract(), ' mới');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByRole('region', { name: 'Mục này không còn nữa' }, PATIENCE)).toBeInTheDocument();
  expect(await abstract()).toHaveValue('Thứ hai mới');
  expect(written).toEqual([]);
}, 30_000);

test('of two with the same number each opens itself', async () => {
  given(basis('611/QĐ-UBND', 'Giao vốn'), basis('611/QĐ-UBND', 'Giao bổ sung vốn'));
  const { user } = renderApp('/ke-hoach');
  const row = await screen.findByRole('row', { name: /Giao bổ sung vốn/ }, PATIENCE);
  await user.click(within(row).getByRole('link'));
  expect(await abstract()).toHaveValue('Giao bổ sung vốn');
}, 30_000);

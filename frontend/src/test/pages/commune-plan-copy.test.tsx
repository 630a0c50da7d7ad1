import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { CommunePlansCommune, Plan } from '@/api/generated/types.gen';
import { plan } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };

const communePlan: Plan = {
  ...plan,
  id: 'commune',
  parentPlanId: 'plan-2024',
  areaId: 'phuoc-son-area',
  title: 'Kế hoạch – Xã Phước Sơn',
  status: 'DRAFT',
};

const offered: CommunePlansCommune = {
  areaId: 'phuoc-son-area',
  agencyId: 'phuoc-son',
  planId: null,
  status: null,
  number: null,
  issuedOn: null,
  mayDraft: true,
  copyableId: 'last-year',
};

function serve(communes: CommunePlansCommune[]) {
  server.use(
    http.get(`${API}/plans/:id/commune-plans`, () => HttpResponse.json({ planId: 'plan-2024', communes })),
    http.get(`${API}/commune-plans/commune`, () => HttpResponse.json(communePlan)),
    http.get(`${API}/commune-plans/commune/context`, () =>
      HttpResponse.json({
        planId: 'commune',
        indicatorIds: [],
        subProjectIds: [],
        allowedActions: ['EDIT', 'WITHDRAW'],
        ownDraft: false,
      }),
    ),
    http.get(`${API}/commune-tasks`, () => HttpResponse.json(page([]))),
    http.get(`${API}/commune-budget-lines`, () => HttpResponse.json(page([]))),
  );
}

const left = { targets: [], tasks: [], budgetLines: [] };

test('a commune’s plan begins as a copy of its plan of the year before', async () => {
  let copied: unknown = null;
  serve([offered]);
  storeCollection('commune-targets', [], 'commune-plan:write');
  server.use(
    http.post(`${API}/commune-plans/last-year/copy`, async ({ request }) => {
      copied = await request.json();
      return HttpResponse.json({ plan: communePlan, ...left }, { status: 201 });
    }),
  );
  const { user, router } = renderApp('/ke-hoach-xa');
  await user.click(await screen.findByRole('button', { name: 'Sao từ kế hoạch năm 2023' }, PATIENCE));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach-xa/commune'));
  expect(copied).toEqual({ parentPlanId: 'plan-2024' });
}, 30_000);

test('what could not be carried over is named before the draft is opened', async () => {
  const communes = [offered];
  serve(communes);
  storeCollection('commune-targets', [], 'commune-plan:write');
  server.use(
    http.post(`${API}/commune-plans/last-year/copy`, () => {
      communes[0] = { ...offered, planId: 'commune', status: 'DRAFT', mayDraft: false, copyableId: null };
      return HttpResponse.json(
        { plan: communePlan, ...left, tasks: [{ name: 'Giao ban', missing: 'DA2: Đa dạng hóa sinh kế' }] },
        { status: 201 },
      );
    }),
  );
  const { user, router } = renderApp('/ke-hoach-xa');
  await user.click(await screen.findByRole('button', { name: 'Sao từ kế hoạch năm 2023' }, PATIENCE));
  const notice = await screen.findByRole('region', { name: 'Có nội dung không mang sang được' }, PATIENCE);
  expect(notice).toHaveTextContent('Nhiệm vụ “Giao ban” – DA2: Đa dạng hóa sinh kế');
  expect(router.state.location.pathname).toBe('/ke-hoach-xa');
  await user.click(within(notice).getByRole('link', { name: 'Mở dự thảo: Kế hoạch – Xã Phước Sơn' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach-xa/commune'));
}, 30_000);

test('a commune without a plan of the year before begins without a copy', async () => {
  serve([{ ...offered, copyableId: null }]);
  renderApp('/ke-hoach-xa');
  await screen.findByRole('button', { name: 'Lập kế hoạch xã' }, PATIENCE);
  expect(screen.queryByRole('button', { name: /^Sao từ/ })).not.toBeInTheDocument();
}, 30_000);

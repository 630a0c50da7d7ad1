import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type {
  CommuneComparison,
  CommunePlanContext,
  CommunePlansCommune,
  CommuneTarget,
  Plan,
} from '@/api/generated/types.gen';
import { plan, sample } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';
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

const target: CommuneTarget = {
  id: 'own',
  planId: 'commune',
  indicatorId: 'i2',
  value: 2300,
  numerator: null,
  denominator: null,
  words: null,
  takenOver: true,
  source: sample,
  version: 0,
};

const commune = (areaId: string, more: Partial<CommunePlansCommune> = {}): CommunePlansCommune => ({
  areaId,
  agencyId: 'phuoc-son',
  planId: null,
  status: null,
  number: null,
  issuedOn: null,
  mayDraft: false,
  copyableId: null,
  ...more,
});

function serve(communes: CommunePlansCommune[], allowedActions: CommunePlanContext['allowedActions']) {
  server.use(
    http.get(`${API}/plans/:id/commune-plans`, () => HttpResponse.json({ planId: 'plan-2024', communes })),
    http.get(`${API}/commune-plans/commune`, () => HttpResponse.json(communePlan)),
    http.get(`${API}/commune-plans/commune/context`, () =>
      HttpResponse.json({
        planId: 'commune',
        indicatorIds: ['i2'],
        subProjectIds: ['s31'],
        allowedActions,
        ownDraft: false,
      }),
    ),
    http.get(`${API}/commune-tasks`, () => HttpResponse.json(page([]))),
    http.get(`${API}/commune-budget-lines`, () => HttpResponse.json(page([]))),
  );
}

test('a commune’s own officer begins its plan, and it is opened', async () => {
  let begun: unknown = null;
  serve([commune('phuoc-son-area', { mayDraft: true }), commune('phuoc-hoa-area')], ['EDIT', 'WITHDRAW']);
  storeCollection('commune-targets', [target], 'commune-plan:write');
  server.use(
    http.post(`${API}/plans/plan-2024/commune-plans`, async ({ request }) => {
      begun = await request.json();
      return HttpResponse.json(communePlan, { status: 201 });
    }),
  );
  const { user, router } = renderApp('/ke-hoach-xa');
  await user.click(await screen.findByRole('button', { name: 'Lập kế hoạch xã' }, PATIENCE));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach-xa/commune'));
  expect(begun).toEqual({ agencyId: 'phuoc-son' });
}, 30_000);

test('a plan that was begun by mistake is taken back', async () => {
  let withdrawn: string | null = null;
  serve([commune('phuoc-son-area', { mayDraft: true })], ['EDIT', 'WITHDRAW']);
  storeCollection('commune-targets', [target], 'commune-plan:write');
  server.use(
    http.post(`${API}/plans/plan-2024/commune-plans`, () => HttpResponse.json(communePlan, { status: 201 })),
    http.delete(`${API}/commune-plans/commune`, ({ request }) => {
      withdrawn = request.headers.get('If-Match');
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router } = renderApp('/ke-hoach-xa');
  await user.click(await screen.findByRole('button', { name: 'Lập kế hoạch xã' }, PATIENCE));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }, PATIENCE));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach-xa'));
  expect(withdrawn).toBe('"1"');
}, 30_000);

test('a commune’s draft is withdrawn after a question', async () => {
  let withdrawn: string | null = null;
  serve([commune('phuoc-son-area', { mayDraft: true })], ['EDIT', 'WITHDRAW']);
  storeCollection('commune-targets', [target], 'commune-plan:write');
  server.use(
    http.delete(`${API}/commune-plans/commune`, ({ request }) => {
      withdrawn = request.headers.get('If-Match');
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router } = renderApp('/ke-hoach-xa/commune');
  await user.click(await screen.findByRole('button', { name: 'Rút dự thảo' }, PATIENCE));
  const question = await screen.findByRole('dialog', { name: 'Rút dự thảo kế hoạch năm 2024?' });
  expect(question).toHaveTextContent('“Kế hoạch – Xã Phước Sơn”');
  await user.click(within(question).getByRole('button', { name: 'Rút dự thảo' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach-xa'));
  expect(withdrawn).toBe('"1"');
}, 30_000);

test('why a plan could not be begun is said', async () => {
  serve([commune('phuoc-son-area', { mayDraft: true })], []);
  server.use(http.post(`${API}/plans/plan-2024/commune-plans`, () => problem(409, 'plan-closed')));
  const { user } = renderApp('/ke-hoach-xa');
  await user.click(await screen.findByRole('button', { name: 'Lập kế hoạch xã' }, PATIENCE));
  expect(await screen.findByRole('region', { name: 'Kế hoạch đã kết thúc' })).toBeInTheDocument();
}, 30_000);

test('a figure of the district is marked until the commune saves it as its own word', async () => {
  serve([], ['EDIT', 'WITHDRAW']);
  const { written } = storeCollection('commune-targets', [target], 'commune-plan:write');
  const { user } = renderApp('/ke-hoach-xa/commune');
  const targets = await screen.findByRole('region', { name: 'Chỉ tiêu của xã' }, PATIENCE);
  expect(await within(targets).findByText('Lấy theo huyện, xã chưa xác nhận')).toBeInTheDocument();
  await user.click(within(targets).getByRole('link', { name: /^Sửa: / }));
  const own = await screen.findByRole('textbox', { name: /^Xã đặt ra/ }, PATIENCE);
  await user.clear(own);
  await user.type(own, '2.250');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toMatchObject({
    method: 'PUT',
    ifMatch: '"0"',
    body: { planId: 'commune', indicatorId: 'i2', value: 2250, source: { provenance: 'STATED' } },
  });
}, 30_000);

test('undoing a confirmation leaves the figure the district’s', async () => {
  serve([], ['EDIT', 'WITHDRAW']);
  const { written } = storeCollection('commune-targets', [target], 'commune-plan:write');
  const { user } = renderApp('/ke-hoach-xa/commune/chi-tieu/own');
  await user.click(await screen.findByRole('button', { name: 'Lưu' }, PATIENCE));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }, PATIENCE));
  await waitFor(() => expect(written).toHaveLength(2));
  expect(written[0]?.body).not.toHaveProperty('takenOver');
  expect(written[1]).toMatchObject({ method: 'PUT', body: { value: 2300, takenOver: true, source: sample } });
}, 30_000);

test('undoing shows the district’s figure as it is by then', async () => {
  serve([], ['EDIT', 'WITHDRAW']);
  const { change } = storeCollection('commune-targets', [target], 'commune-plan:write');
  server.use(
    http.put(`${API}/commune-targets/own`, async ({ request }) => {
      const { takenOver } = (await request.clone().json()) as Partial<CommuneTarget>;
      if (!takenOver) return undefined;
      change('own', { value: 2450, takenOver: true, source: sample });
      return HttpResponse.json({ ...target, value: 2450, version: 2 });
    }),
  );
  const { user } = renderApp('/ke-hoach-xa/commune/chi-tieu/own');
  await user.click(await screen.findByRole('button', { name: 'Lưu' }, PATIENCE));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }, PATIENCE));
  expect(await screen.findByText('Đã hoàn tác', {}, PATIENCE)).toBeVisible();
  const targets = await screen.findByRole('region', { name: 'Chỉ tiêu của xã' }, PATIENCE);
  expect(await within(targets).findByText('2.450')).toBeVisible();
  expect(within(targets).getByText('Lấy theo huyện, xã chưa xác nhận')).toBeVisible();
}, 30_000);

test('numerator and denominator are sent of a rate only', async () => {
  serve([], ['EDIT', 'WITHDRAW']);
  const { written } = storeCollection(
    'commune-targets',
    [{ ...target, numerator: 30, denominator: 50 }],
    'commune-plan:write',
  );
  const { user } = renderApp('/ke-hoach-xa/commune/chi-tieu/own');
  await user.click(await screen.findByRole('button', { name: 'Lưu' }, PATIENCE));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]?.body).toMatchObject({ value: 2300, numerator: null, denominator: null });
}, 30_000);

test('what is refused of a field that is not shown is told all the same', async () => {
  serve([], ['EDIT', 'WITHDRAW']);
  storeCollection('commune-targets', [target], 'commune-plan:write');
  server.use(
    http.put(`${API}/commune-targets/own`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          status: 422,
          code: 'K7Q2M9XA',
          errors: [{ pointer: '/numerator', type: 'wrong-kind', params: {} }],
        },
        { status: 422 },
      ),
    ),
  );
  const { user } = renderApp('/ke-hoach-xa/commune/chi-tieu/own');
  await user.click(await screen.findByRole('button', { name: 'Lưu' }, PATIENCE));
  expect(await screen.findByRole('region', { name: 'Chưa ghi được như thế này' })).toBeVisible();
}, 30_000);

test('who may not edit is offered nothing', async () => {
  serve([], []);
  storeCollection('commune-targets', [target], 'commune-plan:write');
  renderApp('/ke-hoach-xa/commune');
  await screen.findByText('Chưa có nhiệm vụ nào.', {}, PATIENCE);
  for (const name of [/^Sửa/, 'Thêm nhiệm vụ', 'Thêm dòng dự toán', 'Ban hành']) {
    expect(screen.queryByRole('link', { name })).not.toBeInTheDocument();
  }
}, 30_000);

test('the comparison names what is missing and does not take it for 0', async () => {
  const comparison: CommuneComparison = {
    planId: 'plan-2024',
    communes: [commune('phuoc-son-area', { planId: 'commune', status: 'DRAFT' }), commune('phuoc-hoa-area')],
    indicators: [
      {
        indicatorId: 'i2',
        districtTarget: 4300,
        districtNumerator: null,
        districtDenominator: null,
        cells: [
          {
            areaId: 'phuoc-son-area',
            assigned: 2300,
            assignedNumerator: null,
            assignedDenominator: null,
            assignedProvenance: 'SAMPLE',
            own: 2250,
            words: null,
            numerator: null,
            denominator: null,
            takenOver: false,
            difference: -50,
          },
          {
            areaId: 'phuoc-hoa-area',
            assigned: 2000,
            assignedNumerator: null,
            assignedDenominator: null,
            assignedProvenance: 'SAMPLE',
            own: null,
            words: null,
            numerator: null,
            denominator: null,
            takenOver: false,
            difference: null,
          },
        ],
        check: {
          verdict: 'INCOMPLETE',
          sum: 2250,
          numerator: null,
          denominator: null,
          counted: 1,
          missingAreaIds: ['phuoc-hoa-area'],
          difference: -2050,
        },
      },
    ],
  };
  server.use(http.get(`${API}/plans/:id/commune-comparison`, () => HttpResponse.json(comparison)));
  renderApp('/ke-hoach-xa?view=comparison');
  const sums = await screen.findByRole('region', { name: 'Cộng các xã và chỉ tiêu huyện' }, PATIENCE);
  const row = within(sums).getByRole('row', { name: /I2/ });
  expect(row).toHaveTextContent('1/2 xã có mức');
  expect(row).toHaveTextContent('Chưa đủ số liệu còn 2.050');
  expect(row).not.toHaveTextContent('Thiếu');
  expect(row).toHaveTextContent('1 xã chưa có mức');
  const communes = screen.getByRole('region', { name: 'Từng xã, thị trấn' });
  expect(within(communes).getByRole('row', { name: /^Xã Phước Hòa/ })).toHaveTextContent('–');
  expect(within(communes).getByRole('row', { name: /^Xã Phước Sơn/ })).toHaveTextContent('-50');
}, 30_000);

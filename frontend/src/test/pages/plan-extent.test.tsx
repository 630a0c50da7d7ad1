import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { AmendmentChange, Plan, PlanDocumentRequest, PlanExtent } from '@/api/generated/types.gen';
import { catalogue, me, plan } from '@/test/fixtures';
import { draft, drafting, nothing } from '@/test/fixtures-amendments';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const field = (name: string | RegExp) => screen.findByRole('textbox', { name }, PATIENCE);
const press = (name: string) => screen.getByRole('button', { name });
const nodes = () => screen.findByRole('group', { name: /^Không áp dụng trên địa bàn/ }, PATIENCE);

const WHY = 'Huyện không có xã đặc biệt khó khăn';
const leftOut: PlanExtent = { statedTotal: null, notApplicable: [{ nodeId: 'p5', reason: WHY }] };

function serveCatalogue() {
  server.use(
    http.get(`${API}/catalogue-nodes`, () =>
      HttpResponse.json(
        page([...catalogue, { id: 'p5', parentId: null, code: 'DA5', name: 'Hỗ trợ nhà ở' }] as never),
      ),
    ),
  );
}

function serveDraft(extent: PlanExtent) {
  let stored: Plan = { ...plan, status: 'DRAFT', extent };
  const written: PlanDocumentRequest[] = [];
  serveCatalogue();
  server.use(
    http.get(`${API}/me`, () => HttpResponse.json({ ...me, permissions: [...me.permissions, 'plan:write'] })),
    http.get(`${API}/plans`, () => HttpResponse.json(page([stored as never]))),
    http.get(`${API}/plans/:id`, () => HttpResponse.json(stored)),
    http.put(`${API}/plans/:id/document`, async ({ request }) => {
      const body = (await request.json()) as PlanDocumentRequest;
      written.push(body);
      stored = { ...stored, extent: body.extent ?? stored.extent, version: stored.version + 1 };
      return HttpResponse.json(stored);
    }),
  );
  return written;
}

test('a draft states its total, and leaves out a node of the programme with a reason', async () => {
  const written = serveDraft(plan.extent);
  const { user, router } = renderApp('/ke-hoach');
  expect(
    await screen.findByText('Kế hoạch không nêu mục nào không áp dụng', undefined, PATIENCE),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Sửa tổng kinh phí và mục không áp dụng' }));
  await user.type(await field(/^Tổng kinh phí kế hoạch nêu/), '8.570,956');
  // What the plan has sub-projects for is not offered.
  expect(within(await nodes()).getAllByRole('checkbox')).toHaveLength(1);
  await user.click(within(await nodes()).getByRole('checkbox', { name: 'DA5: Hỗ trợ nhà ở' }));
  await user.click(press('Lưu'));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Lý do không áp dụng DA5: chưa nhập',
  );
  await user.type(await field('Lý do không áp dụng DA5'), WHY);
  await user.click(press('Lưu'));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach'));
  expect(written[0]?.extent).toEqual({ ...leftOut, statedTotal: 8_570_956_000 });
  expect(written[0]?.recipients).toEqual(plan.recipients);
  expect(await screen.findByText(`– ${WHY}`, undefined, PATIENCE)).toBeInTheDocument();
  await user.click(press('Hoàn tác'));
  await waitFor(() => expect(written[1]?.extent).toEqual(plan.extent));
}, 30_000);

test('a node is taken off again, and an empty total is none', async () => {
  const written = serveDraft({ ...leftOut, statedTotal: 5_000_000 });
  const { user } = renderApp('/ke-hoach/pham-vi');
  const total = await field(/^Tổng kinh phí kế hoạch nêu/);
  expect(total).toHaveValue('5');
  await user.clear(total);
  await user.click(within(await nodes()).getByRole('checkbox', { name: 'DA5: Hỗ trợ nhà ở' }));
  expect(screen.queryByRole('textbox', { name: /^Lý do/ })).not.toBeInTheDocument();
  await user.click(press('Lưu'));
  await waitFor(() => expect(written[0]?.extent).toEqual({ statedTotal: null, notApplicable: [] }));
}, 30_000);

test('what is said against a node stands at it', async () => {
  serveDraft(leftOut);
  server.use(
    http.put(`${API}/plans/:id/document`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          errors: [{ pointer: '/extent/notApplicable/0/nodeId', type: 'carried-out', params: {} }],
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const { user } = renderApp('/ke-hoach/pham-vi');
  await user.type(await field(/^Tổng kinh phí kế hoạch nêu/), '7');
  await user.click(press('Lưu'));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Không áp dụng trên địa bàn: kế hoạch có tiểu dự án cho mục này',
  );
}, 30_000);

const { legalBases, recipients, annexes, extent } = plan;
const document: PlanDocumentRequest = { legalBases, recipients, annexes, extent };
const drafted: AmendmentChange = {
  id: 'change-1',
  amendmentId: draft.id,
  position: 1,
  kind: 'PLAN_DOCUMENT',
  operation: 'CHANGE',
  thingId: plan.id,
  thingVersion: plan.version,
  before: { ...nothing, planDocument: document },
  after: { ...nothing, planDocument: { ...document, extent: { ...leftOut, statedTotal: 1_000_000 } } },
  called: null,
  outdated: false,
  version: 0,
};

test('of an issued plan it goes into the draft amendment, which shows both', async () => {
  serveCatalogue();
  const { changes } = drafting([draft], [drafted], 'plan:write');
  serveCatalogue();
  const { user, router } = renderApp(`/ke-hoach/dieu-chinh/${draft.id}`);
  const total = await screen.findByRole('row', { name: /^Tổng kinh phí kế hoạch nêu/ }, PATIENCE);
  expect(total).toHaveTextContent('–');
  expect(total).toHaveTextContent('1 triệu đồng');
  expect(
    await screen.findByRole('row', { name: /^Không áp dụng trên địa bàn – DA5: Hỗ trợ nhà ở/ }, PATIENCE),
  ).toHaveTextContent(WHY);
  await router.navigate({ to: '/ke-hoach/pham-vi' });
  const typed = await field(/^Tổng kinh phí kế hoạch nêu/);
  expect(typed).toHaveValue('1');
  await user.type(typed, '2');
  await user.click(press('Ghi vào dự thảo điều chỉnh'));
  await waitFor(() => expect(changes.written).toHaveLength(1));
  expect(changes.written[0]).toMatchObject({
    method: 'PUT',
    body: { planDocument: { extent: { ...leftOut, statedTotal: 12_000_000 }, recipients } },
  });
}, 30_000);

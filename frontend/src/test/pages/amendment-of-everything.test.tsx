import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type {
  Amendment,
  AmendmentChange,
  CommuneTask,
  Plan,
  PlanDocumentRequest,
} from '@/api/generated/types.gen';
import { duties, me, plan, projects } from '@/test/fixtures';
import { draft as amendmentDraft, nothing } from '@/test/fixtures-amendments';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const field = (name: string | RegExp) => screen.findByRole('textbox', { name }, PATIENCE);
const into = () => screen.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' });

const draft: Amendment = { ...amendmentDraft, summary: 'Bổ sung căn cứ', changeCount: 0 };

const change = (more: Partial<AmendmentChange>): AmendmentChange => ({
  id: 'change-1',
  amendmentId: draft.id,
  position: 1,
  kind: 'PLAN_DOCUMENT',
  operation: 'CHANGE',
  thingId: plan.id,
  thingVersion: plan.version,
  before: nothing,
  after: nothing,
  called: null,
  outdated: false,
  version: 0,
  ...more,
});

const { legalBases, recipients, annexes } = plan;
const lists: PlanDocumentRequest = { legalBases, recipients, annexes };

function given(amendments: Amendment[], changes: AmendmentChange[], ...permissions: string[]) {
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

test('a legal basis of an issued plan is written into the draft with all lists', async () => {
  const { changes } = given([draft], [], 'plan:write');
  const { user, router } = renderApp('/ke-hoach/can-cu/moi');
  expect(
    await screen.findByRole('region', { name: 'Ghi vào dự thảo điều chỉnh lần 1' }, PATIENCE),
  ).toBeInTheDocument();
  await user.type(await field('Số, ký hiệu'), '611/QĐ-UBND');
  await user.type(await field(/^Ngày/), '01/06/2024');
  await user.type(await field('Cơ quan ban hành'), 'UBND tỉnh');
  await user.type(await field('Trích yếu'), 'Giao bổ sung vốn');
  await user.click(into());
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/amendment-1'));
  expect(changes.written[0]?.body).toMatchObject({
    kind: 'PLAN_DOCUMENT',
    operation: 'CHANGE',
    thingId: plan.id,
    thingVersion: plan.version,
    planDocument: {
      legalBases: [...legalBases, { number: '611/QĐ-UBND', issuedOn: '2024-06-01' }],
      recipients,
      annexes,
    },
  });
}, 30_000);

test('lists that the draft changes are drafted on from there, and compared entry by entry', async () => {
  const first = legalBases[0] as (typeof legalBases)[0];
  const drafted = { ...lists, legalBases: [{ ...first, abstract: 'Trích yếu mới' }, ...legalBases.slice(1)] };
  const { changes } = given(
    [draft],
    [
      change({
        before: { ...nothing, planDocument: lists },
        after: { ...nothing, planDocument: drafted },
      }),
    ],
    'plan:write',
  );
  const { user, router } = renderApp('/ke-hoach/dieu-chinh/amendment-1');
  const card = await screen.findByRole('region', { name: /^1\. Sửa / }, PATIENCE);
  const row = within(card).getByRole('row', { name: new RegExp(`Căn cứ ${first.number}`) });
  expect(row).toHaveTextContent('Trích yếu mới');
  expect(within(card).getAllByRole('row')).toHaveLength(2);
  await router.navigate({ to: '/ke-hoach/can-cu/$index', params: { index: '0' } });
  const abstract = await field('Trích yếu');
  expect(abstract).toHaveValue('Trích yếu mới');
  await user.type(abstract, ' hơn');
  await user.click(into());
  await waitFor(() => expect(changes.written).toHaveLength(1));
  expect(changes.written[0]).toMatchObject({
    method: 'PUT',
    body: { planDocument: { legalBases: [{ abstract: 'Trích yếu mới hơn' }, ...legalBases.slice(1)] } },
  });
}, 30_000);

test('an entry that comes back leaves what somebody else has changed meanwhile', async () => {
  const annex = annexes[0] as (typeof annexes)[0];
  let stored: Plan = { ...plan, status: 'DRAFT' };
  const written: { ifMatch: string | null; body: PlanDocumentRequest }[] = [];
  given([], [], 'plan:write');
  server.use(
    http.get(`${API}/plans`, () => HttpResponse.json(page([stored as never]))),
    http.get(`${API}/plans/:id`, () => HttpResponse.json(stored)),
    http.put(`${API}/plans/:id/document`, async ({ request }) => {
      const body = (await request.json()) as PlanDocumentRequest;
      written.push({ ifMatch: request.headers.get('If-Match'), body });
      const extent = body.extent ?? stored.extent;
      stored = { ...stored, ...body, extent, version: stored.version + 1 };
      return HttpResponse.json(stored);
    }),
  );
  const { user } = renderApp(`/ke-hoach/phu-luc/${annex.number}`);
  await user.click(await screen.findByRole('button', { name: 'Xóa' }, PATIENCE));
  const undo = await screen.findByRole('button', { name: 'Hoàn tác' }, PATIENCE);
  const theirs = [{ text: 'Người khác vừa thêm', source: annex.source }];
  stored = { ...stored, recipients: theirs, version: 9 };
  await user.click(undo);
  await waitFor(() => expect(written).toHaveLength(2));
  expect(written[0]?.body.annexes).toHaveLength(annexes.length - 1);
  expect(written[1]?.ifMatch).toBe('"9"');
  expect(written[1]?.body.recipients).toEqual(theirs);
  expect(written[1]?.body.annexes).toHaveLength(annexes.length);
}, 30_000);

test('a project goes into the draft too', async () => {
  const { changes } = given([draft], [], 'plan:write', 'project:write');
  const project = projects[0] as (typeof projects)[0];
  const { user, router } = renderApp(`/du-an/nhom/${project.id}`);
  await user.type(await field(/^Tên/), ' mới');
  await user.click(into());
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/amendment-1'));
  expect(changes.written[0]?.body).toMatchObject({
    kind: 'PROJECT',
    thingId: project.id,
    project: { name: `${project.name} mới` },
  });
}, 30_000);

test('a duty can be about a sub-project that is new in the draft', async () => {
  storeCollection('duties', duties, 'duty:write');
  const { changes } = given(
    [draft],
    [
      change({
        kind: 'SUB_PROJECT',
        operation: 'CREATE',
        thingId: 'new-sub-project',
        thingVersion: null,
        before: null,
        after: {
          ...nothing,
          subProject: {
            planId: plan.id,
            projectId: 'p3',
            programmeNodeId: 'n31',
            code: 'DA9',
            name: 'Tiểu dự án mới',
            position: 99,
            objective: 'x',
            beneficiaries: 'x',
            groups: [],
            contents: [],
            source: { provenance: 'STATED', section: null, note: null },
          },
        },
      }),
    ],
    'plan:write',
    'duty:write',
  );
  const { user } = renderApp('/nhiem-vu/moi?subProject=new-sub-project');
  expect(await screen.findByRole('combobox', { name: /^Tiểu dự án/ }, PATIENCE)).toHaveValue(
    'new-sub-project',
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Cơ quan' }), 'ldtbxh');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Vai trò' }), 'Chủ trì');
  await user.type(await field('Nội dung nhiệm vụ'), 'Chủ trì');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Ai nêu/ }), 'Kế hoạch nêu');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(changes.written).toHaveLength(1));
  expect(changes.written[0]?.body).toMatchObject({
    kind: 'DUTY',
    operation: 'CREATE',
    duty: { subProjectId: 'new-sub-project' },
  });
}, 30_000);

test('a commune’s officer writes into the draft amendment of the commune’s own plan', async () => {
  const communePlan: Plan = { ...plan, id: 'commune', parentPlanId: 'plan-2024', status: 'ISSUED' };
  const task: CommuneTask = {
    id: 'task',
    planId: 'commune',
    what: 'Rà soát',
    who: 'Công chức',
    dueOn: null,
    dueWords: null,
    subProjectId: null,
    position: 1,
    source: { provenance: 'STATED', section: null, note: null },
    version: 2,
  };
  storeCollection('commune-tasks', [task], '');
  const { changes } = given([{ ...draft, planId: 'commune' }], [], 'commune-plan:write', 'amendment:write');
  server.use(
    http.get(`${API}/commune-plans/commune`, () => HttpResponse.json(communePlan)),
    http.get(`${API}/commune-plans/commune/context`, () =>
      HttpResponse.json({
        planId: 'commune',
        indicatorIds: [],
        subProjectIds: [],
        allowedActions: ['AMEND'],
        ownDraft: false,
      }),
    ),
  );
  const { user, router } = renderApp('/ke-hoach-xa/commune/viec/task');
  await user.type(await field('Việc'), ' hộ nghèo');
  await user.click(into());
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/amendment-1'));
  expect(changes.written[0]?.body).toMatchObject({
    kind: 'COMMUNE_TASK',
    operation: 'CHANGE',
    thingId: 'task',
    thingVersion: 2,
    communeTask: { planId: 'commune', what: 'Rà soát hộ nghèo' },
  });
  expect(screen.queryByRole('link', { name: 'Ban hành điều chỉnh' })).not.toBeInTheDocument();
}, 30_000);

test('a plan with an open draft is not closed, and the draft is named', async () => {
  given([draft], [], 'plan:issue');
  server.use(
    http.post(`${API}/plans/:id/close`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:amendment-open',
          errors: [
            {
              pointer: '',
              type: 'open-amendment',
              params: { amendmentId: draft.id, ordinal: '1', plan: 'Kế hoạch xã Phước Sơn' },
            },
          ],
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const { user } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('button', { name: 'Kết thúc kế hoạch' }, PATIENCE));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Kết thúc kế hoạch' }));
  expect(
    await within(dialog).findByRole('region', { name: 'Còn dự thảo điều chỉnh đang mở' }),
  ).toHaveTextContent('Điều chỉnh lần 1: Kế hoạch xã Phước Sơn');
}, 30_000);

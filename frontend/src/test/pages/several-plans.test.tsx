import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { duties, plan, planSummary } from '@/test/fixtures';
import { draft, drafting } from '@/test/fixtures-amendments';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const newer = { id: 'plan-2025', year: 2025 };

function givenTwoPlans() {
  server.use(
    http.get(`${API}/plans`, () => HttpResponse.json(page([planSummary, { ...planSummary, ...newer }]))),
    http.get(`${API}/plans/plan-2025`, () => HttpResponse.json({ ...plan, ...newer })),
    http.get(`${API}/commune-plans/:id`, () => problem(404, 'not-found')),
  );
}

async function choose(user: ReturnType<typeof renderApp>['user'], year: number) {
  const [chooser] = await screen.findAllByRole('combobox', { name: 'Chọn kế hoạch' }, PATIENCE);
  if (chooser) await user.selectOptions(chooser, `Kế hoạch năm ${year}`);
}

beforeEach(() => localStorage.clear());

test('an amendment of another plan than the chosen one is shown under its own', async () => {
  drafting([draft], [], 'plan:write', 'plan:issue', 'amendment:issue');
  givenTwoPlans();
  const { router } = renderApp('/ke-hoach/dieu-chinh/amendment-1?plan=plan-2025');
  await waitFor(
    () => expect(router.state.location.href).toBe('/ke-hoach/dieu-chinh/amendment-1?plan=plan-2024'),
    PATIENCE,
  );
  expect(await screen.findByRole('link', { name: 'Ban hành điều chỉnh' }, PATIENCE)).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Kế hoạch năm 2024' }, PATIENCE)).toBeInTheDocument();
}, 30_000);

test.each([
  ['/chi-tieu/i2', '/chi-tieu/i2?plan=plan-2024'],
  ['/du-an/s31', '/du-an/s31?plan=plan-2024'],
  ['/nhiem-vu/d1', '/nhiem-vu/d1?plan=plan-2024'],
])(
  '%s without its plan finds it',
  async (path, address) => {
    storeCollection('duties', duties, 'duty:write');
    givenTwoPlans();
    server.use(
      http.get(`${API}/duties`, ({ request }) => {
        const of = new URL(request.url).searchParams.get('planId');
        return HttpResponse.json(page(duties.filter(({ planId }) => planId === of)));
      }),
    );
    const { router } = renderApp(path);
    await waitFor(() => expect(router.state.location.href).toBe(address), PATIENCE);
  },
  30_000,
);

test('choosing another plan leads from one of its things to the list of them', async () => {
  storeCollection('duties', duties, 'duty:write');
  givenTwoPlans();
  const { user, router } = renderApp('/nhiem-vu/d1?plan=plan-2024');
  await screen.findByRole('textbox', { name: 'Nội dung nhiệm vụ' }, PATIENCE);
  await choose(user, 2025);
  await waitFor(() => expect(router.state.location.href).toBe('/co-quan/nhiem-vu?plan=plan-2025'), PATIENCE);
}, 30_000);

test('what was typed for one plan is not offered in another, and waits in its own', async () => {
  storeCollection('duties', duties, 'duty:write');
  givenTwoPlans();
  const { user } = renderApp('/nhiem-vu/moi?plan=plan-2024');
  const text = () => screen.findByRole('textbox', { name: 'Nội dung nhiệm vụ' }, PATIENCE);
  await user.type(await text(), 'Của năm 2024');
  await choose(user, 2025);
  await waitFor(async () => expect(await text()).toHaveValue(''), PATIENCE);
  expect(screen.queryByRole('button', { name: 'Dùng bản nháp' })).not.toBeInTheDocument();
  await choose(user, 2024);
  await user.click(await screen.findByRole('button', { name: 'Dùng bản nháp' }, PATIENCE));
  expect(await text()).toHaveValue('Của năm 2024');
}, 30_000);

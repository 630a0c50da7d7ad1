import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Duty } from '@/api/generated/types.gen';
import { areas, duties, plan } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });

test('a draft is issued with its number, day and signatory, and not taken back', async () => {
  const { written } = storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:issue');
  const { user, router } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('link', { name: 'Ban hành' }));
  await user.type(await field('Số'), '85/KH-UBND');
  await user.type(await field('Ngày ban hành'), '15/3/2024');
  await user.click(screen.getByRole('button', { name: 'Ban hành' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach'));
  expect(written[0]).toEqual({
    method: 'issue',
    ifMatch: '"1"',
    body: {
      number: '85/KH-UBND',
      issuedOn: '2024-03-15',
      signatory: {
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
        capacity: 'KT. CHỦ TỊCH',
        title: 'PHÓ CHỦ TỊCH',
        name: 'Nguyễn Hùng Tân',
      },
    },
  });
  expect(screen.getByText('Đã ban hành kế hoạch năm 2024')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).not.toBeInTheDocument();
});

test('who has drafted a plan is told why they do not issue it, and who could', async () => {
  storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:issue');
  server.use(
    http.post(`${API}/plans/:id/issue`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:own-draft',
          code: 'K7Q2M9XA',
          errors: [
            {
              pointer: '',
              type: 'own-draft',
              params: { rule: 'PLAN_ISSUED', who: 'HEAD UBND xã Phước Sơn; LEADER' },
            },
          ],
        },
        { status: 403 },
      ),
    ),
  );
  const { user } = renderApp('/ke-hoach/ban-hanh');
  await user.type(await field('Số'), '85/KH-UBND');
  await user.type(await field('Ngày ban hành'), '15/3/2024');
  await user.click(screen.getByRole('button', { name: 'Ban hành' }));
  const notice = await screen.findByRole('region', { name: 'Người soạn không tự ban hành' });
  expect(notice).toHaveTextContent('Ai đã soạn kế hoạch, dù chỉ một phần, thì không ban hành kế hoạch đó.');
  expect(notice).toHaveTextContent(
    'Người làm được: thủ trưởng UBND xã Phước Sơn hoặc cấp phó được ủy quyền, không phải người đã nhập hay soạn; lãnh đạo UBND huyện khác, hoặc cấp phó được ủy quyền.',
  );
});

test('a plan is copied to the next year', async () => {
  const { written } = storeCollection('plans', [plan], 'plan:write');
  const { user, router } = renderApp('/ke-hoach');
  expect(screen.queryByRole('link', { name: 'Sửa' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('link', { name: 'Sao sang năm khác' }));
  const year = await field('Năm của dự thảo');
  expect(year).toHaveValue('2025');
  await user.type(year, '0');
  await user.click(screen.getByRole('button', { name: 'Sao sang năm khác' }));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent('bốn chữ số');
  await user.type(year, '{Backspace}');
  await user.click(screen.getByRole('button', { name: 'Sao sang năm khác' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ plan: 'plan-2024' }));
  expect(written[0]).toMatchObject({ method: 'copy', body: { year: 2025 } });
});

test('a plan whose area ends is copied for a unit that carries it on', async () => {
  const { written } = storeCollection('plans', [plan], 'plan:write');
  server.use(
    http.get(`${API}/areas`, () =>
      HttpResponse.json(
        page(areas.map((area) => (area.id === plan.areaId ? { ...area, validTo: '2025-06-30' } : area))),
      ),
    ),
  );
  const { user } = renderApp('/ke-hoach/sao-chep');
  const area = await screen.findByRole('combobox', { name: /^Địa bàn/ });
  expect(area).toHaveAccessibleDescription(/Huyện Tuy Phước kết thúc ngày 30\/06\/2025.*đơn vị kế tục/);
  await user.selectOptions(area, 'Xã Tuy Phước Đông');
  await user.click(screen.getByRole('button', { name: 'Sao sang năm khác' }));
  await waitFor(() =>
    expect(written[0]).toMatchObject({ method: 'copy', body: { year: 2025, areaId: 'dong-2025' } }),
  );
});

test('a copy into the wrong year is taken back', async () => {
  const { written } = storeCollection('plans', [plan], 'plan:write');
  const { user, router } = renderApp('/ke-hoach/sao-chep');
  await user.click(await screen.findByRole('button', { name: 'Sao sang năm khác' }));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(written[1]).toEqual({ method: 'DELETE', ifMatch: '"2"', body: null }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ plan: 'plan-2024' }));
});

test('a draft is withdrawn once it is said which of them goes, and another plan is shown', async () => {
  const draft = {
    ...plan,
    id: 'plan-2052',
    year: 2052,
    title: 'Kế hoạch năm 2052',
    status: 'DRAFT' as const,
  };
  const { written } = storeCollection('plans', [draft, plan], 'plan:write');
  const { user, router } = renderApp('/ke-hoach?plan=plan-2052');
  await user.click(await screen.findByRole('button', { name: 'Rút dự thảo' }));
  const question = await screen.findByRole('dialog', { name: 'Rút dự thảo kế hoạch năm 2052?' });
  expect(question).toHaveTextContent('“Kế hoạch năm 2052”');
  expect(written).toEqual([]);
  await user.click(within(question).getByRole('button', { name: 'Rút dự thảo' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ plan: 'plan-2024' }));
  expect(written).toEqual([{ method: 'DELETE', ifMatch: '"1"', body: null }]);
  expect(screen.getByText('Đã rút dự thảo: Kế hoạch năm 2052')).toBeInTheDocument();
});

test('what stands in the way of withdrawing a draft is said', async () => {
  storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:write');
  server.use(
    http.delete(`${API}/plans/:id`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:in-use',
          errors: [{ pointer: '', type: 'used-by', params: { kind: 'reporting-round' } }],
        },
        { status: 409 },
      ),
    ),
  );
  const { user } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('button', { name: 'Rút dự thảo' }));
  const question = await screen.findByRole('dialog');
  await user.click(within(question).getByRole('button', { name: 'Rút dự thảo' }));
  await waitFor(() => expect(question).toHaveTextContent('Đang được dùng trong: kỳ báo cáo'));
  expect(question).toHaveTextContent('hãy sửa dự thảo thay vì rút');
});

test('an issued plan is not withdrawn', async () => {
  storeCollection('plans', [plan], 'plan:write');
  renderApp('/ke-hoach');
  await screen.findByRole('link', { name: 'Sao sang năm khác' });
  expect(screen.queryByRole('button', { name: 'Rút dự thảo' })).not.toBeInTheDocument();
});

test('a draft says of itself what is typed', async () => {
  const { written } = storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:write');
  const { user, router } = renderApp('/ke-hoach/sua');
  await user.type(await field(/^Số/), '85');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach'));
  expect(written[0]?.body).toMatchObject({ title: plan.title, number: '85', issuedOn: null });
});

test('which agencies manage and issue a draft is put right, and what is said against one stands at it', async () => {
  const { written } = storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:write');
  const { user, router } = renderApp('/ke-hoach/sua');
  const issuing = await screen.findByRole('combobox', { name: 'Cơ quan ban hành' });
  const managing = screen.getByRole('combobox', { name: /^Cơ quan quản lý Chương trình/ });
  expect(managing).toHaveValue('ldtbxh');
  await user.selectOptions(managing, 'nnptnt');
  server.use(
    http.put(
      `${API}/plans/:id`,
      () =>
        HttpResponse.json(
          {
            type: 'urn:giam-ngheo:problem:invalid-fields',
            title: 'x',
            status: 422,
            detail: 'x',
            code: 'ABCD1234',
            errors: [{ pointer: '/managingAgencyId', type: 'begins-after-the-year', params: {} }],
          },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      { once: true },
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Cơ quan quản lý Chương trình: cơ quan này chỉ có sau năm của kế hoạch',
  );
  await user.selectOptions(issuing, 'nnptnt');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach'));
  expect(written[0]?.body).toMatchObject({ managingAgencyId: 'nnptnt', issuingAgencyId: 'nnptnt' });
});

test('an issued plan keeps its agencies', async () => {
  const { written } = storeCollection('plans', [plan], 'plan:write');
  const { user } = renderApp('/ke-hoach/sua');
  await user.type(await field(/^Số/), '85');
  expect(screen.queryByRole('combobox', { name: /^Cơ quan/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]?.body).toMatchObject({ managingAgencyId: 'ldtbxh', issuingAgencyId: 'ldtbxh' });
});

test('what a draft has of another plan stays marked so, and nothing else is offered the mark', async () => {
  storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:write');
  const [first, second] = duties;
  const copied = {
    ...first,
    source: { section: 'IV.7', provenance: 'COPIED', note: 'sao từ kế hoạch 2023' },
  };
  const { written } = storeCollection('duties', [copied, second] as Duty[], 'duty:write');
  const { user } = renderApp(`/nhiem-vu/${first?.id}`);
  expect(await screen.findByRole('combobox', { name: /^Ai nêu điều này/ })).toHaveDisplayValue(
    'Sao từ kế hoạch trước, là lời của kế hoạch khi ban hành',
  );
  await user.clear(await field(/^Ghi chú/));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]?.body).toMatchObject({ source: { provenance: 'COPIED', note: null } });
  cleanup();

  renderApp(`/nhiem-vu/${second?.id}`);
  const whose = await screen.findByRole('combobox', { name: /^Ai nêu điều này/ });
  expect(within(whose).queryByRole('option', { name: /^Sao từ/ })).not.toBeInTheDocument();
});

test('what is ours in a draft stays ours when it is written on', async () => {
  storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:write');
  const [first] = duties;
  const ours = { ...first, source: { section: null, provenance: 'ASSUMED', note: 'Hiểu theo mục IV.7' } };
  storeCollection('duties', [ours] as Duty[], 'duty:write');
  renderApp(`/nhiem-vu/${first?.id}`);
  expect(await screen.findByRole('combobox', { name: /^Ai nêu điều này/ })).toHaveValue('ASSUMED');
});

test('what is entered into a draft is taken for the plan’s own word, in an issued plan for ours', async () => {
  storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'duty:write');
  renderApp('/nhiem-vu/moi');
  expect(await screen.findByRole('combobox', { name: /^Ai nêu điều này/ })).toHaveValue('STATED');
  cleanup();

  storeCollection('plans', [plan], 'duty:write');
  renderApp('/nhiem-vu/moi');
  expect(await screen.findByRole('combobox', { name: /^Ai nêu điều này/ })).toHaveValue('ASSUMED');
});

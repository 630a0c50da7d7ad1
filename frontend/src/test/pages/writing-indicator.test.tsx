import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { indicators } from '@/test/fixtures-indicators';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const choose = (name: string | RegExp) => screen.findByRole('combobox', { name });
const save = () => screen.getByRole('button', { name: 'Lưu' });

const store = () => storeCollection('indicators', indicators, 'indicator:write');

test('an indicator is added with what its kind asks for', async () => {
  const { written } = store();
  const { user, router } = renderApp('/chi-tieu');
  await user.click(await screen.findByRole('link', { name: 'Thêm chỉ tiêu' }));
  await user.type(await field('Mã'), 'I9');
  await user.type(await field('Tên chỉ tiêu'), 'Tỷ lệ hộ nghèo');
  await user.type(await field('Nguyên văn kế hoạch'), 'Còn 1,82%');
  await user.type(await field('Đơn vị tính'), '%');
  expect(screen.queryByRole('combobox', { name: 'Tính chất số liệu' })).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: /^Tử số/ })).not.toBeInTheDocument();
  await user.selectOptions(await choose('Cách tính'), 'RATIO');
  await user.click(save());
  expect(await screen.findByRole('region', { name: 'Có 4 chỗ cần sửa' })).toHaveTextContent(
    'Tính chất số liệu: chưa chọn',
  );
  await user.selectOptions(await choose('Tính chất số liệu'), 'STOCK');
  await user.selectOptions(await choose('Hướng mong muốn'), 'DECREASE');
  await user.type(await field(/^Tử số/), 'Số hộ nghèo');
  await user.selectOptions(await choose('Số chữ số sau dấu phẩy'), '2');
  await user.selectOptions(await choose('Số liệu lấy theo'), 'COMMUNE');
  await user.selectOptions(await choose('Kỳ số liệu'), 'YEARLY');
  const related = screen.getByRole('group', { name: /^Tiểu dự án liên quan/ });
  await user.click(within(related).getByRole('checkbox', { name: /^DA3-TDA2/ }));
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu/new-one'));
  expect(written[0]?.body).toEqual({
    planId: 'plan-2024',
    code: 'I9',
    name: 'Tỷ lệ hộ nghèo',
    words: 'Còn 1,82%',
    unit: '%',
    kind: 'RATIO',
    nature: 'STOCK',
    direction: 'DECREASE',
    decimals: 2,
    numeratorLabel: 'Số hộ nghèo',
    denominatorLabel: null,
    parentId: null,
    parts: null,
    assignment: {
      level: 'COMMUNE',
      collectorId: null,
      frequency: 'YEARLY',
      verifierId: null,
      coVerifierId: null,
      provenance: 'ASSUMED',
      note: null,
    },
    annexId: null,
    subProjectIds: ['s32'],
    policyIds: [],
    position: 2,
    source: { provenance: 'ASSUMED', section: null, note: null },
  });
}, 20_000);

test('of two agencies that lead together the second is named beside another first', async () => {
  const { written } = store();
  const { user } = renderApp('/chi-tieu/i2/sua');
  const first = await choose(/^Cơ quan kiểm tra số liệu/);
  const second = await choose(/^Cơ quan cùng kiểm tra \(đồng chủ trì\)/);
  expect(second).toHaveAccessibleDescription(/một trong hai cơ quan kiểm tra là đủ/);
  await user.selectOptions(second, 'ldtbxh');
  await user.click(save());
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Cơ quan cùng kiểm tra (đồng chủ trì): phải khác cơ quan kiểm tra số liệu',
  );
  await user.selectOptions(first, '');
  await user.click(save());
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Cơ quan cùng kiểm tra (đồng chủ trì): hãy chọn cơ quan kiểm tra số liệu trước',
  );
  await user.selectOptions(first, 'nnptnt');
  await user.click(save());
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]?.body).toMatchObject({ assignment: { verifierId: 'nnptnt', coVerifierId: 'ldtbxh' } });
});

test('words are not measured: a qualitative indicator has neither nature nor direction', async () => {
  const { written } = store();
  const { user } = renderApp('/chi-tieu/i2/sua');
  await user.selectOptions(await choose('Cách tính'), 'QUALITATIVE');
  expect(screen.queryByRole('combobox', { name: 'Hướng mong muốn' })).not.toBeInTheDocument();
  await user.click(save());
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toMatchObject({
    method: 'PUT',
    body: {
      kind: 'QUALITATIVE',
      nature: null,
      direction: null,
      subProjectIds: expect.arrayContaining(['s43', 's31']) as string[],
    },
  });
});

test('what the server finds in an indicator stands beside its field', async () => {
  store();
  server.use(
    http.put(`${API}/indicators/:id`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:conflict',
          code: 'K7Q2M9XA',
          errors: [{ pointer: '/code', type: 'taken', params: {} }],
        },
        { status: 409 },
      ),
    ),
  );
  const { user } = renderApp('/chi-tieu/i2/sua');
  await user.type(await field('Mã'), '2');
  await user.click(save());
  const summary = await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' });
  expect(within(summary).getByText('Mã: đã có mục như vậy')).toBeInTheDocument();
});

test('an indicator whose figures are told is not counted otherwise, and says in which rounds', async () => {
  store();
  server.use(
    http.put(`${API}/indicators/:id`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          code: 'K7Q2M9XA',
          errors: [
            {
              pointer: '/nature',
              type: 'figures-told',
              params: { rounds: 'Tháng 1 năm 2024, Tháng 2 năm 2024' },
            },
          ],
        },
        { status: 422 },
      ),
    ),
  );
  const { user } = renderApp('/chi-tieu/i2/sua');
  await user.selectOptions(await choose('Tính chất số liệu'), 'STOCK');
  await user.click(save());
  const summary = await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' });
  expect(summary).toHaveTextContent(
    'Tính chất số liệu: không đổi được vì chỉ tiêu đã có số liệu (Tháng 1 năm 2024, Tháng 2 năm 2024)',
  );
});

test('an indicator is deleted and entered again as it was', async () => {
  const { written } = store();
  const { user, router } = renderApp('/chi-tieu/i2/sua');
  await user.click(await screen.findByRole('button', { name: 'Xóa' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu'));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(written).toHaveLength(2));
  const { id: _id, version: _version, ...asItWas } = indicators[0] ?? {};
  expect(written).toMatchObject([
    { method: 'DELETE', ifMatch: '"1"' },
    { method: 'POST', body: asItWas },
  ]);
});

test('where points stood is told by the counts of their rate, where a count stood by itself', async () => {
  const [known] = indicators;
  if (!known) throw new Error('an indicator');
  const points = { ...known, id: 'i1', kind: 'POINTS' as const, unit: 'điểm phần trăm' };
  storeCollection('indicators', [known, points], 'indicator:write');
  const sent: unknown[] = [];
  server.use(
    http.get(`${API}/baselines`, () => HttpResponse.json(page([]))),
    http.post(`${API}/baselines`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'b1', version: 0 }, { status: 201 });
    }),
  );
  const { user } = renderApp('/chi-tieu/i1/so-goc/moi');
  await user.type(await field(/^Tại ngày/), '14/12/2023');
  expect(screen.queryByRole('textbox', { name: /^Giá trị/ })).not.toBeInTheDocument();
  await user.type(await field(/^Tử số/), '20');
  await user.type(await field(/^Mẫu số/), '300');
  await user.click(save());
  await waitFor(() => expect(sent).toMatchObject([{ value: null, numerator: 20, denominator: 300 }]));
  cleanup();

  renderApp('/chi-tieu/i2/so-goc/moi');
  expect(await field(/^Giá trị/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: /^Tử số/ })).not.toBeInTheDocument();
});

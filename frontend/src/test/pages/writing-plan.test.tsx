import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { duties, reportingDuties, subProjects } from '@/test/fixtures';
import { indicators, targets } from '@/test/fixtures-indicators';
import { statedFunding } from '@/test/fixtures-money';
import { renderApp } from '@/test/render-app';
import { API, problem, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const choose = (name: string | RegExp) => screen.findByRole('combobox', { name });
const save = () => screen.getByRole('button', { name: 'Lưu' });

test('a duty is added for an agency, about one thing only', async () => {
  const { written } = storeCollection('duties', duties, 'duty:write');
  const { user, router } = renderApp('/co-quan/ldtbxh');
  await user.click(await screen.findByRole('link', { name: 'Thêm nhiệm vụ' }));
  expect(await choose('Cơ quan')).toHaveValue('ldtbxh');
  await user.selectOptions(await choose('Vai trò'), 'Phối hợp');
  await user.type(await field('Nội dung nhiệm vụ'), 'Phối hợp thực hiện');
  await user.click(save());
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Tiểu dự án: chọn một tiểu dự án hoặc một chính sách, chỉ một trong hai',
  );
  await user.selectOptions(await choose(/^Tiểu dự án/), 's31');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
  expect(written[0]?.body).toEqual({
    planId: 'plan-2024',
    agencyId: 'ldtbxh',
    role: 'COORDINATE',
    subProjectId: 's31',
    policyId: null,
    text: 'Phối hợp thực hiện',
    position: 3,
    source: { provenance: 'ASSUMED', section: null, note: null },
  });
});

test('what an issued plan states is not changed, and it is said why', async () => {
  storeCollection('duties', duties, 'duty:write');
  server.use(http.put(`${API}/duties/:id`, () => problem(409, 'plan-issued')));
  const { user } = renderApp('/nhiem-vu/d1');
  await user.type(await field('Nội dung nhiệm vụ'), ' thêm');
  await user.click(save());
  const reason = await screen.findByRole('region', { name: /Kế hoạch đã ban hành/ });
  await waitFor(() => expect(reason).toHaveFocus());
  expect(reason).toHaveTextContent('văn bản điều chỉnh');
  expect(await field('Nội dung nhiệm vụ')).toHaveValue(`${duties[0]?.text} thêm`);
});

test('a reporting duty is changed with its recipients', async () => {
  const { written } = storeCollection('reporting-duties', reportingDuties, 'duty:write');
  const { user, router } = renderApp('/che-do-bao-cao/r1');
  const to = await screen.findByRole('group', { name: /^Báo cáo cho/ });
  await user.click(within(to).getByRole('checkbox', { name: /^UBND xã Phước Sơn/ }));
  await user.selectOptions(await choose(/^Kỳ báo cáo/), 'hằng quý');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/nnptnt'));
  expect(written[0]?.body).toMatchObject({ frequency: 'QUARTERLY', dueWords: null });
  expect(written[0]?.body).toMatchObject({
    recipientIds: expect.arrayContaining(['ldtbxh', 'phuoc-son']) as string[],
  });
});

test('money is typed in millions and sent as exact đồng', async () => {
  const { written } = storeCollection('stated-funding', statedFunding, 'funding:write');
  const { user, router } = renderApp('/du-an/s32/kinh-phi/moi');
  await user.selectOptions(await choose('Nguồn vốn'), 'Vốn Trung ương');
  await user.selectOptions(await choose(/^Kế hoạch nêu số tiền/), 'Có số tiền');
  const amount = await field('Số tiền (triệu đồng)');
  await user.type(amount, '1,473.8');
  await user.click(save());
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    /không đọc được số tiền này/,
  );
  await user.clear(amount);
  await user.type(amount, '1.473,8');
  expect(amount).toHaveAccessibleDescription(/Hiểu là 1\.473\.800\.000 đồng/);
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/du-an/s32'));
  expect(written[0]?.body).toMatchObject({
    subProjectId: 's32',
    fundingSource: 'CENTRAL',
    amount: 1_473_800_000,
    pendingWords: null,
  });
});

test('an amount that becomes unknown leaves its words, and never 0', async () => {
  const { written } = storeCollection('stated-funding', statedFunding, 'funding:write');
  const { user } = renderApp('/du-an/s31/kinh-phi/s31-CENTRAL');
  expect(await field('Số tiền (triệu đồng)')).toHaveValue('1.227');
  await user.selectOptions(await choose(/^Kế hoạch nêu số tiền/), 'Chưa rõ, chỉ có lời');
  expect(screen.queryByRole('textbox', { name: /^Số tiền/ })).not.toBeInTheDocument();
  await user.type(await field('Kế hoạch nói gì'), 'Theo phân bổ');
  await user.click(save());
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toMatchObject({
    ifMatch: '"1"',
    body: { amount: null, pendingWords: 'Theo phân bổ', pendingWithId: null },
  });
});

test('a sub-project’s texts are changed, its groups stay', async () => {
  const { written } = storeCollection('sub-projects', subProjects, 'project:write');
  const { user, router } = renderApp('/du-an/s31');
  await user.click(await screen.findByRole('link', { name: 'Sửa' }));
  const contents = await field('Nội dung hỗ trợ');
  expect(contents).toHaveValue('Tập huấn kỹ thuật\nCung cấp cây trồng, vật nuôi');
  await user.type(contents, '\n\nTham quan');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/du-an/s31'));
  expect(written[0]?.body).toMatchObject({
    contents: ['Tập huấn kỹ thuật', 'Cung cấp cây trồng, vật nuôi', 'Tham quan'],
    groups: [{ groupId: 'g1', mention: 'BENEFICIARY' }],
  });
});

test('who reports an indicator is changed, what the plan states of it stays', async () => {
  const { written } = storeCollection('indicators', indicators, 'indicator:write');
  const { user, router } = renderApp('/chi-tieu/i2/sua');
  await user.selectOptions(await choose(/^Nơi báo số liệu/), 'nnptnt');
  await user.selectOptions(await choose('Kỳ số liệu'), 'hằng quý');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu/i2'));
  expect(written[0]?.body).toMatchObject({
    code: 'I2',
    words: 'Tạo việc làm cho 4.300 lao động',
    assignment: { level: 'COMMUNE', collectorId: 'nnptnt', frequency: 'QUARTERLY', provenance: 'ASSUMED' },
  });
  expect(written[0]?.body).not.toHaveProperty('version');
});

test('a target is read the Vietnamese way', async () => {
  const { written } = storeCollection('targets', targets, 'indicator:write');
  const { user, router } = renderApp('/chi-tieu/i2/muc-giao/target-phuoc-son-area');
  const value = await field(/^Mức giao \(người\)/);
  expect(value).toHaveValue('2.300');
  await user.clear(value);
  await user.type(value, '2.450');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu/i2'));
  expect(written[0]).toMatchObject({ ifMatch: '"1"', body: { value: 2450, areaId: 'phuoc-son-area' } });
});

import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { subProjects } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const choose = (name: string | RegExp) => screen.findByRole('combobox', { name });
const save = () => screen.getByRole('button', { name: 'Lưu' });

const store = () => storeCollection('sub-projects', subProjects, 'project:write');

test('a sub-project is added under its project, with its groups and the words on its money', async () => {
  const { written } = store();
  const { user, router } = renderApp('/du-an');
  await user.click(await screen.findByRole('link', { name: 'Thêm tiểu dự án' }));
  await user.selectOptions(await choose('Mục của Chương trình'), 'p4/s43');
  await user.type(await field('Mã'), 'DA4-TDA4');
  await user.type(await field('Kế hoạch nói gì về kinh phí'), 'Theo phân bổ');
  await user.type(await field('Tên tiểu dự án'), 'Đào tạo nghề');
  await user.type(await field('Mục tiêu'), 'Có việc làm');
  await user.type(await field('Đối tượng'), 'Người lao động');
  const groups = screen.getByRole('group', { name: /^Ưu tiên/ });
  await user.click(within(groups).getByRole('checkbox', { name: 'Người lao động thuộc hộ nghèo' }));
  await user.type(await field('Nội dung hỗ trợ'), 'Mở lớp{Enter}Tư vấn');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/du-an/new-one'));
  expect(written[0]?.body).toEqual({
    planId: 'plan-2024',
    projectId: 'p4',
    programmeNodeId: 's43',
    code: 'DA4-TDA4',
    name: 'Đào tạo nghề',
    position: 2,
    objective: 'Có việc làm',
    beneficiaries: 'Người lao động',
    groups: [{ groupId: 'g1', mention: 'PRIORITY' }],
    contents: ['Mở lớp', 'Tư vấn'],
    fundingWords: 'Theo phân bổ',
    statedTotal: null,
    source: { provenance: 'ASSUMED', section: null, note: null },
  });
}, 20_000);

test('a group is taken away, and the words on the money are left alone', async () => {
  const { written } = store();
  const { user } = renderApp('/du-an/s31/sua');
  const groups = await screen.findByRole('group', { name: /^Nhóm đối tượng/ });
  await user.click(within(groups).getByRole('checkbox', { name: 'Người lao động thuộc hộ nghèo' }));
  await user.click(save());
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]?.body).toMatchObject({ projectId: 'p3', programmeNodeId: 's31', groups: [] });
  expect(written[0]?.body).toMatchObject({
    fundingWords: 'Vốn Trung ương và vốn đối ứng',
    statedTotal: null,
  });
});

test('what the server finds in a new sub-project stands beside its field', async () => {
  store();
  server.use(
    http.post(`${API}/sub-projects`, () =>
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
  const { user } = renderApp('/du-an/moi');
  await user.selectOptions(await choose('Mục của Chương trình'), 'p3/s31');
  for (const name of [
    'Mã',
    'Kế hoạch nói gì về kinh phí',
    'Tên tiểu dự án',
    'Mục tiêu',
    'Đối tượng',
    'Nội dung hỗ trợ',
  ]) {
    await user.type(await field(name), 'A');
  }
  await user.click(save());
  const summary = await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' });
  expect(within(summary).getByText('Mã: đã có mục như vậy')).toBeInTheDocument();
  expect(await field('Mã')).toHaveValue('A');
}, 20_000);

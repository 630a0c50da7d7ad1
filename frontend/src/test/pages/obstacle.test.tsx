import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Obstacle } from '@/api/generated/types.gen';
import { me, planSummary } from '@/test/fixtures';
import { attachmentRules, obstacle, scan, takingFiles } from '@/test/fixtures-obstacles';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

test('an obstacle shows its thread, that it is late, and only the steps that are allowed', async () => {
  storeCollection('obstacles', [obstacle], 'obstacle:decide');
  renderApp('/vuong-mac/obstacle');
  expect(await screen.findByRole('heading', { level: 1, name: 'Thiếu đất sản xuất' })).toBeInTheDocument();
  expect(await screen.findByText('Ba hộ không còn đất.')).toBeInTheDocument();
  expect(screen.getByText('Quá hạn')).toBeInTheDocument();
  const file = screen.getByRole('link', { name: 'Biên bản.pdf' });
  expect(file).toHaveAttribute('href', '/api/v1/attachments/scan/content');
  expect(screen.getByText('1,4 MB')).toBeInTheDocument();
  const steps = screen.getByRole('region', { name: 'Xử lý' });
  expect(
    within(steps)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['Trao đổi thêm', 'Lãnh đạo trả lời']);
});

test('an answer is asked for before it is sent, and is given to what was read', async () => {
  const deputy = { ...obstacle.thread[0], id: 'later', action: 'DECIDE', text: 'Đồng ý.' };
  const { written, change } = storeCollection('obstacles', [obstacle], 'obstacle:decide');
  server.use(attachmentRules);
  const { user } = renderApp('/vuong-mac/obstacle');
  await user.click(await screen.findByRole('button', { name: 'Lãnh đạo trả lời' }));
  await user.click(screen.getByRole('button', { name: 'Lãnh đạo trả lời' }));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Câu trả lời: chưa nhập',
  );
  expect(written).toEqual([]);
  change('obstacle', {
    thread: [
      ...obstacle.thread,
      { ...deputy, authorName: 'Hồ Thị Phó', onBehalfOf: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH' },
    ] as Obstacle['thread'],
  });
  await user.type(screen.getByRole('textbox', { name: 'Câu trả lời' }), 'Đồng ý.');
  await user.click(screen.getByRole('button', { name: 'Lãnh đạo trả lời' }));
  const changed = await screen.findByRole('region', { name: 'Nội dung đã thay đổi sau khi bạn đọc' });
  expect(written).toHaveLength(1);
  // The page tells what was said meanwhile, and by whom for whom.
  expect(await screen.findByText('KT. CHỦ TỊCH / PHÓ CHỦ TỊCH: Hồ Thị Phó')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Câu trả lời' })).toHaveValue('Đồng ý.');
  await user.click(within(changed).getByRole('button', { name: 'Xem lại bản mới' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await user.click(within(changed).getByRole('button', { name: 'Đã xem lại, tiếp tục' }));
  await waitFor(() => expect(written).toHaveLength(2));
  expect(written).toMatchObject([
    { method: 'decide', ifMatch: '"1"' },
    { method: 'decide', ifMatch: '"2"', body: { text: 'Đồng ý.', attachmentIds: [] } },
  ]);
});

test('asking again may set a new day, and without one sends none', async () => {
  const answered: Obstacle = { ...obstacle, state: 'ANSWERED', overdue: false, allowedActions: ['REOPEN'] };
  const { written } = storeCollection('obstacles', [answered], 'obstacle:write');
  server.use(attachmentRules);
  const { user } = renderApp('/vuong-mac/obstacle');
  const again = { name: 'Hỏi lại' };
  await user.click(await screen.findByRole('button', again));
  await user.keyboard('Chưa đủ');
  const day = screen.getByRole('textbox', { name: /^Hạn trả lời/ });
  expect(day).toHaveAccessibleDescription(/hạn cũ hết/);
  await user.click(screen.getByRole('button', again));
  await waitFor(() =>
    expect(written[0]).toEqual({
      method: 'reopen',
      ifMatch: '"1"',
      body: { text: 'Chưa đủ', dueOn: null, attachmentIds: [] },
    }),
  );
  await user.click(await screen.findByRole('button', again));
  await user.keyboard('Vẫn chưa đủ');
  await user.type(screen.getByRole('textbox', { name: /^Hạn trả lời/ }), '31/12/2099');
  await user.click(screen.getByRole('button', again));
  await waitFor(() => expect(written[1]?.body).toMatchObject({ dueOn: '2099-12-31' }));
});

test('who has reported it by mistake takes it back with a reason, and it says so', async () => {
  const open: Obstacle = { ...obstacle, state: 'OPEN', overdue: false, allowedActions: ['REPLY', 'RETRACT'] };
  const { written, change } = storeCollection('obstacles', [open], 'obstacle:write');
  const { user } = renderApp('/vuong-mac/obstacle');
  const retract = { name: 'Rút lại vướng mắc' };
  await user.click(await screen.findByRole('button', retract));
  await user.click(screen.getByRole('button', retract));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'Lý do rút lại: chưa nhập',
  );
  await user.type(screen.getByRole('textbox', { name: 'Lý do rút lại' }), 'Báo nhầm');
  await user.click(screen.getByRole('button', retract));
  await waitFor(() =>
    expect(written).toEqual([{ method: 'retract', ifMatch: '"1"', body: { text: 'Báo nhầm' } }]),
  );
  cleanup();
  change('obstacle', { state: 'CLOSED', retractedReason: 'Báo nhầm', allowedActions: ['REOPEN'] });
  renderApp('/vuong-mac/obstacle');
  expect(await screen.findByText('Đã rút lại')).toBeVisible();
  expect(screen.queryByText('Đã xong')).not.toBeInTheDocument();
});

test('a step takes the focus into its form, and gives it back', async () => {
  storeCollection('obstacles', [obstacle], 'obstacle:decide');
  server.use(attachmentRules);
  const { user } = renderApp('/vuong-mac/obstacle');
  await user.click(await screen.findByRole('button', { name: 'Lãnh đạo trả lời' }));
  expect(screen.getByRole('textbox', { name: 'Câu trả lời' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Thôi, không lưu' }));
  expect(screen.getByRole('button', { name: 'Lãnh đạo trả lời' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Trao đổi thêm' }));
  await user.keyboard('Đã rõ.{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
});

test('an obstacle is reported about what the link came from, with a file', async () => {
  takingFiles(() => HttpResponse.json(scan, { status: 201 }));
  const { written } = storeCollection('obstacles', [obstacle], 'obstacle:write');
  const { user, router } = renderApp('/vuong-mac/moi?indicator=i2');
  await user.type(await screen.findByRole('textbox', { name: 'Nội dung' }), 'Thiếu đất');
  await user.type(screen.getByRole('textbox', { name: 'Mô tả' }), 'Ba hộ');
  expect(screen.queryByRole('group', { name: /từ văn bản giấy/ })).not.toBeInTheDocument();
  await user.upload(
    screen.getByLabelText('Tệp đính kèm', { selector: 'input' }),
    new File(['%PDF-'], 'a.pdf'),
  );
  expect(await screen.findByRole('link', { name: 'Biên bản.pdf' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Gửi vướng mắc' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/vuong-mac/new-one'));
  expect(written[0]?.body).toMatchObject({
    planId: 'plan-2024',
    agencyId: 'phuoc-son',
    onBehalfOf: null,
    title: 'Thiếu đất',
    attachmentIds: ['scan'],
  });
});

test('guidance is read by everybody, and an obstacle out of sight is not there', async () => {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'obstacle:read'] }),
    ),
    http.get(`${API}/plans`, () =>
      HttpResponse.json(page([planSummary, { ...planSummary, id: 'plan-2023', year: 2023 }])),
    ),
    http.get(`${API}/guidance`, ({ request }) =>
      HttpResponse.json(
        page([
          ...(new URL(request.url).searchParams.has('planId')
            ? []
            : [
                {
                  id: 'older',
                  planId: 'plan-2023',
                  subProjectId: null,
                  indicatorId: null,
                  title: 'Hồ sơ vay vốn',
                  summary: 'Ngân hàng nhận tại xã.',
                  publishedAt: '2023-11-20T02:00:00Z',
                  publisherName: 'Võ Minh Tâm',
                  version: 0,
                },
              ]),
          {
            id: 'guidance',
            planId: 'plan-2024',
            subProjectId: null,
            indicatorId: null,
            title: 'Thuê đất công',
            summary: 'Xã lập danh sách.',
            publishedAt: '2026-11-20T02:00:00Z',
            publisherName: 'Võ Minh Tâm',
            version: 0,
          },
        ]),
      ),
    ),
    http.get(`${API}/obstacles/:id`, () => problem(404, 'not-found')),
  );
  const { user, router } = renderApp('/vuong-mac/huong-dan');
  expect(await screen.findByRole('heading', { name: 'Thuê đất công' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Hồ sơ vay vốn' })).toBeInTheDocument();
  expect(await screen.findAllByText(/^Kế hoạch năm 2023 · /)).toHaveLength(1);
  expect(screen.queryByText(/^Kế hoạch năm 2024 · /)).not.toBeInTheDocument();
  await user.type(screen.getByRole('searchbox', { name: 'Tìm trong hướng dẫn' }), 'bao hiem');
  expect(await screen.findByText('Không có dòng nào khớp')).toBeInTheDocument();
  await router.navigate({ to: '/vuong-mac/$id', params: { id: 'obstacle' } });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { session } from '@/auth/session';
import { agencies } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const store = () => storeCollection('agencies', agencies, 'agency:write');

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Lưu' });

test('an agency is added, and the way back takes it out again', async () => {
  const { written } = store();
  const { user, router } = renderApp('/co-quan');
  await user.click(await screen.findByRole('link', { name: 'Thêm cơ quan' }));
  await user.type(await field('Tên cơ quan'), 'Phòng Y tế');
  await user.type(await field('Tên gọi tắt'), 'Phòng Y tế');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Loại' }), 'Phòng, ban cấp huyện');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Địa bàn' }), 'tuy-phuoc');
  await user.type(await field('Mã'), 'phong-y-te');
  await user.type(await field('Ngày bắt đầu'), '1/7/2025{Control>}{Enter}{/Control}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/new-one'));
  expect(written[0]).toEqual({
    method: 'POST',
    ifMatch: null,
    body: {
      name: 'Phòng Y tế',
      shortName: 'Phòng Y tế',
      kind: 'DEPARTMENT',
      areaId: 'tuy-phuoc',
      code: 'phong-y-te',
      validFrom: '2025-07-01',
      validTo: null,
      participates: false,
      source: { provenance: 'ASSUMED', section: null, note: null },
    },
  });
  const toast = screen.getByText('Đã lưu: Phòng Y tế');
  expect(toast).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(await screen.findByText('Đã hoàn tác')).toBeInTheDocument();
  expect(written[1]).toEqual({ method: 'DELETE', ifMatch: '"0"', body: null });
});

test('saving says what is missing, in the same words above and beside the fields', async () => {
  store();
  const { user } = renderApp('/co-quan/moi');
  await field('Tên cơ quan');
  await user.type(await field('Ngày bắt đầu'), '31/02/2025');
  await user.click(save());
  const summary = await screen.findByRole('region', { name: 'Có 6 chỗ cần sửa' });
  await waitFor(() => expect(summary).toHaveFocus());
  expect(screen.getAllByText('Tên cơ quan: chưa nhập')).toHaveLength(2);
  const name = await field('Tên cơ quan');
  expect(name).toHaveAccessibleDescription('Tên cơ quan: chưa nhập');
  expect(name).toBeInvalid();
  await user.click(within(summary).getByRole('link', { name: /Ngày bắt đầu: cần là một ngày có thật/ }));
  expect(await field('Ngày bắt đầu')).toHaveFocus();
  await user.type(name, 'P');
  expect(await screen.findByRole('region', { name: 'Có 5 chỗ cần sửa' })).toBeInTheDocument();
  expect(name).toHaveFocus();
});

test('what the server finds stands beside its field', async () => {
  store();
  server.use(
    http.put(`${API}/agencies/:id`, () =>
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
  const { user } = renderApp('/co-quan/ldtbxh/sua');
  await user.type(await field('Mã'), '2');
  await user.click(save());
  const summary = await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' });
  expect(within(summary).getByText('Mã: đã có mục như vậy')).toBeInTheDocument();
  expect(await field('Mã')).toHaveAccessibleDescription(/đã có mục như vậy/);
});

test('a newer version is compared field by field and saved over with its number', async () => {
  const { written, change } = store();
  const { user, router } = renderApp('/co-quan/ldtbxh/sua');
  const name = await field('Tên cơ quan');
  await user.clear(name);
  await user.type(name, 'Phòng Nội vụ');
  change('ldtbxh', { name: 'Phòng Lao động', shortName: 'PLĐ' });
  server.use(
    http.get(`${API}/agencies/:id/history`, () =>
      HttpResponse.json(page([{ id: 1, actor: 'ke-toan', occurredAt: '2024-09-30T07:05:00Z', changes: [] }])),
    ),
  );
  await user.click(save());
  const conflict = await screen.findByRole('region', { name: /Có người đã sửa/ });
  expect(conflict).toHaveTextContent('ke-toan đã lưu lúc 30/09/2024 14:05.');
  await waitFor(() => expect(conflict).toHaveFocus());
  const names = within(conflict).getByRole('group', { name: 'Tên cơ quan' });
  expect(names).toHaveTextContent('Trước đó: Phòng Lao động - Thương binh và Xã hội');
  expect(within(names).getByRole('radio', { name: 'Của bạn: Phòng Nội vụ' })).toBeChecked();
  const short = within(conflict).getByRole('group', { name: 'Tên gọi tắt' });
  expect(within(short).getByRole('radio', { name: 'Của họ: PLĐ' })).toBeChecked();
  await user.click(within(conflict).getByRole('button', { name: 'Lưu theo lựa chọn' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
  expect(written.at(-1)).toMatchObject({
    ifMatch: '"2"',
    body: { name: 'Phòng Nội vụ', shortName: 'PLĐ' },
  });
});

test('taking theirs leaves nothing to save', async () => {
  const { change } = store();
  const { user } = renderApp('/co-quan/ldtbxh/sua');
  await user.type(await field('Tên cơ quan'), ' mới');
  change('ldtbxh', { name: 'Phòng Lao động' });
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: 'Lấy toàn bộ bản của họ' }));
  expect(await field('Tên cơ quan')).toHaveValue('Phòng Lao động');
  expect(screen.queryByRole('region', { name: /Có người đã sửa/ })).not.toBeInTheDocument();
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});

test('undoing a change writes the former values over the new version', async () => {
  const { written } = store();
  const { user } = renderApp('/co-quan/ldtbxh/sua');
  await user.type(await field('Tên gọi tắt'), ' 2');
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  expect(await screen.findByText('Đã hoàn tác')).toBeInTheDocument();
  expect(written.map(({ ifMatch, body }) => [ifMatch, (body as { shortName: string }).shortName])).toEqual([
    ['"1"', 'Phòng LĐ-TB&XH 2'],
    ['"2"', 'Phòng LĐ-TB&XH'],
  ]);
  // What the form does not show comes through unharmed.
  expect(written[1]?.body).toMatchObject({ validTo: '2025-06-30', source: { section: 'IV' } });
});

test('a draft outlives the page and an expired session, and saving ends it', async () => {
  store();
  const first = renderApp('/co-quan/ldtbxh/sua');
  await first.user.type(await field('Tên cơ quan'), ' (mới)');
  // While the session is over, everything is refused, also what is fetched beside the form.
  let signedIn = false;
  server.use(http.all(`${API}/*`, () => (signedIn ? undefined : problem(401, 'unauthenticated'))));
  await first.user.click(save());
  const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' });
  expect(within(dialog).getByRole('link', { name: 'Đăng nhập lại' })).toHaveAttribute(
    'href',
    `/auth/sign-in?returnTo=${encodeURIComponent('/co-quan/ldtbxh/sua')}`,
  );
  cleanup();
  signedIn = true;
  session.renew();

  const { user, router } = renderApp('/co-quan/ldtbxh/sua');
  expect(
    await screen.findByRole('heading', { name: /^Có bản nháp chưa lưu lúc \d\d\/\d\d\/\d{4}/ }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dùng bản nháp' }));
  expect(await field('Tên cơ quan')).toHaveValue('Phòng Lao động - Thương binh và Xã hội (mới)');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});

test('what is typed beside a draft that nobody has answered is kept too, and both are offered', async () => {
  store();
  const first = renderApp('/co-quan/ldtbxh/sua');
  await first.user.type(await field('Tên cơ quan'), ' (cũ)');
  cleanup();

  const second = renderApp('/co-quan/ldtbxh/sua');
  expect(await screen.findByRole('region', { name: /^Có bản nháp chưa lưu/ })).toBeVisible();
  await second.user.type(await field('Tên gọi tắt'), ' (mới)');
  let signedIn = false;
  server.use(http.all(`${API}/*`, () => (signedIn ? undefined : problem(401, 'unauthenticated'))));
  await second.user.click(save());
  await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' });
  cleanup();
  signedIn = true;
  session.renew();

  const { user, router } = renderApp('/co-quan/ldtbxh/sua');
  await screen.findAllByRole('region', { name: /^Có bản nháp chưa lưu/ });
  const [newer, older] = screen.getAllByRole('region', { name: /^Có bản nháp chưa lưu/ });
  if (!newer || !older) throw new Error('not both are offered');
  await user.click(within(newer).getByRole('button', { name: 'Dùng bản nháp' }));
  expect(await field('Tên gọi tắt')).toHaveValue('Phòng LĐ-TB&XH (mới)');
  expect(newer).not.toBeInTheDocument();
  expect(older).toBeVisible();
  // Taking the other one loses nothing either: it is offered in its place.
  await user.click(within(older).getByRole('button', { name: 'Dùng bản nháp' }));
  expect(await field('Tên cơ quan')).toHaveValue('Phòng Lao động - Thương binh và Xã hội (cũ)');
  expect(await field('Tên gọi tắt')).toHaveValue('Phòng LĐ-TB&XH');
  await user.click(screen.getByRole('button', { name: 'Dùng bản nháp' }));
  expect(await field('Tên gọi tắt')).toHaveValue('Phòng LĐ-TB&XH (mới)');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});

test('leaving with the draft keeps what was typed, and leaving without it what was offered', async () => {
  store();
  const first = renderApp('/co-quan/ldtbxh/sua');
  await first.user.type(await field('Tên cơ quan'), ' (cũ)');
  cleanup();
  const { user, router } = renderApp('/co-quan/ldtbxh/sua');
  const leave = async (how: string) => {
    await user.type(await field('Tên gọi tắt'), ' 2');
    await user.click(screen.getByRole('link', { name: 'Thôi, không lưu' }));
    await user.click(await screen.findByRole('button', { name: how }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
    await user.click(await screen.findByRole('link', { name: 'Sửa' }));
    await field('Tên cơ quan');
    return screen.queryAllByRole('region', { name: /^Có bản nháp chưa lưu/ });
  };

  expect(await leave('Rời trang, bỏ thay đổi')).toHaveLength(1);
  expect(await leave('Rời trang, giữ bản nháp')).toHaveLength(2);
});

test('saving too often says how long to wait, and keeps what was typed', async () => {
  store();
  const { user } = renderApp('/co-quan/ldtbxh/sua');
  await user.type(await field('Tên cơ quan'), ' (mới)');
  server.use(
    http.put(`${API}/agencies/:id`, () => problem(429, 'too-many-requests', { 'Retry-After': '12' })),
  );
  await user.click(save());
  expect(await screen.findByText(/^Hãy đợi 12 giây rồi lưu lại/)).toBeVisible();
  expect(await field('Tên cơ quan')).toHaveValue('Phòng Lao động - Thương binh và Xã hội (mới)');
});

test('a draft of an older version shows first what has changed since', async () => {
  const { change } = store();
  const first = renderApp('/co-quan/ldtbxh/sua');
  await first.user.type(await field('Tên cơ quan'), ' (mới)');
  cleanup();
  change('ldtbxh', { shortName: 'PLĐ' });
  const { user } = renderApp('/co-quan/ldtbxh/sua');
  await user.click(await screen.findByRole('button', { name: 'Dùng bản nháp' }));
  const conflict = await screen.findByRole('region', { name: /Có người đã sửa/ });
  expect(within(conflict).getByRole('radio', { name: 'Của họ: PLĐ' })).toBeChecked();
  // Also where it is left before anything was chosen.
  cleanup();
  const again = renderApp('/co-quan/ldtbxh/sua');
  await again.user.click(await screen.findByRole('button', { name: 'Dùng bản nháp' }));
  await again.user.type(await field('Tên cơ quan'), '!');
  cleanup();
  const { user: last } = renderApp('/co-quan/ldtbxh/sua');
  await last.click(await screen.findByRole('button', { name: 'Dùng bản nháp' }));
  expect(await screen.findByRole('region', { name: /Có người đã sửa/ })).toBeVisible();
});

test('unsaved work is not left without a question', async () => {
  store();
  const { user, router } = renderApp('/co-quan/ldtbxh/sua');
  await user.type(await field('Tên cơ quan'), ' 2');
  await user.click(screen.getByRole('link', { name: 'Thôi, không lưu' }));
  const dialog = await screen.findByRole('dialog', { name: 'Rời trang khi chưa lưu?' });
  await user.click(within(dialog).getByRole('button', { name: 'Ở lại trang' }));
  expect(router.state.location.pathname).toBe('/co-quan/ldtbxh/sua');
  await user.click(screen.getByRole('link', { name: 'Thôi, không lưu' }));
  await user.click(await screen.findByRole('button', { name: 'Rời trang, bỏ thay đổi' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/co-quan/ldtbxh'));
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});

test('who may not write is offered nothing', async () => {
  renderApp('/co-quan/ldtbxh');
  await screen.findByRole('heading', { level: 1, name: /Phòng Lao động/ });
  expect(screen.queryByRole('link', { name: 'Sửa' })).not.toBeInTheDocument();
  cleanup();
  renderApp('/co-quan/ldtbxh/sua');
  expect(await screen.findByText('Bạn chưa được phép sửa ở đây')).toBeInTheDocument();
});

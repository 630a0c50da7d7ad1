import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

interface Screen {
  path: string;
  heading: string;
  /** Something that only its data can have put there. */
  shows: string | RegExp;
  /** The question whose answer it stands on. */
  asks: string;
}

const SCREENS: Screen[] = [
  { path: '/', heading: 'Tổng quan', shows: '8.570,956', asks: 'stated-funding/summary' },
  { path: '/du-an', heading: 'Dự án', shows: 'Chưa có cơ quan chủ trì', asks: 'sub-projects' },
  { path: '/du-an/s31', heading: 'Tiểu dự án', shows: 'Tập huấn kỹ thuật', asks: 'sub-projects/s31' },
  { path: '/co-quan', heading: 'Cơ quan', shows: 'UBND xã Phước Sơn', asks: 'agencies' },
  { path: '/co-quan/nhiem-vu', heading: 'Ma trận nhiệm vụ', shows: 'Chưa giao', asks: 'duties' },
  { path: '/co-quan/nnptnt', heading: 'Cơ quan', shows: 'Phòng NN&PTNT', asks: 'agencies/nnptnt' },
  { path: '/chi-tieu', heading: 'Chỉ tiêu', shows: '4.300', asks: 'indicators' },
  { path: '/chi-tieu/i2', heading: 'Chỉ tiêu', shows: 'Khớp', asks: 'indicators/i2' },
  { path: '/dia-ban', heading: 'Địa bàn', shows: 'Xã Phước Sơn, Xã Phước Hòa', asks: 'areas' },
  {
    path: '/ra-soat',
    heading: 'Rà soát kế hoạch',
    shows: 'Tiểu dự án chưa có cơ quan chủ trì',
    asks: 'plans/:id/check',
  },
  { path: '/ke-hoach', heading: 'Kế hoạch', shows: 'Nguyễn Hùng Tân', asks: 'plans/:id' },
  { path: '/tai-khoan', heading: 'Tài khoản của tôi', shows: 'Cải thiện dinh dưỡng', asks: 'duties' },
];

describe.each(SCREENS)('the screen $path', ({ path, shows, asks, heading }) => {
  test('shows its data', async () => {
    renderApp(path);
    expect((await screen.findAllByText(shows)).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.title).toMatch(/ – UBND xã Phước Sơn – Giảm Nghèo$/);
  });

  test('says which role is needed and whom to ask where it is refused', async () => {
    server.use(http.get(`${API}/${asks}`, () => problem(403, 'forbidden')));
    renderApp(path);
    const [refusal] = await screen.findAllByRole('alert');
    expect(refusal).toHaveTextContent('Bạn chưa được phép xem nội dung này');
    expect(refusal).toHaveTextContent('vai trò cán bộ hoặc lãnh đạo');
    expect(refusal).toHaveTextContent('người quản trị hệ thống');
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
  });

  test('shows the code to read out where it fails, and tries again when asked', async () => {
    server.use(http.get(`${API}/${asks}`, () => problem(500, 'internal'), { once: true }));
    const { user } = renderApp(path);
    const [failure] = await screen.findAllByRole('alert');
    expect(failure).toHaveTextContent('K7Q2M9XA');
    const [retry] = screen.getAllByRole('button', { name: 'Thử lại' });
    if (retry) await user.click(retry);
    expect((await screen.findAllByText(shows)).length).toBeGreaterThan(0);
  });

  test('says so where the server can’t be reached', async () => {
    server.use(http.get(`${API}/${asks}`, () => HttpResponse.error()));
    renderApp(path);
    expect((await screen.findAllByText('Không kết nối được với máy chủ')).length).toBeGreaterThan(0);
  });
});

describe('emptiness', () => {
  test('no plan at all: says who must act', async () => {
    server.use(http.get(`${API}/plans`, () => HttpResponse.json(page([]))));
    renderApp('/');
    expect(await screen.findByText('Chưa có kế hoạch nào')).toBeInTheDocument();
    expect(screen.getByText(/Cơ quan quản lý Chương trình cần nạp kế hoạch/)).toBeInTheDocument();
  });

  test('a plan without faults', async () => {
    server.use(
      http.get(`${API}/plans/:id/check`, () => HttpResponse.json({ planId: 'plan-2024', findings: [] })),
    );
    renderApp('/ra-soat');
    expect(await screen.findByText('Không phát hiện thiếu sót')).toBeInTheDocument();
  });

  test.each(['/du-an', '/co-quan', '/chi-tieu'])('a filter of %s that nothing matches', async (path) => {
    const { user } = renderApp(`${path}?q=khongcogi`);
    expect(await screen.findByText('Không có dòng nào khớp')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc, xem tất cả' }));
    await waitFor(() => expect(screen.queryByText('Không có dòng nào khớp')).not.toBeInTheDocument());
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  test.each(['/du-an/khong-co', '/chi-tieu/khong-co', '/co-quan/khong-co'])('nothing at %s', async (path) => {
    renderApp(path);
    expect(await screen.findByText('Không có mục này')).toBeInTheDocument();
  });

  test('an address that leads nowhere', async () => {
    renderApp('/khong-co-trang-nay');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy trang' }),
    ).toBeInTheDocument();
  });
});

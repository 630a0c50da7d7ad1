import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { forgetSignIn } from '@/auth/sign-in';
import { draftsOf } from '@/lib/drafts';
import { me, searchHits } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

describe('signing in', () => {
  test('asks for it, and remembers where people wanted to go', async () => {
    server.use(http.get(`${API}/me`, () => problem(401, 'unauthenticated')));
    renderApp('/du-an?q=việc');
    const link = await screen.findByRole('link', { name: 'Đăng nhập' });
    expect(link).toHaveAttribute(
      'href',
      `/auth/sign-in?returnTo=${encodeURIComponent('/du-an?q=vi%E1%BB%87c')}`,
    );
    expect(document.title).toBe('Đăng nhập – Giảm Nghèo');
  });

  test('asks nothing of the server where nobody has signed in', async () => {
    forgetSignIn();
    const asked = vi.fn();
    server.events.on('request:start', asked);
    renderApp('/');
    expect(await screen.findByRole('link', { name: 'Đăng nhập' })).toBeInTheDocument();
    expect(asked).not.toHaveBeenCalled();
    server.events.removeAllListeners();
  });

  test('never leads to another site', async () => {
    server.use(http.get(`${API}/me`, () => problem(401, 'unauthenticated')));
    renderApp('/dang-nhap?returnTo=https://evil.example');
    expect(await screen.findByRole('link', { name: 'Đăng nhập' })).toHaveAttribute(
      'href',
      '/auth/sign-in?returnTo=%2F',
    );
  });

  test('an account without roles learns which role it needs', async () => {
    server.use(
      http.get(`${API}/me`, () => HttpResponse.json({ ...me, units: [] })),
      http.get(`${API}/plans`, () => problem(403, 'forbidden')),
    );
    renderApp('/');
    expect(await screen.findByText('Bạn chưa được phép xem nội dung này')).toBeInTheDocument();
  });

  test('an account without roles can still see who it is', async () => {
    server.use(
      http.get(`${API}/me`, () => HttpResponse.json({ ...me, units: [] })),
      http.get(`${API}/plans`, () => problem(403, 'forbidden')),
    );
    renderApp('/tai-khoan');
    expect(await screen.findByText('commune-officer')).toBeInTheDocument();
    expect(screen.getByText(/người quản trị hệ thống/)).toBeInTheDocument();
  });

  test('a failure before anything is known shows its code', async () => {
    server.use(http.get(`${API}/me`, () => problem(500, 'internal')));
    renderApp('/');
    expect(await screen.findByText('K7Q2M9XA')).toBeInTheDocument();
  });
});

test('who asks too often is told how long to wait', async () => {
  server.use(http.get(`${API}/plans`, () => problem(429, 'too-many-requests', { 'Retry-After': '17' })));
  renderApp('/');
  expect(await screen.findByText('Hãy đợi 17 giây rồi thử lại.')).toBeInTheDocument();
});

describe('the end of a session', () => {
  test('keeps what is on screen and leads back to it', async () => {
    const { user, queryClient } = renderApp('/du-an?q=việc');
    await screen.findByRole('link', { name: 'Hỗ trợ việc làm bền vững' });
    server.use(http.get(`${API}/:list`, () => problem(401, 'unauthenticated')));
    void queryClient.invalidateQueries({ queryKey: ['sub-projects'] });

    const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' });
    expect(within(dialog).getByRole('link', { name: 'Đăng nhập lại' })).toHaveAttribute(
      'href',
      `/auth/sign-in?returnTo=${encodeURIComponent('/du-an?q=vi%E1%BB%87c')}`,
    );
    await user.click(within(dialog).getByRole('button', { name: 'Ở lại xem tiếp' }));
    expect(screen.getByRole('link', { name: 'Hỗ trợ việc làm bền vững' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Đăng nhập lại' })).toBeInTheDocument();
    window.dispatchEvent(new Event('pagehide'));
    expect(document.body).toBeEmptyDOMElement();
  });

  test('signing out forgets everything', async () => {
    const { user, queryClient } = renderApp('/tai-khoan');
    draftsOf(me).keep('agencies.new', { id: '1', version: null, before: {}, values: {}, at: '' });
    localStorage.setItem('giam-ngheo.draft.somebody.agencies.new', '{}');
    const [signOut] = await screen.findAllByRole('link', { name: 'Đăng xuất' });
    expect(signOut).toHaveAttribute('href', '/auth/sign-out');
    const clear = vi.spyOn(queryClient, 'clear');
    signOut?.addEventListener('click', (event) => event.preventDefault());
    if (signOut) await user.click(signOut);
    expect(clear).toHaveBeenCalled();
    // Until the page is left somebody may stay on it.
    expect(document.cookie).toContain('giam_ngheo_signed_in');
    window.dispatchEvent(new Event('pagehide'));
    expect(document.cookie).not.toContain('giam_ngheo_signed_in');
    expect(Object.keys(localStorage).filter((name) => name.includes('draft'))).toEqual([]);
    expect(document.body).toBeEmptyDOMElement();
  });
});

test('who has asked to sign out and stays on the page keeps the session and what was typed', async () => {
  const { user } = renderApp('/tai-khoan');
  const [signOut] = await screen.findAllByRole('link', { name: 'Đăng xuất' });
  draftsOf(me).keep('agencies.new', { id: '1', version: null, before: {}, values: {}, at: '' });
  signOut?.addEventListener('click', (event) => event.preventDefault());
  if (signOut) await user.click(signOut);
  await user.keyboard('a');
  window.dispatchEvent(new Event('pagehide'));
  expect(document.cookie).toContain('giam_ngheo_signed_in');
  expect(draftsOf(me).read('agencies.new')).toHaveLength(1);
  expect(document.body).not.toBeEmptyDOMElement();
});

describe('the frame', () => {
  test('switching the language keeps what was typed', async () => {
    const { user } = renderApp('/du-an');
    await user.type(await screen.findByRole('searchbox', { name: 'Tìm tiểu dự án' }), 'viec lam');
    await user.click(screen.getByLabelText('English'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Projects' })).toBeInTheDocument();
    expect(screen.getByRole('searchbox', { name: 'Find a sub-project' })).toHaveValue('viec lam');
    expect(screen.getByText('Showing 1 of 3')).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
  });

  test('the exact đồng are one switch away, on every figure', async () => {
    const { user } = renderApp('/');
    expect((await screen.findAllByText('8.570,956')).length).toBeGreaterThan(0);
    await user.click(screen.getByLabelText('đồng'));
    expect(screen.getAllByText('8.570.956.000').length).toBeGreaterThan(0);
    expect(screen.queryByText('8.570,956')).not.toBeInTheDocument();
  });

  test('each figure carries its exact amount', async () => {
    renderApp('/');
    const [total] = await screen.findAllByText('8.570,956');
    expect(total).toHaveAttribute('title', '8.570.956.000 đồng');
  });

  test('going to another screen moves the focus to its heading', async () => {
    const { user } = renderApp('/');
    await screen.findAllByText('8.570,956');
    await user.click(screen.getByRole('link', { name: 'Cơ quan' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Cơ quan' });
    await waitFor(() => expect(heading).toHaveFocus());
  });

  test('? lists the shortcuts, but not while typing', async () => {
    const { user } = renderApp('/du-an');
    const field = await screen.findByRole('searchbox', { name: 'Tìm tiểu dự án' });
    await user.type(field, '?');
    expect(screen.queryByRole('dialog', { name: 'Phím tắt' })).not.toBeInTheDocument();
    field.blur();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Phím tắt' })).toBeInTheDocument();
  });

  test('a lost network is said, and the figures stay', async () => {
    renderApp('/du-an');
    await screen.findByText('Chưa có cơ quan chủ trì');
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    expect(await screen.findByText(/Đang mất mạng\. Số liệu trên màn hình/)).toBeInTheDocument();
    expect(screen.getByText('Chưa có cơ quan chủ trì')).toBeInTheDocument();
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
  });
});

describe('Ctrl+K', () => {
  test('takes what is typed at once, whatever had the focus before', async () => {
    const { user } = renderApp('/du-an');
    const before = await screen.findByRole('searchbox', { name: 'Tìm tiểu dự án' });
    await user.click(before);
    await user.keyboard('{Control>}k{/Control}phuoc son');
    expect(screen.getByRole('combobox', { name: 'Tìm kiếm' })).toHaveValue('phuoc son');
    expect(before).toHaveValue('');
  });

  test('finds without accents and opens what was found', async () => {
    const { user, router } = renderApp('/');
    await screen.findAllByText('8.570,956');
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Tìm kiếm' });
    await user.type(field, 'phuoc son');
    expect(await screen.findByRole('option', { name: /Xã Phước Sơn/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: /UBND xã Phước Sơn/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'UBND xã Phước Sơn' });
    expect(router.state.location.pathname).toBe('/co-quan/phuoc-son');
  });

  test('opens what was found for what is typed now, not for what was typed before', async () => {
    const jobs = { type: 'INDICATOR', id: 'i2', code: 'I2', name: 'Số lao động được tạo việc làm' };
    server.use(
      http.get(`${API}/search`, ({ request }) =>
        HttpResponse.json({ items: request.url.includes('q=i2') ? [jobs] : searchHits }),
      ),
    );
    const { user, router } = renderApp('/');
    await screen.findAllByText('8.570,956');
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Tìm kiếm' });
    await user.type(field, 'phuoc son');
    await screen.findByRole('option', { name: /UBND xã Phước Sơn/ });
    await user.clear(field);
    await user.type(field, 'i2{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu/i2'));
  });

  test('finds obstacles and guidance, which have no code', async () => {
    server.use(
      http.get(`${API}/search`, () =>
        HttpResponse.json({
          items: [
            { type: 'OBSTACLE', id: 'o1', code: null, name: 'Thiếu đất sản xuất' },
            { type: 'GUIDANCE', id: 'g1', code: null, name: 'Thuê đất công' },
          ],
        }),
      ),
      http.get(`${API}/guidance`, () => HttpResponse.json(page([]))),
    );
    const { user, router } = renderApp('/');
    await screen.findAllByText('8.570,956');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Tìm kiếm' }), 'dat');
    await user.click(await screen.findByRole('option', { name: /^Vướng mắc.*Thiếu đất sản xuất$/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/vuong-mac/o1'));
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Tìm kiếm' }), 'dat');
    await user.click(await screen.findByRole('option', { name: /^Hướng dẫn.*Thuê đất công$/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/vuong-mac/huong-dan'));
    expect(router.state.location.hash).toBe('g1');
  });

  test('finds screens even when the server does not answer', async () => {
    server.use(http.get(`${API}/search`, () => HttpResponse.error()));
    const { user, router } = renderApp('/');
    await screen.findAllByText('8.570,956');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Tìm kiếm' }), 'ra soat');
    expect(await screen.findByText(/máy chủ không trả lời/)).toBeInTheDocument();
    await user.click(screen.getByRole('option', { name: /Rà soát kế hoạch/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/ra-soat'));
  });
});

describe('while the first page is read', () => {
  test('the data of the other screens is fetched', async () => {
    const { queryClient } = renderApp('/');
    await screen.findAllByText('8.570,956');
    await waitFor(() => expect(queryClient.getQueryData(['area-successions'])).toBeDefined());
    await waitFor(() => expect(queryClient.getQueryData(['duties', 'plan-2024'])).toBeDefined());
  });

  test('what a role may not see is not asked for', async () => {
    server.use(http.get(`${API}/me`, () => HttpResponse.json({ ...me, permissions: ['area:read'] })));
    const { queryClient } = renderApp('/');
    await waitFor(() => expect(queryClient.getQueryData(['area-successions'])).toBeDefined());
    expect(queryClient.getQueryState(['duties', 'plan-2024'])).toBeUndefined();
  });

  test('nothing more is fetched for those who save data', async () => {
    Object.assign(navigator, { connection: { saveData: true } });
    const { queryClient } = renderApp('/');
    await screen.findAllByText('8.570,956');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(queryClient.getQueryState(['area-successions'])).toBeUndefined();
    Reflect.deleteProperty(navigator, 'connection');
  });
});

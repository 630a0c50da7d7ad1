import { messages as english } from 'virtual:texts/en/first';
import { messages as first } from 'virtual:texts/vi/first';
import { messages as later } from 'virtual:texts/vi/later';
import { i18n } from '@lingui/core';
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { forgetSignIn } from '@/auth/sign-in';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

interface Case {
  shows: string;
  path: string;
  /** What the last of it to come says. */
  text: string;
  /** What is typed then, and what is shown for it. */
  typed?: { keys: string; text: string };
  before?: () => void;
}

/** Everything that is shown without waiting for the texts of the other screens. */
const CASES: Case[] = [
  { shows: 'the overview', path: '/', text: '8.570,956' },
  {
    shows: 'the search',
    path: '/',
    text: '8.570,956',
    typed: { keys: '{Control>}k{/Control}phuoc son', text: 'UBND xã Phước Sơn' },
  },
  { shows: 'the sign-in', path: '/', text: 'Đăng nhập', before: forgetSignIn },
  { shows: 'an unknown address', path: '/khong-co', text: 'Địa chỉ này không dẫn tới màn hình nào' },
  {
    shows: 'no plan at all',
    path: '/',
    text: 'Chưa có kế hoạch nào',
    before: () => server.use(http.get(`${API}/plans`, () => HttpResponse.json(page([])))),
  },
  {
    shows: 'a failure',
    path: '/',
    text: 'K7Q2M9XA',
    before: () => server.use(http.get(`${API}/me`, () => problem(500, 'internal'))),
  },
  {
    shows: 'a refusal',
    path: '/',
    text: 'Bạn chưa được phép xem nội dung này',
    before: () => server.use(http.get(`${API}/stated-funding/summary`, () => problem(403, 'forbidden'))),
  },
  {
    shows: 'a server that can’t be reached',
    path: '/',
    text: 'Không kết nối được với máy chủ',
    before: () => server.use(http.get(`${API}/stated-funding/summary`, () => HttpResponse.error())),
  },
];

test.each(CASES)('$shows needs the first texts only', async ({ path, text, typed, before }) => {
  before?.();
  const asked = vi.spyOn(i18n, '_');
  const { user, queryClient } = renderApp(path);
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
  if (typed) {
    await user.keyboard(typed.keys);
    expect(await screen.findByText(typed.text)).toBeInTheDocument();
  }
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  const ids = [...new Set(asked.mock.calls.map(([id]) => String(id)))];
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !(id in first))).toEqual([]);
});

test('every text is either first or later, and the languages agree on which', () => {
  expect(Object.keys(first).filter((id) => id in later)).toEqual([]);
  expect(Object.keys(english).sort()).toEqual(Object.keys(first).sort());
  expect(later).toHaveProperty(['form.save']);
  expect(first).not.toHaveProperty(['form.save']);
});

import { cleanup, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { meQuery } from '@/api/queries';
import { createQueryClient } from '@/app/query-client';
import { createAppRouter } from '@/app/router';
import { session } from '@/auth/session';
import { prefetchScreens } from '@/components/prefetch-screens';
import { draftsOf } from '@/lib/drafts';
import { agencies, me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

/** What was typed and not saved, on a machine that others use too. */

const EDIT = '/co-quan/ldtbxh/sua';

function stored(): string {
  return Object.entries(localStorage).flat().join('\n');
}

async function typeName(text: string) {
  storeCollection('agencies', agencies, 'agency:write');
  const { user } = renderApp(EDIT);
  await user.type(await screen.findByRole('textbox', { name: 'Tên cơ quan' }), text);
  return user;
}

test('what is typed lies on the machine sealed, and the next one who signs in is offered nothing', async () => {
  await typeName(' – rất kín');
  expect(stored()).toContain('sealed-draft');
  expect(stored()).not.toMatch(/rất kín|agencies|ldtbxh/);
  cleanup();

  const other = {
    ...me,
    userId: 'u2',
    draftKey: 'YW5vdGhlci1rZXktb2YtMzItYnl0ZXMtaW4tYS10ZXM',
    permissions: [...me.permissions, 'agency:write'],
  };
  server.use(http.get(`${API}/me`, () => HttpResponse.json(other)));
  renderApp(EDIT);
  await screen.findByRole('textbox', { name: 'Tên cơ quan' });
  expect(screen.queryByRole('button', { name: 'Dùng bản nháp' })).not.toBeInTheDocument();
});

test('a draft in the clear is sealed as soon as its owner is there, whatever they open', async () => {
  const draft = { version: null, before: {}, values: { title: 'Ba hộ' }, at: '2026-11-20T02:00:00Z' };
  localStorage.setItem('giam-ngheo.draft.u1.obstacles.new', JSON.stringify(draft));
  renderApp('/tai-khoan');
  await waitFor(() => expect(stored()).not.toContain('Ba hộ'));
  expect(draftsOf(me).read('obstacles.new')).toMatchObject([draft]);
});

test('a machine that keeps nothing more says so, in both languages, until it does again', async () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation((name) => {
    if (name.includes('draft')) throw new DOMException('full', 'QuotaExceededError');
  });
  const user = await typeName('!');
  expect(await screen.findByText(/^Máy này không giữ được nội dung đã nhập mà chưa lưu/)).toBeVisible();
  await user.click(screen.getByLabelText('English'));
  expect(await screen.findByText(/^This machine can’t keep what you have typed/)).toBeVisible();
  full.mockRestore();
  await user.type(screen.getByDisplayValue(/!$/), '?');
  await waitFor(() => expect(screen.queryByText(/^This machine can’t keep/)).not.toBeInTheDocument());
});

test('two forms of the same thing write over nothing: both are offered', async () => {
  const keep = (id: string, name: string) =>
    draftsOf(me).keep('agencies.ldtbxh', {
      id,
      version: 1,
      before: {},
      values: { name },
      at: `2026-11-20T02:00:0${id}Z`,
    });
  await typeName(' – tab này');
  keep('1', 'Tab kia');
  cleanup();
  renderApp(EDIT);
  expect(await screen.findAllByRole('button', { name: 'Dùng bản nháp' })).toHaveLength(2);
});

test('once the session is over nothing more is fetched ahead', async () => {
  const client = createQueryClient();
  client.setQueryData(meQuery.queryKey, {
    ...me,
    permissions: ['project:read', 'duty:read', 'agency:read', 'area:read'],
  });
  const asked: string[] = [];
  server.events.on('request:start', ({ request }) => asked.push(request.url));
  session.expire();
  prefetchScreens(client, createAppRouter(client), 'plan-2024');
  await new Promise((done) => setTimeout(done, 50));
  expect(asked).toEqual([]);
  session.renew();
  prefetchScreens(client, createAppRouter(client), 'plan-2024');
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  // Signing out makes it forget who was there.
  client.clear();
  await new Promise((done) => setTimeout(done, 200));
  const before = asked.length;
  await new Promise((done) => setTimeout(done, 200));
  expect(asked.length).toBe(before);
  server.events.removeAllListeners();
});

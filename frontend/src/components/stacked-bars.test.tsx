import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { fundingSummary } from '@/test/fixtures-money';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';

/** As in a draft that was copied from another year: every amount is pending, none is 0. */
const pending = JSON.parse(JSON.stringify(fundingSummary), (key, value: unknown) =>
  key === 'amount' ? null : value,
) as typeof fundingSummary;

test('a plan without a single amount shows its bars without an axis', async () => {
  server.use(http.get(`${API}/stated-funding/summary`, () => HttpResponse.json(pending)));
  renderApp('/');
  expect(await screen.findByText(/Kinh phí theo dự án/, { selector: 'h2, h2 *' })).toBeInTheDocument();
  expect((await screen.findAllByText('Chưa rõ số tiền')).length).toBeGreaterThan(0);
  expect(screen.queryByText('8.570,956')).not.toBeInTheDocument();
});

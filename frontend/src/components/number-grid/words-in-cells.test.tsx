import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { LanguageProvider } from '@/i18n/provider';
import type { GridColumn, GridRow } from './grid-model';
import { NumberGrid } from './number-grid';

const COLUMNS: GridColumn[] = [
  { id: 'value', header: 'Trong kỳ', kind: 'number' },
  { id: 'words', header: 'Nội dung', kind: 'text' },
  { id: 'note', header: 'Ghi chú', kind: 'text' },
];

let rows: readonly GridRow[] = [];

function Sheet() {
  const [kept, keep] = useState<readonly GridRow[]>([
    { id: 'first', cells: { words: { value: 'a\nb' } } },
    { id: 'second', cells: {} },
  ]);
  rows = kept;
  return <NumberGrid caption="Bảng" columns={COLUMNS} rows={kept} onChange={keep} mostRows={2} />;
}

async function at(row: number, column: number) {
  const user = userEvent.setup();
  render(
    <LanguageProvider>
      <Sheet />
    </LanguageProvider>,
  );
  const cell = screen.getByRole('grid').querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  if (!cell) throw new Error('no such cell');
  await user.click(cell);
  return { user, cell };
}

const words = (row = 0) => rows[row]?.cells.words?.value;
const editor = () => screen.getByRole('textbox', { name: 'Nội dung' });

test('words that are edited keep their lines', async () => {
  const { user, cell } = await at(0, 1);
  expect(cell.textContent).toBe('a\nb');
  await user.keyboard('{F2}');
  expect(editor()).toHaveValue('a\nb');
  await user.keyboard('x{Enter}');
  expect(words()).toBe('a\nbx');
});

test('the lines of a cell that was pasted are kept when it is edited', async () => {
  const { user, cell } = await at(1, 1);
  fireEvent.paste(cell, { clipboardData: { getData: () => '"Đã tập huấn\nĐã tham quan"' } });
  await user.keyboard('{F2} 2 lần{Enter}');
  expect(words(1)).toBe('Đã tập huấn\nĐã tham quan 2 lần');
});

test.each(['{Alt>}{Enter}{/Alt}', '{Shift>}{Enter}{/Shift}'])(
  '%s breaks the line where one is',
  async (keys) => {
    const { user } = await at(1, 1);
    await user.keyboard(`một hai{ArrowLeft}{ArrowLeft}{ArrowLeft}${keys}`);
    expect(editor()).toHaveValue('một \nhai');
    await user.keyboard('và {Enter}');
    expect(words(1)).toBe('một \nvà hai');
  },
);

test('a click within the words goes on editing them', async () => {
  const { user } = await at(0, 1);
  await user.keyboard('{F2}x');
  await user.click(editor());
  await user.keyboard('y{Escape}');
  expect(words()).toBe('a\nb');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

test('Tab and Enter lead on as before', async () => {
  const { user } = await at(0, 1);
  await user.keyboard('{F2}x{Tab}');
  expect(words()).toBe('a\nbx');
  expect(document.activeElement).toHaveAttribute('data-column', '2');
  await user.keyboard('{ArrowLeft}y{Enter}');
  expect(words()).toBe('y');
  expect(document.activeElement).toHaveAttribute('data-row', '1');
});

test('figures are typed in one line, and Shift+Enter leads up from them', async () => {
  const { user } = await at(1, 0);
  await user.keyboard('12{Shift>}{Enter}{/Shift}');
  expect(rows[1]?.cells.value?.value).toBe(12);
  expect(document.activeElement).toHaveAttribute('data-row', '0');
});

import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Dialog } from './dialog';

test('closes by its backdrop, and not where a selection of text ends there', () => {
  const onClose = vi.fn();
  render(
    <Dialog label="Trả lại" onClose={onClose}>
      <textarea />
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Trả lại' });
  fireEvent.mouseDown(screen.getByRole('textbox'));
  fireEvent.mouseUp(dialog);
  fireEvent.click(dialog);
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.mouseDown(dialog);
  fireEvent.click(dialog);
  expect(onClose).toHaveBeenCalledOnce();
});

import { expect, test } from 'vitest';
import { fileNameOf } from '@/lib/file-name';

test('reads a Vietnamese name', () => {
  expect(
    fileNameOf(`attachment; filename="Ke hoach.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.docx`, 'x'),
  ).toBe('Kế hoạch.docx');
});

test('keeps to the name at hand where there is none, or one that can not be read', () => {
  expect(fileNameOf(null, 'ke-hoach.docx')).toBe('ke-hoach.docx');
  expect(fileNameOf('attachment; filename="other.docx"', 'ke-hoach.docx')).toBe('ke-hoach.docx');
  expect(fileNameOf("attachment; filename*=UTF-8''%E1%BA", 'ke-hoach.docx')).toBe('ke-hoach.docx');
});

test('is never a path', () => {
  expect(fileNameOf("attachment; filename*=UTF-8''..%2F..%5Cevil.docx", 'x')).toBe('..-..-evil.docx');
});

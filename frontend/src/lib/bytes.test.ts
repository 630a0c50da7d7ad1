import { expect, test } from 'vitest';
import { formatBytes } from './bytes';

test.each([
  [0, '0 B'],
  [1023, '1.023 B'],
  [1024, '1 KB'],
  [1_468_006, '1,4 MB'],
  [20_971_520, '20 MB'],
  [5_368_709_120, '5 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

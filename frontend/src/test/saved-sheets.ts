import { waitFor } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/**
 * Takes what the tests of a file save. Answers with what reads the one sheet that was saved: the texts of the rows below its name
 * and the moment, as Excel would show them.
 */
export function savingSheets(): () => Promise<string[][]> {
  let saved: Blob[] = [];
  beforeEach(() => {
    saved = [];
    const createObjectURL = (file: Blob) => `blob:${saved.push(file)}`;
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  return async () => {
    await waitFor(() => expect(saved).toHaveLength(1));
    const parts = unzipSync(new Uint8Array(await (saved[0] as Blob).arrayBuffer()));
    const xml = (path: string) =>
      new DOMParser().parseFromString(strFromU8(parts[path] ?? new Uint8Array()), 'text/xml');
    const texts = [...xml('xl/sharedStrings.xml').querySelectorAll('si')].map(
      ({ textContent }) => textContent,
    );
    const textOf = (cell: Element) => {
      const value = cell.querySelector('v')?.textContent ?? '';
      return cell.getAttribute('t') === 's' ? (texts[Number(value)] ?? '') : value;
    };
    const rows = [...xml('xl/worksheets/sheet1.xml').querySelectorAll('row')];
    return rows
      .map((row) => [...row.querySelectorAll('c')].map(textOf))
      .slice(2)
      .filter((row) => row.length > 0);
  };
}

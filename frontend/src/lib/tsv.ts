/**
 * What spreadsheets put on the clipboard: cells between tabs, rows between line ends, and in quotes what holds either. The last
 * line end closes the last row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.text);
    at = cell.end + 1;
    if (text[cell.end] === '\t') continue;
    rows.push(row);
    row = [];
    if (text[cell.end] === '\r' && text[at] === '\n') at += 1;
    if (at === text.length) break;
  }
  return rows;
}

interface Read {
  text: string;
  /** Where the tab or line end behind it is. */
  end: number;
}

function plainCell(text: string, from: number): Read {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(from, end), end };
}

/** A quote within is doubled. What begins with a quote and does not end with one is plain text, such as `"abc`. */
function quotedCell(text: string, from: number): Read {
  let end = from + 1;
  while (end < text.length) {
    if (text[end] !== '"') end += 1;
    else if (text[end + 1] === '"') end += 2;
    else break;
  }
  const closed = text[end] === '"' && (end + 1 >= text.length || '\t\r\n'.includes(text.charAt(end + 1)));
  return closed
    ? { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 }
    : plainCell(text, from);
}

/** The same the other way round, as spreadsheets read it. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}

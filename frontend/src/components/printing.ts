/** From so many columns on a table is better read on the long side of the paper. */
const MANY_COLUMNS = 6;
/** What stands between the margins of an upright page: 182 mm. */
const UPRIGHT = 688;
/** Letters on paper against letters on screen. */
const SMALLER = 11 / 15;

let opened: HTMLDetailsElement[] = [];
let lying: CSSStyleSheet | null = null;

function columnsOf(table: HTMLTableElement): number {
  return [...(table.rows[0]?.cells ?? [])].reduce((sum, cell) => sum + cell.colSpan, 0);
}

/** Whether it does not fit an upright page however its words are broken. */
function isWide(table: HTMLTableElement): boolean {
  const { width } = table.style;
  table.style.width = 'min-content';
  const narrowest = table.offsetWidth * SMALLER;
  table.style.width = width;
  return columnsOf(table) >= MANY_COLUMNS || narrowest > UPRIGHT;
}

/** Unfolds what is folded, and turns the paper where a table is wide. What was done is undone afterwards. */
function prepare(): void {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of opened) details.open = true;
  const tables = [...document.querySelectorAll<HTMLTableElement>('main table')];
  if (!tables.some(isWide)) return;
  // A rule of its own, because pages of one print are all upright or all lying in the browsers that people have.
  lying = new CSSStyleSheet();
  lying.replaceSync('@page { size: A4 landscape; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, lying];
}

function restore(): void {
  for (const details of opened) details.open = false;
  opened = [];
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== lying);
  lying = null;
}

/** Makes every page ready for paper when it is printed, by the button, by Ctrl+P or from the menu. */
export function preparePrinting(): void {
  window.addEventListener('beforeprint', prepare);
  window.addEventListener('afterprint', restore);
}

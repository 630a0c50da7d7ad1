/** Scrolls until a cell is seen whole, beside the head, the names and the foot, which stay where they are and lie over the others. */
export function bringInSight(cell: HTMLElement): void {
  const table = cell.closest('table');
  const frame = table?.parentElement;
  if (!table || !frame) return;
  const height = (part: HTMLElement | null) => part?.offsetHeight ?? 0;
  const names = cell.parentElement?.querySelector('th')?.offsetWidth ?? 0;
  frame.style.scrollPadding = `${height(table.tHead)}px 0 ${height(table.tFoot)}px ${names}px`;
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

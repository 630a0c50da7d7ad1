const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** The order of the Vietnamese alphabet; numbers inside texts count as numbers. */
export function compareText(left: string, right: string): number {
  return collator.compare(left, right);
}

/** `Phước Sơn`, composed or decomposed, becomes `phuoc son`: what people type when they search. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word that was typed occurs in the text. */
export function matches(text: string, typed: string): boolean {
  if (typed === '') return true;
  const target = searchable(text);
  return searchable(typed)
    .split(' ')
    .every((word) => target.includes(word));
}

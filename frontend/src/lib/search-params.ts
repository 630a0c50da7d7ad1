/** Addresses are read leniently: what makes no sense in them is as if it were not there. */
export function textParam(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((one) => one === value);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day such as `2024-02-28`. */
export function dayParam(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

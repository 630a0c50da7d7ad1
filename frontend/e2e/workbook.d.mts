/** The bytes of a workbook of one sheet: rows of numbers and texts. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Buffer;

export function namedIn(program: string): (id: string) => boolean;

import { useText } from '@/i18n/use-text';

/** Who could do what somebody is refused, as the API names them: the part, and the unit behind it. */
export function useOtherEyes(): (who: string) => string {
  const { t, has } = useText();
  return (who) =>
    who
      .split('; ')
      .map((one) => {
        const [part = '', ...unit] = one.split(' ');
        const id = `form.separation.who.${part}`;
        return has(id) ? t(id, { unit: unit.join(' ') }).trim() : one;
      })
      .join('; ');
}

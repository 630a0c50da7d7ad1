import type { AuditEvent } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { wordOf } from './values';

const NOTHING = '–';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What the trail keeps, in the words of the language; what has none is shown as it was kept. */
export function useTrailWords() {
  const { t, has } = useText();
  const entity = (table: string): string => {
    const id = `trail.entity.${table}`;
    return has(id) ? t(id) : table;
  };
  const operation = (name: string): string => {
    const [thing = '', ...rest] = name.split('.');
    const verb = `trail.verb.${rest.join('-')}`;
    const own = `trail.thing.${thing}`;
    if (!has(verb)) return name;
    return t('trail.operation.of', {
      thing: has(own) ? t(own) : entity(thing.replaceAll('-', '_')),
      verb: t(verb),
    });
  };
  const field = (name: string): string => {
    const id = `trail.field.${name}`;
    return has(id) ? t(id) : name;
  };
  const text = (recorded: string, event: AuditEvent, name: string): string => {
    const own = wordOf(event.entity, name, recorded);
    if (has(own)) return t(own);
    const id = `trail.value.${recorded}`;
    if (has(id)) return t(id);
    if (MOMENT.test(recorded)) return formatMoment(new Date(recorded));
    return event.names[recorded] ?? formatDate(recorded);
  };
  const list = (recorded: readonly unknown[], event: AuditEvent, name: string): string =>
    recorded.every((one) => typeof one === 'string')
      ? recorded.map((one) => text(one, event, name)).join(', ') || NOTHING
      : JSON.stringify(recorded);
  const value = (recorded: unknown, event: AuditEvent, name: string): string => {
    if (recorded === null || recorded === undefined || recorded === '') return NOTHING;
    if (typeof recorded === 'boolean') return t(recorded ? 'form.yes' : 'form.no');
    if (typeof recorded === 'number') return formatNumber(recorded);
    if (typeof recorded === 'string') return text(recorded, event, name);
    return Array.isArray(recorded) ? list(recorded, event, name) : JSON.stringify(recorded);
  };
  // As the token had it: a role in the programme, or agency:CODE:officer.
  const role = (name: string): string => {
    const inProgramme = `account.programmeRole.${name}`;
    if (has(inProgramme)) return t(inProgramme);
    const [, agency = '', duty = ''] = name.split(':');
    const inUnit = `account.unitRole.${duty.toUpperCase()}`;
    return has(inUnit) ? t('trail.role.of', { role: t(inUnit), agency }) : name;
  };
  return { entity, operation, field, role, value };
}

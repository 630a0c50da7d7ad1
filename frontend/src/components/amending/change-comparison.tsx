import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AmendmentChange, AmendmentKind } from '@/api/generated/types.gen';
import { useFieldText } from '@/components/record/field-text';
import { differ, type Field, type FormValues } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Inline } from '@/ui/layout';
import styles from './change-comparison.module.css';
import { contentOf, type RequestOf } from './content-of';

/** What every screen of a change is given, whatever the kind. */
export interface ComparisonProps {
  change: AmendmentChange;
  /** What can be done with the change while it is drafted. */
  actions?: ReactNode;
}

interface ChangeComparisonProps<Kind extends AmendmentKind> extends ComparisonProps {
  kind: Kind;
  /** The name of the thing, as it is to be called. */
  name: ReactNode;
  fields: readonly Field[];
  asTyped: (request: RequestOf<Kind>) => FormValues;
  /** The way to where the thing is edited. */
  edit?: ReactNode;
  /** The way to the form that writes on what is new. */
  enter?: ReactNode;
  /** The ways to enter what belongs to it, where it is new. */
  more?: ReactNode;
}

interface Row {
  field: Field;
  before: string;
  after: string;
}

/** One change of an amendment, field by field: the old words beside the new ones. */
export function ChangeComparison<Kind extends AmendmentKind>(props: ChangeComparisonProps<Kind>) {
  const { kind, change, name, fields, asTyped, edit, enter, more, actions } = props;
  const { t } = useText();
  const { typed } = useFieldText();
  const before = contentOf(change.before, kind);
  const after = contentOf(change.after, kind);
  const old = before ? asTyped(before) : null;
  const now = after ? asTyped(after) : null;
  const nothing = t('amendment.nothing');
  const way = { CHANGE: edit, CREATE: enter, REMOVE: null }[change.operation];
  const rows: Row[] = fields
    .filter((field) => differ(field, old ?? {}, now ?? {}))
    .map((field) => ({
      field,
      before: old ? typed(field, old[field.name]) : nothing,
      after: now ? typed(field, now[field.name]) : nothing,
    }));
  return (
    <Card
      id={change.id}
      title={
        <>
          {change.position}. {t(`amendment.operation.${change.operation}`)} {t(`amendment.kind.${kind}`)}:{' '}
          {name}
        </>
      }
      aside={change.outdated ? <Badge tone="warn">{t('amendment.outdated')}</Badge> : null}
      flush
    >
      <table className={styles.table}>
        <caption className="hidden-visually">{t('amendment.change.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.field}>
              {t('amendment.field')}
            </th>
            <th scope="col">{t('amendment.before')}</th>
            <th scope="col">{t('amendment.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, before: oldWords, after: newWords }) => (
            <tr key={field.name}>
              <th scope="row">{field.label}</th>
              <td>{oldWords}</td>
              <td>{newWords}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {change.outdated ? <p className={styles.below}>{t('amendment.outdated.text')}</p> : null}
      {rows.length === 0 ? <p className={styles.below}>{t('amendment.change.none')}</p> : null}
      {actions ? (
        <div className={`${styles.below} no-print`}>
          <Inline>
            {way ? (
              <span className={styles.edit}>
                <Pencil size={14} aria-hidden="true" /> {way}
              </span>
            ) : null}
            {change.operation === 'CREATE' ? more : null}
            {actions}
          </Inline>
        </div>
      ) : null}
    </Card>
  );
}

import { useId, useState } from 'react';
import type { TreasuryPreview } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { Notice } from '@/components/record/notice';
import { SheetErrors } from '@/components/sheet/sheet-errors';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { FormField } from '@/ui/form-field';
import { Stack } from '@/ui/layout';
import { HEADS, type Heads } from './statement-upload';
import styles from './treasury.module.css';

interface StatementPreviewProps {
  fileName: string;
  preview: TreasuryPreview;
  heads: Heads;
  onHeads: (heads: Heads) => void;
  onEnter: (title: string) => void;
}

/** Which head stands above what, what was read by it, and the name under which the list is taken in. */
export function StatementPreview(props: StatementPreviewProps) {
  const { fileName, preview, heads, onHeads, onEnter } = props;
  const { t } = useText();
  const id = useId();
  const [title, setTitle] = useState(fileName.replace(/\.(xlsx|csv)$/i, ''));
  const [nameless, setNameless] = useState(false);
  const { preview: rows, from, to, total } = preview;
  return (
    <>
      <Card title={t('treasury.columns')}>
        <Stack>
          <p>{t('treasury.columns.text')}</p>
          <div className={styles.columns}>
            {HEADS.map((name) => (
              <SelectField
                key={name}
                label={t(`treasury.column.${name}`)}
                value={heads[name] ?? ''}
                options={[
                  { value: '', label: t('treasury.column.none') },
                  ...preview.heads.map((head) => ({ value: head, label: head })),
                ]}
                onChange={(head) => onHeads({ ...heads, [name]: head || null })}
              />
            ))}
          </div>
          {rows ? null : (
            <Notice tone="warn" title={t('treasury.columns.missing')}>
              <p>{t('treasury.columns.missing.text')}</p>
            </Notice>
          )}
        </Stack>
      </Card>
      {rows ? (
        <Card title={t('treasury.preview')}>
          <Stack>
            <dl className={styles.figures}>
              <div>
                <dt>{t('treasury.lines')}</dt>
                <dd className="figures">{formatNumber(rows.rows)}</dd>
              </div>
              <div>
                <dt>{t('treasury.faulty')}</dt>
                <dd className="figures">{formatNumber(rows.faulty)}</dd>
              </div>
              <div>
                <dt>{t('treasury.total')}</dt>
                <dd>
                  <Money amount={total} withUnit />
                </dd>
              </div>
              {from && to ? (
                <div>
                  <dt>{t('treasury.period')}</dt>
                  <dd>{t('app.period', { from: formatDate(from), to: formatDate(to) })}</dd>
                </div>
              ) : null}
            </dl>
            {rows.errorCount > 0 ? (
              <SheetErrors errors={rows.errors} count={rows.errorCount} />
            ) : (
              <>
                <FormField
                  id={id}
                  label={t('treasury.name')}
                  error={nameless ? t('form.error.not-blank', { label: t('treasury.name') }) : null}
                >
                  <input
                    id={id}
                    type="text"
                    autoComplete="off"
                    value={title}
                    aria-invalid={nameless ? true : undefined}
                    onChange={(event) => setTitle(event.target.value)}
                  />
                </FormField>
                <div>
                  <Button
                    look="primary"
                    onClick={() => {
                      setNameless(title.trim() === '');
                      if (title.trim() !== '') onEnter(title.trim());
                    }}
                  >
                    {t('treasury.enter')}
                  </Button>
                </div>
              </>
            )}
          </Stack>
        </Card>
      ) : null}
    </>
  );
}

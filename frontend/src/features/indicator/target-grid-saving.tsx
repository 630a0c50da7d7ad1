import { Link } from '@tanstack/react-router';
import type { Provenance, TargetGrid } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Inline, Soft, Stack } from '@/ui/layout';
import { Segmented } from '@/ui/segmented';
import styles from './indicator.module.css';
import type { TargetEntry } from './use-target-grid';

interface TargetSavingProps {
  grid: TargetGrid;
  entry: TargetEntry;
}

/** Whose word the typed figures are, how many are not saved yet, and the button that saves them. */
export function TargetSaving({ grid, entry }: TargetSavingProps) {
  const { t } = useText();
  const mayState = grid.allowedActions.includes('EDIT_STATED');
  const count = Object.keys(entry.typed).length;
  const { amendment, mayBegin } = entry.gridDraft;
  const options: Exclude<Provenance, 'REFERENCE' | 'COPIED'>[] =
    mayState || amendment ? ['STATED', 'ASSUMED', 'SAMPLE'] : ['ASSUMED', 'SAMPLE'];
  return (
    <div className="no-print">
      <Stack>
        <div className={styles.whose}>
          <span aria-hidden="true">{t('indicator.grid.whose')}</span>
          <Segmented
            label={t('indicator.grid.whose')}
            value={entry.provenance}
            options={options.map((value) => ({ value, label: t(`indicator.grid.whose.${value}`) }))}
            onChange={entry.setProvenance}
          />
        </div>
        {mayState ? null : amendment ? (
          <Soft>
            {t('indicator.grid.into', { ordinal: amendment.ordinal })}{' '}
            <Link to="/ke-hoach/dieu-chinh/$id" params={{ id: amendment.id }}>
              {t('amendment.open')}
            </Link>
          </Soft>
        ) : (
          <Soft>
            {t('indicator.grid.issued')}{' '}
            {mayBegin ? (
              <Link to="/ke-hoach/dieu-chinh/moi">{t('amendment.new')}</Link>
            ) : (
              <Link to="/ke-hoach">{t('indicator.grid.amend')}</Link>
            )}
          </Soft>
        )}
        {grid.indicators.some(({ kind }) => kind === 'RATIO') ? (
          <Soft>{t('indicator.grid.rates')}</Soft>
        ) : null}
        <Inline>
          <Button type="submit" look="primary" large aria-busy={entry.isSaving}>
            {entry.isSaving ? t('form.saving') : t('indicator.grid.save')}
          </Button>
          {count > 0 ? <Button onClick={entry.discard}>{t('indicator.grid.discard')}</Button> : null}
          <p role="status" className={styles.unsaved}>
            {count > 0 ? t('indicator.grid.unsaved', { count }) : t('indicator.grid.allSaved')}
          </p>
        </Inline>
      </Stack>
    </div>
  );
}

import type { FundingFigures, FundingSource } from '@/api/generated/types.gen';
import { Money, StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { Dialog, DialogContent } from '@/ui/dialog';
import { type ChangesAsked, ChangesTable } from './changes-table';
import { Difference } from './figure';
import styles from './moneytable.module.css';

/** Which figure is explained. */
export interface Explained {
  subProjectId: string;
  source: FundingSource | null;
  name: string;
  figures: FundingFigures;
}

interface ExplanationProps {
  explained: Explained;
  asked: ChangesAsked;
  onClose: () => void;
}

/** Why what was allocated is not what the plan states: by kinds of decisions that add up, and decision by decision. */
export function Explanation({ explained, asked, onClose }: ExplanationProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const { figures, name } = explained;
  const title = t('moneytable.explain.title', { name });
  const kinds = figures.byKind.map(({ kind, amount }) => ({
    id: kind,
    name: t(`moneytable.event.${kind}`),
    amount: <Money amount={amount} />,
  }));
  return (
    <Dialog label={title} onClose={onClose} className={styles.dialog}>
      <DialogContent actions={<Button onClick={onClose}>{t('app.close')}</Button>}>
        <h2>{title}</h2>
        <DataTable
          caption={t('moneytable.explain.caption', { unit: t(`app.unit.${unit}`) })}
          columns={[
            { id: 'name', header: t('moneytable.explain.part'), cell: (row) => row.name, wide: true },
            { id: 'amount', header: t('moneytable.amount'), numeric: true, cell: (row) => row.amount },
          ]}
          rows={[
            ...kinds,
            ...(asked.agencyId
              ? []
              : [
                  {
                    id: 'stated',
                    name: t('moneytable.explain.stated'),
                    amount: <StatedMoney sum={figures.stated} />,
                  },
                  {
                    id: 'difference',
                    name: t('moneytable.difference'),
                    amount: <Difference figures={figures} />,
                  },
                ]),
          ]}
          rowKey={(row) => row.id}
          footer={{
            name: t(asked.agencyId ? 'moneytable.received' : 'moneytable.allocated'),
            amount: figures.allocated === null ? '–' : <Money amount={figures.allocated} />,
          }}
        />
        <h3>{t('moneytable.explain.decisions')}</h3>
        <ChangesTable
          asked={{
            ...asked,
            subProjectId: explained.subProjectId,
            fundingSource: explained.source ?? undefined,
          }}
        />
      </DialogContent>
    </Dialog>
  );
}

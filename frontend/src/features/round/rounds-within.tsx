import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Round } from '@/api/generated/types.gen';
import { roundPartsQuery } from '@/api/round-queries';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Soft } from '@/ui/layout';
import styles from './round.module.css';
import { RoundStatusBadge } from './round-list';

/** The rounds that a longer period is put together from, and those of its days that nobody has opened: they are missing from it. */
export function RoundsWithin({ round }: { round: Round }) {
  const { t } = useText();
  const parts = useQuery(roundPartsQuery(round.id));
  return (
    <Card title={t('round.within')}>
      <QueryView queries={{ parts }} lines={4}>
        {({ parts: { rounds, missing } }) => (
          <>
            <p>
              <Soft>{t('round.within.text')}</Soft>
            </p>
            <ul className={styles.within}>
              {rounds.map((one) => (
                <li key={one.id}>
                  <Link to="/ky-bao-cao/$id" params={{ id: one.id }}>
                    {one.name}
                  </Link>{' '}
                  <RoundStatusBadge {...one} />{' '}
                  <Soft>
                    {t('round.within.accepted', {
                      accepted: one.counts.accepted,
                      reports: one.counts.reports,
                    })}
                  </Soft>
                </li>
              ))}
            </ul>
            {missing.length > 0 ? (
              <p role="note" className={styles.missing}>
                {t('round.within.missing', { names: missing.map(({ name }) => name).join(', ') })}
              </p>
            ) : null}
          </>
        )}
      </QueryView>
    </Card>
  );
}

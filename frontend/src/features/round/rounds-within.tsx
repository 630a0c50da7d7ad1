import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Frequency, Round } from '@/api/generated/types.gen';
import { roundProposalsQuery, roundsQuery } from '@/api/round-queries';
import { QueryView } from '@/components/query-view';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Soft } from '@/ui/layout';
import styles from './round.module.css';
import { RoundStatusBadge } from './round-list';

const MONTHS: Record<Frequency, number> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

type Days = Pick<Round, 'dataFrom' | 'dataTo'>;

/** Whether a round of that frequency makes the period up, with its like: half a year says nothing of nine months. */
function counts({ frequency, dataFrom, dataTo }: Days & Pick<Round, 'frequency'>, whole: Days): boolean {
  if (!frequency || dataFrom < whole.dataFrom || dataTo > whole.dataTo) return false;
  const [from, to] = [new Date(whole.dataFrom), new Date(whole.dataTo)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return months % MONTHS[frequency] === 0;
}

/** The rounds that a longer period is put together from, and those of its days that nobody has opened: they are missing from it. */
export function RoundsWithin({ round }: { round: Round }) {
  const { t } = useText();
  const rounds = useQuery(roundsQuery(round.planId));
  const mayOpen = usePermission('round:write');
  const proposals = useQuery({ ...roundProposalsQuery(round.planId), enabled: mayOpen });
  const missing = (proposals.data?.items ?? []).filter((one) => counts(one, round));
  return (
    <Card title={t('round.within')}>
      <QueryView queries={{ rounds }} lines={4}>
        {(data) => (
          <>
            <p>
              <Soft>{t('round.within.text')}</Soft>
            </p>
            <ul className={styles.within}>
              {data.rounds
                .filter((one) => counts(one, round))
                .sort((one, other) => one.dataTo.localeCompare(other.dataTo))
                .map((one) => (
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

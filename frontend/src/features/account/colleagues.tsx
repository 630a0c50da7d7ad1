import { useQuery } from '@tanstack/react-query';
import { PlugZap } from 'lucide-react';
import type { Account } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { colleaguesQuery } from '@/api/provisioning-queries';
import type { OwnUnit } from '@/components/acting-unit';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline, PlainList, Soft } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';

/** Who else is in the unit that one works for: names and roles. */
export function Colleagues({ unit, me }: { unit: OwnUnit; me: Account }) {
  const { t } = useText();
  const colleagues = useQuery(colleaguesQuery);
  const code = me.units.find(({ agencyId }) => agencyId === unit.id)?.agencyCode;
  const away =
    !colleagues.data && colleagues.error instanceof ProblemError && colleagues.error.status === 503;
  return (
    <Card title={t('account.colleagues')} aside={<Soft>{unit.name}</Soft>}>
      {away ? (
        <StateMessage
          icon={PlugZap}
          title={t('account.colleagues.away')}
          action={<Button onClick={() => void colleagues.refetch()}>{t('app.retry')}</Button>}
        >
          <p>{t('account.colleagues.away.text')}</p>
        </StateMessage>
      ) : (
        <QueryView queries={{ colleagues }} lines={3}>
          {(data) => {
            const people = data.colleagues.find(({ agencyCode }) => agencyCode === code)?.colleagues ?? [];
            if (people.length === 0) return <Soft>{t('account.colleagues.none')}</Soft>;
            return (
              <PlainList>
                {people.map(({ fullName, roles }) => (
                  <li key={`${fullName} ${roles.join(' ')}`}>
                    <Inline>
                      {fullName}
                      {roles.map((role) => (
                        <Badge key={role} tone="info">
                          {t(`account.unitRole.${role}`)}
                        </Badge>
                      ))}
                    </Inline>
                  </li>
                ))}
              </PlainList>
            );
          }}
        </QueryView>
      )}
    </Card>
  );
}

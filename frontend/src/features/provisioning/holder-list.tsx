import { UserX } from 'lucide-react';
import type { RoleHolder } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Inline, PlainList, Soft } from '@/ui/layout';
import { SkeletonLine } from '@/ui/skeleton';
import { isInUse, type ShownUnit } from './unit-view';

/** Who has roles in a unit; that nobody has, where somebody should. */
export function HolderList({ unit }: { unit: ShownUnit }) {
  const { t } = useText();
  if (unit.holders === null) return <SkeletonLine />;
  if (unit.holders.length === 0) {
    return isInUse(unit) ? (
      <Badge tone="warn" icon={UserX}>
        {t('provisioning.holders.none')}
      </Badge>
    ) : (
      <Soft>–</Soft>
    );
  }
  return (
    <PlainList>
      {unit.holders.map((holder) => (
        <li key={`${holder.userId} ${holder.role} ${holder.direct}`}>
          <Holder holder={holder} />
        </li>
      ))}
    </PlainList>
  );
}

function Holder({ holder: { fullName, userName, role, enabled, direct, url } }: { holder: RoleHolder }) {
  const { t } = useText();
  return (
    <Inline>
      <span>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer" title={t('provisioning.inConsole')}>
            {fullName}
          </a>
        ) : (
          fullName
        )}{' '}
        <Soft>({userName})</Soft>
      </span>
      <Badge tone="info">{t(`account.unitRole.${role}`)}</Badge>
      {enabled ? null : <Badge tone="note">{t('provisioning.holder.disabled')}</Badge>}
      {direct ? (
        <Badge tone="warn" title={t('provisioning.holder.direct.why')}>
          {t('provisioning.holder.direct')}
        </Badge>
      ) : null}
    </Inline>
  );
}

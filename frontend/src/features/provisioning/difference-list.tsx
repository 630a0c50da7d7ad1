import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ProvisioningDifference } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Disclosure } from '@/ui/disclosure';
import { PlainList, Soft } from '@/ui/layout';

/** A unit that is not there at all differs in many ways, which are one to whoever reads it. */
const AT_A_GLANCE = 2;

/** In what a unit differs from the register; that it does not. */
export function DifferenceList({ differences }: { differences: readonly ProvisioningDifference[] }) {
  const { t } = useText();
  if (differences.length === 0) {
    return (
      <Badge tone="strong" icon={CircleCheck}>
        {t('provisioning.agrees')}
      </Badge>
    );
  }
  const list = (
    <PlainList>
      {differences.map((one) => (
        <li key={`${one.kind} ${one.role} ${one.found}`}>
          <DifferenceText difference={one} />
        </li>
      ))}
    </PlainList>
  );
  return (
    <>
      <Badge tone="warn" icon={TriangleAlert}>
        {t('provisioning.differs', { count: differences.length })}
      </Badge>
      {differences.length > AT_A_GLANCE ? (
        <Disclosure summary={t('provisioning.differences.show')}>{list}</Disclosure>
      ) : (
        list
      )}
    </>
  );
}

function DifferenceText({ difference }: { difference: ProvisioningDifference }) {
  const { t } = useText();
  const words = useDifferenceWords();
  return (
    <>
      {words(difference)}
      {difference.mendable ? null : <Soft> {t('provisioning.difference.byHand')}</Soft>}
    </>
  );
}

function useDifferenceWords() {
  const { t } = useText();
  return ({ kind, role, expected, found }: ProvisioningDifference): string => {
    const params = {
      role: role ? t(`account.unitRole.${role}`) : '',
      expected: expected ?? '',
      found: found ?? '',
    };
    switch (kind) {
      case 'GROUP_NAME':
        return found ? t('provisioning.difference.GROUP_NAME', params) : t('provisioning.difference.noName');
      case 'GROUP_END':
        return expected
          ? t('provisioning.difference.GROUP_END', { date: formatDate(expected) })
          : t('provisioning.difference.notEnded', params);
      case 'FOREIGN_ROLE':
        return role
          ? t('provisioning.difference.FOREIGN_ROLE', params)
          : t('provisioning.difference.foreignForAll', params);
      default:
        return t(`provisioning.difference.${kind}`, params);
    }
  };
}

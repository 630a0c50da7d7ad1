import type { BeneficiaryGroupMention } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { MENTIONS } from './mentions';
import styles from './sub-project-page.module.css';

/** The groups as they are coded, apart by where the plan names them. */
export function BeneficiaryGroups({ groups }: { groups: readonly BeneficiaryGroupMention[] }) {
  const { t } = useText();
  return (
    <div className={styles.groups}>
      {MENTIONS.map((mention) => {
        const named = groups.filter((group) => group.mention === mention);
        if (named.length === 0) return null;
        return (
          <div key={mention} className={styles.groups}>
            <h3 className={styles.label}>{t(`project.groups.${mention}`)}</h3>
            <ul className={styles.chips}>
              {named.map((group) => (
                <li key={group.code}>{group.name}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

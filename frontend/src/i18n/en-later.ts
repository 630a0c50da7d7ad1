import attachment from '@/i18n/locales/en/attachment.json';
import delegation from '@/i18n/locales/en/delegation.json';
import obstacle from '@/i18n/locales/en/obstacle.json';

/** The texts of screens that no visit begins with: they come when one of those is opened. */
export const messages = {
  ...attachment,
  ...delegation,
  ...obstacle,
};

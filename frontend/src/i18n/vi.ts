import access from '@/i18n/locales/vi/access.json';
import account from '@/i18n/locales/vi/account.json';
import agency from '@/i18n/locales/vi/agency.json';
import app from '@/i18n/locales/vi/app.json';
import area from '@/i18n/locales/vi/area.json';
import duty from '@/i18n/locales/vi/duty.json';
import funding from '@/i18n/locales/vi/funding.json';
import indicator from '@/i18n/locales/vi/indicator.json';
import plan from '@/i18n/locales/vi/plan.json';
import plancheck from '@/i18n/locales/vi/plancheck.json';
import project from '@/i18n/locales/vi/project.json';
import search from '@/i18n/locales/vi/search.json';

export const messages = {
  ...access,
  ...agency,
  ...app,
  ...area,
  ...duty,
  ...funding,
  ...indicator,
  ...plan,
  ...project,
  ...plancheck,
  ...account,
  ...search,
};

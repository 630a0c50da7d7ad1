import access from '@/i18n/locales/en/access.json';
import account from '@/i18n/locales/en/account.json';
import agency from '@/i18n/locales/en/agency.json';
import app from '@/i18n/locales/en/app.json';
import area from '@/i18n/locales/en/area.json';
import duty from '@/i18n/locales/en/duty.json';
import funding from '@/i18n/locales/en/funding.json';
import indicator from '@/i18n/locales/en/indicator.json';
import plan from '@/i18n/locales/en/plan.json';
import plancheck from '@/i18n/locales/en/plancheck.json';
import project from '@/i18n/locales/en/project.json';
import search from '@/i18n/locales/en/search.json';

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

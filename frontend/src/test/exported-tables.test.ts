import { expect, test } from 'vitest';

/** The source of all screens, by its path below `src`. */
const SOURCES = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      ['../features/**/*.tsx', '../components/**/*.tsx', '../routes/**/*.tsx', '!../**/*.test.tsx'],
      { query: '?raw', import: 'default', eager: true },
    ),
  ).map(([path, text]) => [path.replace('../', '').replace('.tsx', ''), text]),
);

/** Tables that the server makes into sheets: which screen offers that of each. */
const SAVED_BY: Record<string, string> = {
  'features/agency/agency-list': 'routes/_app._plan.co-quan.index',
  'features/area/area-table': 'routes/_app._plan.dia-ban',
  'features/communeplan/commune-budget': 'features/communeplan/commune-plan-page',
  'features/communeplan/commune-comparison': 'routes/_app._plan.ke-hoach-xa.index',
  'features/communeplan/commune-plans': 'routes/_app._plan.ke-hoach-xa.index',
  'features/communeplan/commune-targets': 'features/communeplan/commune-plan-page',
  'features/communeplan/commune-tasks': 'features/communeplan/commune-plan-page',
  'features/consolidation/differences': 'features/consolidation/consolidation-page',
  'features/consolidation/figure-tables': 'features/consolidation/consolidation-page',
  'features/consolidation/other-parts': 'features/consolidation/consolidation-page',
  'features/contribution/contribution-list': 'routes/_app._plan.kinh-phi.huy-dong.index',
  'features/credit/credit-screen': 'routes/_app._plan.kinh-phi.tin-dung.index',
  'features/decision/decision-list': 'routes/_app._plan.kinh-phi.quyet-dinh.index',
  'features/decision/decision-table': 'features/decision/decision-page',
  'features/disbursement/disbursement-table': 'routes/_app._plan.kinh-phi.giai-ngan.index',
  'features/disbursement/rates-table': 'features/disbursement/spending-progress',
  'features/disbursement/risks-table': 'features/disbursement/spending-progress',
  'features/duty/policy-duties': 'routes/_app._plan.co-quan.nhiem-vu',
  'features/duty/sub-project-duties': 'routes/_app._plan.co-quan.nhiem-vu',
  'features/funding/project-money-table': 'routes/_app._plan.kinh-phi.index',
  'features/funding/source-table': 'routes/_app._plan.kinh-phi.index',
  'features/funding/sub-project-funding': 'routes/_app._plan.kinh-phi.index',
  'features/indicator/indicator-list': 'routes/_app._plan.chi-tieu.index',
  'features/moneytable/matrix-chart': 'routes/_app._plan.kinh-phi.index',
  'features/moneytable/matrix-table': 'routes/_app._plan.kinh-phi.index',
  'features/obstacle/obstacle-list': 'routes/_app._plan.vuong-mac.index',
  'features/progress/commune-table': 'features/progress/commune-progress',
  'features/progress/indicator-table': 'features/progress/progress-overview',
  'features/progress/trend-chart': 'features/progress/indicator-progress',
  'features/provisioning/unit-table': 'routes/_app.phan-quyen.index',
  'features/report/review-queue': 'routes/_app._plan.duyet-bao-cao',
  'features/round/report-board': 'routes/_app._plan.ky-bao-cao.theo-doi',
  'features/round/round-list': 'routes/_app._plan.ky-bao-cao.index',
  'features/settlement/settlement-table': 'features/settlement/settlement-page',
  'features/trail/event-list': 'routes/_app.nhat-ky',
  'features/treasury/comparison-table': 'features/treasury/comparison-page',
};

/** Tables that nobody saves, each with the reason. */
const NOT_SAVED: Record<string, string> = {
  'components/sheet/saved-table': 'it is the table that is saved',
  'components/sheet/sheet-errors': 'what is wrong in a sheet is saved as that sheet, with its faults marked',
  'features/agency/agency-summary':
    'counts the register of agencies, which it links to and which is saved there',
  'features/area/area-summary':
    'shows the register of areas in short, which it links to and which is saved there',
  'features/decision/holdings': 'checks what is being typed; what was decided is saved with the decision',
  'features/moneytable/explanation': 'adds up the decisions that stand below it, which are saved there',
};

const exports = (path: string) => /<(ExportButton|SavedTable)\b/.test(SOURCES[path] ?? '');
const bare = Object.keys(SOURCES).filter(
  (path) => /<DataTable\b/.test(SOURCES[path] ?? '') && !exports(path),
);

test('every table can be saved as an Excel file, or it is written down why not', () => {
  const known = [...Object.keys(SAVED_BY), ...Object.keys(NOT_SAVED)];
  expect(bare.filter((path) => !known.includes(path))).toEqual([]);
});

test('nothing is written down of tables that are gone, or are saved where they stand', () => {
  expect(
    [...Object.keys(SAVED_BY), ...Object.keys(NOT_SAVED)].filter((path) => !bare.includes(path)),
  ).toEqual([]);
});

test('the screens that are said to save a table do so', () => {
  expect(Object.values(SAVED_BY).filter((path) => !exports(path))).toEqual([]);
});

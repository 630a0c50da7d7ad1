// Writes docs/security/access-matrix.md: who may do what, as the tests hold it, for people to read.
//
//   node scripts/access-matrix.mjs          writes the page (make openapi does it too)
//   node scripts/access-matrix.mjs --check  fails when the committed page is not what this writes
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const { parse } = createRequire(new URL('frontend/package.json', root))('yaml');
const PAGE = new URL('docs/security/access-matrix.md', root);

/** Who the columns stand for: the user of the demo who asks, the Vietnamese name of the role, and what it is in Keycloak. */
const WHO = {
  nobody: ['Nobody', 'Người chưa đăng nhập', 'no token and no session'],
  'no-role': ['No role', 'Người chưa được phân quyền', 'signed in, in no group'],
  admin: ['Admin', 'Quản trị hệ thống', '`platform:admin`'],
  'commune-officer': ['Commune officer', 'Cán bộ UBND xã', '`agency:<xã>:officer`'],
  'commune-head': ['Commune head', 'Lãnh đạo UBND xã', '`agency:<xã>:head`'],
  'department-officer': ['Dept. officer', 'Cán bộ phòng, ban huyện', '`agency:<phòng>:officer`'],
  'department-head': ['Dept. head', 'Lãnh đạo phòng, ban huyện', '`agency:<phòng>:head`'],
  manager: ['Manager', 'Cơ quan quản lý Chương trình', '`programme:manager`'],
  finance: ['Finance', 'Cơ quan tài chính', '`programme:finance`'],
  leader: ['Leader', 'Lãnh đạo UBND huyện', '`programme:leader`'],
  auditor: ['Auditor', 'Thanh tra, kiểm tra', '`programme:auditor`'],
  integrator: ['Other system', 'Hệ thống khác (chỉ đọc)', '`integration:read`'],
};

/** What the answer to an empty request tells of the right to ask. */
const CELLS = {
  200: 'yes', 400: 'yes', 415: 'yes', 422: 'yes', 428: 'yes',
  401: '–', 403: '–',
  404: 'own',
};

const rows = read('backend/api/src/test/resources/access-matrix.csv').trim().split('\n').map((line) => line.split(',').map((cell) => cell.trim()));
const [[, ...users], ...cases] = rows;
const answers = new Map(cases.map(([id, ...cells]) => [id, cells]));
/** The writes that each unit does to what is its own, and to nothing of another's. */
const ownOnly = new Set(
  read('backend/api/src/test/resources/own-unit.csv').trim().split('\n').map((line) => line.split(',').map((cell) => cell.trim()))
    .filter(([, where]) => !where.startsWith('each')).map(([id]) => id),
);
const UNITS = new Set(['commune-officer', 'commune-head', 'department-officer', 'department-head']);
const contract = parse(read('openapi.yaml'));
const operations = Object.values(contract.paths).flatMap((path) => Object.values(path)).filter(({ operationId }) => operationId);

function cell(id, user, answer) {
  const word = CELLS[answer];
  if (!word) throw new Error(`${id}: what ${answer} means is not written down here`);
  return word === 'yes' && UNITS.has(user) && ownOnly.has(id) ? 'own' : word;
}

function table(tag) {
  const lines = operations
    .filter(({ tags }) => tags.includes(tag))
    .map(({ operationId, summary }) => {
      const cells = answers.get(operationId);
      if (!cells) throw new Error(`${operationId} is not in access-matrix.csv`);
      return `| ${summary.replaceAll('|', '\\|')} (\`${operationId}\`) | ${cells.map((answer, i) => cell(operationId, users[i], answer)).join(' | ')} |`;
    });
  return [
    `| Operation | ${users.map((user) => WHO[user][0]).join(' | ')} |`,
    `| --- | ${users.map(() => ':-:').join(' | ')} |`,
    ...lines,
  ].join('\n');
}

const unknown = users.filter((user) => !WHO[user]);
if (unknown.length > 0) throw new Error(`who is ${unknown.join(', ')}? Say it in scripts/access-matrix.mjs`);

const text = `# Who may do what

Made of \`backend/api/src/test/resources/access-matrix.csv\` by \`node scripts/access-matrix.mjs\`; \`make openapi\` writes it too, and \`make check\` fails
where it differs. \`AccessMatrixTest\` asks every one of these ${answers.size} operations as each of these ${users.length}, with real tokens of a real Keycloak, and
knows every operation of the contract: one without a row fails it.

## The words of the tables

| Here | Means | The answer that the test expects |
| :-: | --- | --- |
| yes | allowed: the caller's permissions let the request in; what it shows and takes is still narrowed to what is the caller's | 200, or, as the test sends nothing, what is missing: 428 the version (\`If-Match\`), 422 the fields, 400 a parameter or the \`Idempotency-Key\`, 415 the file |
| own | own unit only. Of a write: \`OwnPlansTest\`, \`OwnMoneyTest\` and \`OwnReportsTest\` send the same whole request, with the right version, as people of all other units, who are refused, and then as the unit's own, from whom it is taken (\`own-unit.csv\`, which no such write is missing from). Of a read: the thing that is asked for is another's, and so it is not there | as under "yes"; 404 of a read |
| – | refused | 401 where nobody is signed in, 403 where no role allows it |

A "yes" is leave to ask, not to do everything: a commune's officer changes what is the commune's, who drafted does not issue, what is closed stays. Those rules
have tests of their own beside each feature, and a second wall in the database ([decision 28](../adr/0028-row-security.md)).

## The columns

| Column | In Vietnamese | In Keycloak |
| --- | --- | --- |
${users.map((user) => `| ${WHO[user].join(' | ')} |`).join('\n')}

A bank, a centre and the Front are departments here. Who stands in for a head has a head's rights for that time ([decision 13](../adr/0013-delegation.md)). A
system that writes (\`integration:write\`) tells the figures of its agencies besides reading ([decision 25](../adr/0025-integration.md)).

${contract.tags
  .filter(({ name }) => operations.some(({ tags }) => tags.includes(name)))
  .map(({ name, description }) => `## ${name}\n\n${description.replace(/\s+/g, ' ')}.\n\n${table(name)}`)
  .join('\n\n')}
`;

if (!process.argv.includes('--check')) {
  mkdirSync(new URL('.', PAGE), { recursive: true });
  writeFileSync(PAGE, text);
} else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== text) {
  console.error('docs/security/access-matrix.md is not what scripts/access-matrix.mjs writes: run that');
  process.exit(1);
}

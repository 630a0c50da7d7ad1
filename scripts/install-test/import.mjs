// An import whose database goes away, or is stopped, between its vouchers and their money.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { token } from './client.mjs';
import { start, until } from './servers.mjs';

const VOUCHERS = 200;
const HEADS = 'Số chứng từ;Ngày chứng từ;Đơn vị chi;Mã tiểu dự án;Nguồn vốn;Loại vốn;Hình thức;Số tiền (đồng)';
const sheet = [HEADS, ...Array.from({ length: VOUCHERS }, (_, at) => `MAT-${at};15/10/2024;Phòng LĐ-TB&XH;DA2;Vốn Trung ương;Vốn sự nghiệp;Thanh toán;1.000`)].join('\n');
const env = { ...process.env, PGPASSWORD: 'postgres' };
const psql = ['-qAt', '-h', 'localhost', '-p', process.env.DB_PORT, '-U', 'postgres', '-d', 'giam_ngheo_pair', '-v', 'ON_ERROR_STOP=1', '-c'];
const ask = (sql) => execFileSync('psql', [...psql, sql], { encoding: 'utf8', env }).trim();
const count = (what) => Number(ask(`select count(*) from ${what}`));
const locks = (which) => count(`pg_locks where relation = 'balance'::regclass and mode = ${which}`);

export async function importLosesItsDatabase(url, database) {
  const plan = ask('select id from plan where year = 2024 and parent_plan_id is null');
  const headers = { authorization: `Bearer ${await token('finance')}`, 'content-type': 'text/csv', 'idempotency-key': 'mat-ket-noi' };
  const send = () => fetch(`${url}/api/v1/sheets/disbursements?planId=${plan}`, { method: 'POST', body: sheet, headers });
  const entered = () => [count("disbursement where voucher like 'MAT-%'"), count("audit_event where entity = 'disbursement'"), ask('select sum(spent) from balance')];
  const before = entered();

  const breakOff = async (how) => {
    const holder = start('holder', 'psql', [...psql, 'begin; lock table balance in share mode; select pg_sleep(60)'], env);
    await until(() => locks("'ShareLock' and granted") === 1, 'the lock', 10);
    const broken = send();
    await until(() => locks("'RowExclusiveLock' and not granted") === 1, 'the import', 20);
    await how();
    const answer = await broken;
    assert.equal(answer.status, 503);
    assert.equal((await answer.json()).type, 'urn:giam-ngheo:problem:unavailable');
    // PostgreSQL would not hear of a program that is killed before its sleep is over.
    ask("select pg_terminate_backend(pid) from pg_locks where relation = 'balance'::regclass and mode = 'ShareLock'");
    await holder.ended;
    await until(() => count("pg_stat_activity where datname = 'giam_ngheo_pair' and state = 'active' and pid <> pg_backend_pid()") === 0, 'the end of what was begun', 20);
  };
  await breakOff(() => ask("select pg_terminate_backend(pid) from pg_locks where relation = 'balance'::regclass and mode = 'RowExclusiveLock'"));
  assert.deepEqual(entered(), before);
  await breakOff(() => database.close());
  await database.open();
  await until(async () => (await fetch(`${url}/health/ready`)).status === 200, 'the database', 30);
  assert.deepEqual(entered(), before);

  assert.equal((await (await send()).json()).added, VOUCHERS);
  assert.equal(entered()[0], VOUCHERS);
}

// What must hold of the files that say how the parts of an installation are reached, look through, log and trace.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const { parse } = createRequire(new URL('frontend/package.json', root))('yaml');
const production = parse(read('docker-compose.production.yml'), { merge: true });

describe('the parts of an installation', () => {
  it('build the API with traces, and hand their settings on, where an installation asks for them', () => {
    assert.equal(production.services.api.build.args.PROFILE, '${GIAM_NGHEO_BUILD_PROFILE:-}');
    assert.match(read('backend/api/Dockerfile'), /^ARG PROFILE=$[^]*\$\{PROFILE:\+-P"\$PROFILE"\}$/m);
    const asked = read('backend/api/src/traces/resources/META-INF/microprofile-config.properties').matchAll(/\$\{(GIAM_NGHEO_\w+):([^}]*)\}/g);
    for (const [, name, otherwise] of asked) assert.equal(production.services.api.environment[name], `\${${name}:-${otherwise}}`);
  });

  it('have ClamAV look through files unless an installation says otherwise, reached by the API alone', () => {
    const { api, clamd, freshclam } = production.services;
    assert.match(api.environment.GIAM_NGHEO_CLAMD_SOCKET, /:-\/run\/clamav\/clamd\.sock\}$/);
    for (const part of [clamd, freshclam]) assert.equal(part.deploy.replicas, '${GIAM_NGHEO_CLAMAV:-1}');
    assert.deepEqual([clamd.network_mode, freshclam.networks], ['none', ['signatures']]);
    const sharing = Object.entries(production.services).filter(([, { volumes = [] }]) => volumes.includes('clamd-socket:/run/clamav'));
    assert.deepEqual(sharing.map(([name]) => name), ['api', 'clamd']);
    // The folder is clamd's, and what it takes is as large as what may be attached, and more.
    const [, uid] = /USER (\d+):/.exec(read('clamav/Dockerfile'));
    assert.match(production.volumes['clamd-socket'].driver_opts.o, new RegExp(`^uid=${uid},gid=${uid},`));
    const [conf, properties] = [read('clamav/clamd.conf'), read('backend/api/src/main/resources/application.properties')];
    const [, most] = /max-size=\$\{GIAM_NGHEO_ATTACHMENT_MAX_SIZE:(\d+)\}/.exec(properties);
    for (const name of ['StreamMaxLength', 'MaxFileSize']) assert.ok(Number(new RegExp(`^${name} (\\d+)M$`, 'm').exec(conf)[1]) << 20 > Number(most), name);
    assert.match(conf, /^LocalSocket \/run\/clamav\/clamd\.sock$/m);
    assert.doesNotMatch(conf, /^TCP/m);
  });

  it('hand what every part says to the journal of the machine, which is sealed and keeps all of it', () => {
    for (const [name, { logging }] of Object.entries(production.services)) assert.equal(logging.driver, 'journald', name);
    const journal = read('docs/monitoring/journald.conf');
    for (const line of ['Storage=persistent', 'Seal=yes', 'RateLimitIntervalSec=0']) assert.ok(journal.split('\n').includes(line), line);
    assert.match(read('docs/operations.md'), /install -D -m 644 docs\/monitoring\/journald\.conf \/etc\/systemd\/journald\.conf\.d\//);
  });

  it('give each part its own certificates and no other, and let nothing go in the clear between parts', () => {
    const given = Object.entries(production.services).flatMap(([name, { volumes }]) => volumes.filter((one) => one.includes('certificates')).map((one) => [name, one]));
    assert.deepEqual(given.map(([name]) => name).sort(), ['api', 'backup', 'keycloak', 'postgres', 'trail', 'web']);
    for (const [name, mount] of given) assert.equal(mount, `./certificates/${name}:/run/certificates:ro`);
    for (const [name, { environment = {} }] of Object.entries(production.services)) {
      for (const [variable, value] of Object.entries(environment)) {
        assert.doesNotMatch(String(value), /http:\/\//, `${name}: ${variable}`);
        if (String(value).includes('jdbc:')) assert.match(value, /\?sslmode=verify-full&sslrootcert=.*&sslcert=.*&sslkey=/, `${name}: ${variable}`);
      }
    }
    assert.match(production.services.backup.environment.GIAM_NGHEO_DB_OPTIONS, /^sslmode=verify-full&/);
    for (const line of read('backend/database/pg_hba.conf').match(/^[^#\n].*/gm)) assert.match(line, /^local .* peer$|^hostssl .* cert$/);
    assert.match(read('frontend/nginx/nginx-tls.conf'), /proxy_ssl_verify on;\n/);
    // What the API shows to Keycloak: no secret, but the certificate that its client is known by.
    const { clientAuthenticatorType, attributes } = JSON.parse(read('keycloak/production-realm.json')).clients.find(({ clientId }) => clientId === 'giam-ngheo-api');
    assert.deepEqual([clientAuthenticatorType, attributes['x509.subjectdn'], attributes['x509.allow.regex.pattern.comparison']], ['client-x509', 'CN=client giam-ngheo-api', 'false']);
    assert.match(read('scripts/certificates'), /^client\(\) \{ certificate "\$1" keycloak-client "client \$2" clientAuth; \}$[^]*^client api giam-ngheo-api$/m);
    const { api, keycloak } = production.services;
    assert.deepEqual([api.environment.GIAM_NGHEO_OIDC_SECRET, api.environment.QUARKUS_TLS_INSIDE_KEY_STORE_PEM_CLIENT_CERT], ['', '/run/certificates/keycloak-client.pem']);
    assert.equal(keycloak.environment.KC_HTTPS_TRUST_STORE_FILE, '/run/certificates/authority.pem');
    assert.match(read('keycloak/Dockerfile'), /KC_HTTPS_CLIENT_AUTH=request/);
  });

  it('are given their certificates before the first of them is started', () => {
    const [, steps] = /## Installing, step by step\n(.*?)\n## /s.exec(read('docs/operations.md'));
    const places = [/^ *scripts\/certificates$/m, /docker compose .* trail make-key/, /docker compose .* up --build/].map((one) => steps.search(one));
    assert.ok(places.every((place) => place > 0));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    // Making the key asks nothing of the database.
    assert.match(steps, /run --rm --no-deps trail make-key/);
  });
});

// What must hold of the files of an installation, found by reading them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const { parse } = createRequire(new URL('frontend/package.json', root))('yaml');
const compose = (file) => parse(read(file), { merge: true });
const files = { 'docker-compose.yml': compose('docker-compose.yml'), 'docker-compose.production.yml': compose('docker-compose.production.yml') };
const production = files['docker-compose.production.yml'];
const dockerfiles = ['clamav/Dockerfile', 'keycloak/Dockerfile', 'backend/api/Dockerfile', 'frontend/Dockerfile'];
const PINNED = /^[\w./-]+:\d+(\.\d+)+[\w.-]*$/;

const eachService = (check) =>
  Object.entries(files).forEach(([file, { services }]) =>
    Object.entries(services).forEach(([name, service]) => check(service, `${file}: ${name}`, name)),
  );

describe('the files of an installation', () => {
  it('pin every image to one version', () => {
    eachService(({ image, build }, where) => build || assert.match(image, PINNED, where));
    for (const file of dockerfiles) {
      const images = [...read(file).matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
      assert.ok(images.length > 0);
      for (const image of images) assert.match(image, PINNED, file);
    }
  });

  it('run the tools from the image of the API, which an upgrade builds anew', () => {
    for (const [file, { services }] of Object.entries(files)) {
      const built = Object.entries(services).filter(([, { build }]) => build?.dockerfile === services.api.build.dockerfile);
      assert.deepEqual(built.map(([name]) => name), file === 'docker-compose.yml' ? ['api', 'trail'] : ['api', 'backup', 'trail']);
      for (const [name, { build, image, pull_policy }] of built) {
        assert.ok(image, `${file}: ${name}`);
        assert.deepEqual([build, image, pull_policy], [services.api.build, services.api.image, 'never'], `${file}: ${name}`);
      }
    }
  });

  it('run every container as an ordinary user, on a read-only disk, without capabilities', () => {
    eachService((service, where) => {
      assert.equal(service.read_only, true, where);
      assert.deepEqual(service.cap_drop, ['ALL'], where);
      assert.deepEqual(service.security_opt, ['no-new-privileges:true'], where);
      assert.ok(!service.privileged && !service.cap_add, where);
      if (!service.build) assert.match(service.user ?? '', /^[1-9]\d*:\d+$/, where);
    });
    for (const file of dockerfiles) assert.match(read(file).split('FROM').at(-1), /^USER [1-9]\d*:\d+$/m, file);
  });

  it('copy into the image of the web application whatever its build imports', () => {
    const copied = [...read('frontend/Dockerfile').matchAll(/^COPY (?!--)(.*) \S+$/gm)].flatMap(([, files]) => files.split(' '));
    const letIn = read('frontend/.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const seen = new Set();
    const follow = (file) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, name] of read(`frontend/${file}`).matchAll(/from '\.\/([^']+)'/g)) follow(join(dirname(file), name));
    };
    follow('vite.config.ts');
    assert.ok(seen.size > 2);
    for (const file of seen) {
      assert.ok(copied.includes(file), `${file} is not copied`);
      assert.ok(letIn.includes(file), `${file} is not let in`);
    }
  });

  it('open the console to nobody whom Docker passes on under an address of its own', () => {
    const rules = read('frontend/nginx/administrators.conf').match(/^[\d.]+\/\d+ [01];$/gm);
    for (const { subnet } of production.networks.front.ipam.config) assert.ok(rules.includes(`${subnet} 0;`), subnet);
  });

  it('know by themselves whether each part works', () => {
    eachService((service, where) => service.profiles || assert.ok(service.healthcheck?.test.length > 1, where));
  });

  it('publish the ports of the web server alone, and for trying on this machine only', () => {
    for (const [name, { ports }] of Object.entries(production.services)) {
      assert.deepEqual(ports, name === 'web' ? ['80:8080', '443:8443'] : undefined, name);
    }
    for (const { ports = [] } of Object.values(files['docker-compose.yml'].services)) {
      for (const port of ports) assert.match(port, /^127\.0\.0\.1:/);
    }
  });

  it('hold no secret, and no default for one', () => {
    eachService(({ environment = {} }, where) => {
      for (const [name, value] of Object.entries(environment)) {
        // Without a mail server there is no password for it.
        const optional = name === 'GIAM_NGHEO_SMTP_PASSWORD';
        const filledIn = optional ? /^\$\{[A-Z_]+:-\}$/ : /^\$\{[A-Z_]+:\?[^}]+\}$/;
        // An empty one says that there is none.
        if (/PASSWORD|SECRET/.test(name) && value !== '') assert.match(value, filledIn, `${where}: ${name}`);
      }
    });
    const example = read('.env.production.example');
    for (const [, name, value] of example.matchAll(/^([A-Z_]+)=(.*)$/gm)) assert.equal(value, '', name);
    for (const [, name] of read('docker-compose.production.yml').matchAll(/\$\{([A-Z_]+)/g)) {
      assert.match(example, new RegExp(`^${name}=$`, 'm'));
    }
    const { clients } = JSON.parse(read('keycloak/production-realm.json'));
    for (const { clientId, secret } of clients) assert.equal(secret, undefined, clientId);
  });

  it('hand on every setting that is documented, as the application has it where nothing is said', () => {
    const offered = Object.fromEntries([...read('backend/api/src/main/resources/application.properties').matchAll(/\$\{(GIAM_NGHEO_\w+):([^}]*)\}/g)].map(([, name, value]) => [name, value]));
    const [, table] = /## The API's settings\n(.*?)\n## /s.exec(read('docs/operations.md'));
    const documented = [...table.matchAll(/^\| `(GIAM_NGHEO\w*)_([A-Z]+)`(?:, `…(_[A-Z]+)`)?/gm)].flatMap(([, stem, last, more]) => [`${stem}_${last}`, ...(more ? [stem + more] : [])]);
    assert.deepEqual([...new Set(documented)].sort(), Object.keys(offered).sort());
    const { environment } = production.services.api;
    const notHandedOn = ['DB_API_PASSWORD', 'DB_API_USER', 'DB_OWNER_PASSWORD', 'DB_OWNER_USER', 'DOCS', 'SAMPLE', 'WEBHOOK_THIS_MACHINE'].map((name) => `GIAM_NGHEO_${name}`);
    assert.deepEqual(documented.filter((name) => !(name in environment)).sort(), notHandedOn);
    for (const name of documented) {
      const handedOn = new RegExp(`^\\$\\{${name}:-(.*)\\}$`).exec(environment[name])?.[1];
      // Where containers are, and clamd in one of them, is known to the compose file alone.
      const known = ['GIAM_NGHEO_TRUSTED_PROXIES', 'GIAM_NGHEO_CLAMD_SOCKET'].includes(name);
      if (handedOn !== undefined && !known) assert.equal(handedOn, offered[name], name);
    }
    const fixed = documented.filter((name) => environment[name] && !environment[name].startsWith('${'));
    assert.deepEqual(fixed.map((name) => name.replace('GIAM_NGHEO_', '')).sort(), ['DB_URL', 'KEYCLOAK_CONSOLE', 'LOG_JSON', 'OIDC_ISSUER', 'OIDC_URL', 'SEAL_KEYS', 'SHUTDOWN_DELAY', 'WEB_URL']);
    assert.ok(production.services.api.volumes.includes('./plans:/plans:ro'));
  });

  it('bring no demo into real use', () => {
    const text = read('docker-compose.production.yml');
    assert.ok(!text.includes('giam-ngheo-realm.json:ro') || text.includes('production-realm.json:/opt/keycloak/data/import/'));
    assert.ok(!/start-dev|keycloak\/giam-ngheo-realm\.json|localhost:|GIAM_NGHEO_DOCS/.test(text));
    const realm = JSON.parse(read('keycloak/production-realm.json'));
    // Nobody but the account by which the API looks up whom mail reminds, and keeps the units; no unit but those of the register.
    assert.deepEqual(realm.users, [
      {
        username: 'service-account-giam-ngheo-api',
        enabled: true,
        serviceAccountClientId: 'giam-ngheo-api',
        clientRoles: { 'realm-management': ['view-users', 'query-clients'], 'giam-ngheo-api': ['platform:provisioning'] },
      },
    ]);
    assert.deepEqual(realm.clients.map(({ clientId }) => clientId), ['giam-ngheo-api', 'account', 'account-console', 'admin-permissions']);
    assert.ok(!JSON.stringify(realm).includes('agency:'));
    assert.match(realm.passwordPolicy, /length\(12\)/);
    assert.match(read('keycloak/Dockerfile'), /COPY passwords\/common-passwords\.txt/);
  });

  it('guard sign-in as a ministry would, in the realm of the demo too', () => {
    const realms = ['giam-ngheo-realm.json', 'production-realm.json'].map((file) => JSON.parse(read(`keycloak/${file}`)));
    for (const realm of realms) {
      assert.equal(realm.bruteForceProtected, true);
      assert.equal(realm.permanentLockout, false);
      assert.ok(realm.failureFactor <= 10);
      assert.ok(realm.accessTokenLifespan <= 300);
      assert.equal(realm.revokeRefreshToken, true);
      assert.ok(realm.ssoSessionMaxLifespan <= 12 * 3600);
      assert.equal(realm.registrationAllowed, false);
      assert.equal(realm.sslRequired, 'external');
      assert.deepEqual([realm.eventsEnabled, realm.adminEventsEnabled, realm.adminEventsDetailsEnabled], [true, true, true]);
      assert.ok(realm.eventsExpiration >= 90 * 24 * 3600);
      assert.deepEqual([realm.defaultLocale, realm.loginTheme, realm.accountTheme], ['vi', 'giam-ngheo', 'giam-ngheo']);
      const api = realm.clients.find(({ clientId }) => clientId === 'giam-ngheo-api');
      assert.equal(api.attributes['pkce.code.challenge.method'], 'S256');
      assert.deepEqual([api.implicitFlowEnabled, api.directAccessGrantsEnabled, api.fullScopeAllowed], [false, false, false]);
      assert.ok(api.redirectUris.length > 0);
      for (const uri of api.redirectUris) assert.match(uri, /^https?:\/\/[^*]+\/auth\/callback$/);
      assert.doesNotMatch(api.attributes['post.logout.redirect.uris'], /\*/);
    }
    const [, production] = realms;
    assert.match(production.passwordPolicy, /notUsername.*passwordHistory\(3\)/);
    assert.deepEqual(production.clients.filter((client) => client.directAccessGrantsEnabled), []);
  });

  it('demand a code of heads, managers, leaders and administrators in real use, and of nobody in the demo', () => {
    const needing = ['programme:manager', 'programme:leader', 'platform:admin'];
    for (const [file, requirement] of [['giam-ngheo-realm.json', 'DISABLED'], ['production-realm.json', '${GIAM_NGHEO_SECOND_FACTOR:CONDITIONAL}']]) {
      const realm = JSON.parse(read(`keycloak/${file}`));
      const flow = (alias) => realm.authenticationFlows.find((one) => one.alias === alias).authenticationExecutions;
      assert.equal(realm.browserFlow, 'sign-in');
      assert.equal(flow('password and code').find(({ flowAlias }) => flowAlias === 'code required').requirement, requirement, file);
      const [condition, form] = flow('code required');
      const { config } = realm.authenticatorConfig.find(({ alias }) => alias === condition.authenticatorConfig);
      assert.deepEqual([config.condUserRole, config.negate], ['giam-ngheo-api.second-factor', 'false']);
      assert.deepEqual([form.authenticator, form.requirement], ['auth-otp-form', 'REQUIRED']);
      const roles = realm.roles.client['giam-ngheo-api'];
      const bringing = roles.filter(({ composites }) => composites?.client['giam-ngheo-api'].includes('second-factor'));
      const heads = roles.map(({ name }) => name).filter((name) => name.endsWith(':head'));
      assert.deepEqual(bringing.map(({ name }) => name).sort(), [...heads, ...needing].sort());
    }
  });

  it('let pages run and show nothing but their own files, the same on nginx and on the local stack', () => {
    const [, policy] = /Content-Security-Policy "([^"]+)"/.exec(read('frontend/nginx/security-headers.conf'));
    const local = read('backend/local/src/main/java/vn/giamngheo/local/WebServer.java');
    const [, pieces] = /CONTENT_SECURITY_POLICY =([^;]+(?:;[^;]+)*?);\n/.exec(local);
    assert.equal([...pieces.matchAll(/"([^"]*)"/g)].map(([, piece]) => piece).join(''), policy);
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    for (const [name, sources] of Object.entries(rules)) {
      for (const source of sources) assert.ok(["'none'", "'self'"].includes(source) || (name === 'img-src' && source === 'data:'), `${name} ${source}`);
    }
    for (const closed of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) assert.deepEqual(rules[closed], ["'none'"], closed);
    for (const file of ['application.conf', 'http.conf', 'nginx-tls.conf', 'proxy.conf']) assert.doesNotMatch(read(`frontend/nginx/${file}`), /Access-Control-/);
    assert.doesNotMatch(read('backend/api/src/main/resources/application.properties'), /quarkus\.http\.cors/);
  });

  it('let an installation bring its own limits, networks and administrators without building an image', () => {
    const mounted = production.services.web.volumes.filter((one) => one.endsWith('.conf:ro'));
    const theirs = readdirSync(new URL('frontend/nginx/', root)).filter((file) => read(`frontend/nginx/${file}`).includes('An installation may bring a file of its own.'));
    assert.deepEqual(mounted.toSorted(), theirs.map((file) => `\${GIAM_NGHEO_NGINX:-./frontend/nginx}/${file}:/etc/nginx/${file}:ro`).toSorted());
    const [, copied] = /cp frontend\/nginx\/\{(\S+)\}\.conf nginx\//.exec(read('docs/operations.md'));
    assert.deepEqual(copied.split(',').map((name) => `${name}.conf`).toSorted(), theirs.toSorted());
    const including = ['application.conf', 'http.conf', 'nginx-tls.conf'].map((file) => read(`frontend/nginx/${file}`)).join('');
    for (const file of theirs) assert.ok(including.includes(`include ${file};`), file);
  });

  it('ask an address to wait on every way to the API and to signing in', () => {
    const locations = (file, way) => [...read(`frontend/nginx/${file}`).matchAll(/^ *(?:include (\S+);)$/gm)].filter(([, name]) => name === way).length;
    assert.equal(locations('application.conf', 'limit-api.conf') + locations('application.conf', 'limit-sign-in.conf'), locations('application.conf', 'proxy.conf'));
    assert.match(read('frontend/nginx/nginx-tls.conf'), /realms\/giam-ngheo\/ \{\n *include identity\.conf;\n *include limit-sign-in\.conf;/);
    assert.match(read('frontend/nginx/http.conf'), /include limits\.conf;\nlimit_req_status 429;/);
  });

  it('let in by nginx every sheet that the API takes, and no other body of that size', () => {
    const [, pattern] = /location ~ "([^"]+)" \{\n *client_max_body_size 11m;/.exec(read('frontend/nginx/application.conf'));
    const { paths } = parse(read('openapi.yaml'));
    const bodies = Object.entries(paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap(({ requestBody }) => (requestBody ? [[path, Object.keys(requestBody.content)]] : [])),
    );
    const sheets = bodies.filter(([, kinds]) => kinds.some((kind) => kind === '*/*' || kind.includes('spreadsheetml')));
    assert.ok(sheets.length > 10);
    for (const [path, kinds] of bodies) assert.equal(new RegExp(pattern).test(path), sheets.some(([one]) => one === path), `${path} ${kinds}`);
  });

  it('have room for what comes in and for what goes out, and memory for it where it is no disk', () => {
    const megabytes = (size) => Number(/^(\d+)[mg]$/.exec(size)[1]) * (size.endsWith('g') ? 1024 : 1);
    const inMemory = ({ tmpfs = [] }) => tmpfs.map((one) => megabytes(/size=(\w+)/.exec(one)[1])).reduce((sum, size) => sum + size, 0);
    for (const [name, service] of Object.entries(production.services)) {
      if (service.mem_limit) assert.ok(inMemory(service) <= megabytes(service.mem_limit) / 2, name);
    }
    const largest = Math.max(...[...(read('frontend/nginx/application.conf') + read('frontend/nginx/limit-attachments.conf')).matchAll(/client_max_body_size (\w+);/g)].map(([, size]) => megabytes(size)));
    assert.ok(inMemory(production.services.web) >= 12 * largest);
    assert.ok(production.services.api.volumes.includes('api-tmp:/tmp'));
    assert.match(read('frontend/nginx/http.conf'), /^proxy_max_temp_file_size 0;$/m);
  });

  it('let the API read the keys of the seals and not write them, and nobody else have them but the tool that makes them', () => {
    for (const [file, { services }] of Object.entries(files)) {
      assert.equal(services.api.environment.GIAM_NGHEO_SEAL_KEYS, '/run/seal-keys', file);
      const mounts = Object.entries(services).flatMap(([name, { volumes = [] }]) =>
        volumes.filter((one) => one.includes('seal-keys')).map((one) => `${name} ${one.split(':').slice(1).join(':')}`),
      );
      assert.deepEqual(mounts, ['api /run/seal-keys:ro', 'trail /run/seal-keys'], file);
    }
  });

  it('have Prometheus count every instance by itself, and notice that none is left', () => {
    const [job] = parse(read('docs/monitoring/prometheus.yml')).scrape_configs;
    assert.deepEqual([job.static_configs, job.dns_sd_configs], [undefined, [{ names: ['api'], type: 'A', port: 8443 }]]);
    assert.deepEqual([job.scheme, job.tls_config.server_name], ['https', 'api']);
    assert.ok(production.services.api.networks.includes('identity'));
    assert.match(read('docs/monitoring/alerts.yml'), /absent\(up\{job="giam-ngheo"\}\)/);
  });

  it('reach the database from the inner network only', () => {
    assert.deepEqual(production.services.postgres.networks, ['data']);
    assert.equal(production.networks.data.internal, true);
    assert.ok(!production.services.web.networks.includes('data'));
  });
});

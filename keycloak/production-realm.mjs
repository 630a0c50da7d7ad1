// Writes keycloak/production-realm.json: the demo's realm without its people, its demo clients and its secrets. What differs
// between installations is filled in by Keycloak from its environment when it imports the file, once, into an empty database.
//
//   node keycloak/production-realm.mjs          writes the file
//   node keycloak/production-realm.mjs --check  fails when the committed file is not what this writes
import { readFileSync, writeFileSync } from 'node:fs';

const API = 'giam-ngheo-api';
/** What the API's own account may do in the realm is written down as the permissions of this client. */
const KEPT = [API, 'admin-permissions'];
const file = new URL('production-realm.json', import.meta.url);
const realm = JSON.parse(readFileSync(new URL('giam-ngheo-realm.json', import.meta.url), 'utf8'));

// The API's own account stays: it looks up whom mail reminds, and keeps the roles and groups of units.
realm.users = realm.users.filter(({ serviceAccountClientId }) => serviceAccountClientId === API);
realm.passwordPolicy = 'length(12) and notUsername(undefined) and notEmail(undefined) and passwordHistory(3)';
// Heads, managers, leaders and administrators sign in with a code too. The demo asks for none: its users come in by password alone.
for (const { authenticationExecutions } of realm.authenticationFlows) {
  for (const step of authenticationExecutions) if (step.flowAlias === 'code required') step.requirement = 'CONDITIONAL';
}
realm.clients = realm.clients.filter(({ clientId }) => KEPT.includes(clientId));
// The units are those of the register: the API makes them.
realm.roles.client[API] = realm.roles.client[API].filter(({ name }) => !name.startsWith('agency:'));
for (const group of realm.groups.filter(({ name }) => name === 'units')) group.subGroups = [];
realm.clientScopeMappings = Object.fromEntries(
  Object.entries(realm.clientScopeMappings).map(([owner, mappings]) => [
    owner,
    mappings.filter((mapping) => mapping.client === undefined || mapping.client === API),
  ]),
);
const api = realm.clients.find(({ clientId }) => clientId === API);
api.secret = '${GIAM_NGHEO_OIDC_SECRET}';
api.baseUrl = 'https://${GIAM_NGHEO_HOST}/';
api.redirectUris = ['https://${GIAM_NGHEO_HOST}/auth/callback'];
api.attributes['post.logout.redirect.uris'] = 'https://${GIAM_NGHEO_HOST}/';

const text = `${JSON.stringify(realm, null, 2)}\n`;
if (/localhost|demo/i.test(text)) throw new Error('something of the demo is left in the realm');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('keycloak/production-realm.json is not what keycloak/production-realm.mjs writes: run that');
  process.exit(1);
}

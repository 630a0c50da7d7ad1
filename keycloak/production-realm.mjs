// Writes keycloak/production-realm.json: the demo's realm without its people, its demo clients and its secrets. What differs
// between installations is filled in by Keycloak from its environment when it imports the file, once, into an empty database.
//
//   node keycloak/production-realm.mjs          writes the file
//   node keycloak/production-realm.mjs --check  fails when the committed file is not what this writes
import { readFileSync, writeFileSync } from 'node:fs';

const API = 'giam-ngheo-api';
/** The pages of people's accounts, and the client as whose permissions it is written down what the API's own account may do in the realm. */
const KEPT = [API, 'account', 'account-console', 'admin-permissions'];
const file = new URL('production-realm.json', import.meta.url);
const realm = JSON.parse(readFileSync(new URL('giam-ngheo-realm.json', import.meta.url), 'utf8'));

// The API's own account stays: it looks up whom mail reminds, and keeps the roles and groups of units.
realm.users = realm.users.filter(({ serviceAccountClientId }) => serviceAccountClientId === API);
// Who can guess where somebody works guesses these words first.
const EASILY_GUESSED = ['giamngheo', 'giam ngheo', 'tuyphuoc', 'tuy phuoc', 'binhdinh', 'binh dinh', 'ubnd', 'matkhau', 'mat khau'];
realm.passwordPolicy = [
  'length(12)',
  'notUsername(undefined)',
  'notEmail(undefined)',
  'passwordHistory(3)',
  'passwordBlacklist(common-passwords.txt)',
  `regexPattern((?i)^(?!.*(${EASILY_GUESSED.join('|')})).*$)`,
].join(' and ');
// A code is good for its own half minute, no longer: telephones keep the time well enough.
Object.assign(realm, {
  otpPolicyType: 'totp',
  otpPolicyAlgorithm: 'HmacSHA1',
  otpPolicyInitialCounter: 0,
  otpPolicyDigits: 6,
  otpPolicyLookAheadWindow: 0,
  otpPolicyPeriod: 30,
});
// Keycloak's own keys would be shorter than what stands for 128 bits.
realm.components = {
  'org.keycloak.keys.KeyProvider': [
    {
      name: 'rsa-3072',
      providerId: 'rsa-generated',
      config: { priority: ['100'], enabled: ['true'], active: ['true'], keySize: ['3072'], algorithm: ['RS256'] },
    },
    {
      name: 'hmac-512',
      providerId: 'hmac-generated',
      config: { priority: ['100'], enabled: ['true'], active: ['true'], secretSize: ['128'], algorithm: ['HS512'] },
    },
    {
      name: 'aes-256',
      providerId: 'aes-generated',
      config: { priority: ['100'], enabled: ['true'], active: ['true'], secretSize: ['32'] },
    },
  ],
  // An administrator changes the name, which stands under what people sign, and the address, which forgotten passwords are sent to.
  'org.keycloak.userprofile.UserProfileProvider': [
    { providerId: 'declarative-user-profile', config: { 'kc.user.profile.config': [JSON.stringify(profile())] } },
  ],
};
// Heads, managers, leaders and administrators sign in with a code too, and everybody where the installation says REQUIRED. The demo
// asks for none: its users come in by password alone.
for (const { authenticationExecutions } of realm.authenticationFlows) {
  for (const step of authenticationExecutions) if (step.flowAlias === 'code required') step.requirement = '${GIAM_NGHEO_SECOND_FACTOR:CONDITIONAL}';
}
realm.clients = realm.clients.filter(({ clientId }) => KEPT.includes(clientId));
// The units are those of the register: the API makes them.
realm.roles.client[API] = realm.roles.client[API].filter(({ name }) => !name.startsWith('agency:'));
for (const group of realm.groups.filter(({ name }) => name === 'units')) group.subGroups = [];
realm.clientScopeMappings = Object.fromEntries(
  Object.entries(realm.clientScopeMappings).map(([owner, mappings]) => [
    owner,
    mappings.filter((mapping) => mapping.client === undefined || KEPT.includes(mapping.client)),
  ]),
);
const api = realm.clients.find(({ clientId }) => clientId === API);
// The API proves itself by the certificate of this name (scripts/certificates), which is made anew each year.
delete api.secret;
api.clientAuthenticatorType = 'client-x509';
Object.assign(api.attributes, { 'x509.subjectdn': 'CN=client giam-ngheo-api', 'x509.allow.regex.pattern.comparison': 'false' });
api.baseUrl = 'https://${GIAM_NGHEO_HOST}/';
api.redirectUris = ['https://${GIAM_NGHEO_HOST}/auth/callback'];
api.attributes['post.logout.redirect.uris'] = 'https://${GIAM_NGHEO_HOST}/';

function profile() {
  const attribute = (name, displayName, validations) => ({
    name,
    displayName,
    validations,
    permissions: { view: ['admin', 'user'], edit: ['admin'] },
    multivalued: false,
    ...(name === 'username' ? {} : { required: { roles: ['user'] } }),
  });
  const short = { length: { max: 255 } };
  const named = { ...short, 'person-name-prohibited-characters': {} };
  return {
    attributes: [
      attribute('username', '${username}', {
        length: { min: 3, max: 255 },
        'username-prohibited-characters': {},
        'up-username-not-idn-homograph': {},
      }),
      attribute('email', '${email}', { ...short, email: {} }),
      attribute('firstName', '${firstName}', named),
      attribute('lastName', '${lastName}', named),
    ],
  };
}

const text = `${JSON.stringify(realm, null, 2)}\n`;
if (/localhost|demo/i.test(text)) throw new Error('something of the demo is left in the realm');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('keycloak/production-realm.json is not what keycloak/production-realm.mjs writes: run that');
  process.exit(1);
}

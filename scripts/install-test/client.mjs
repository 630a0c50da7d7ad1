// Somebody's browser, and callers with tokens, against the installation.

const REALM = '/realms/giam-ngheo';
const keycloak = process.env.KEYCLOAK_URL;

/** Browsers pass over what is said of a cookie of such a name in any other way. */
const isHeeded = (cookie) => !cookie.startsWith('__Host-') || (/;\s*secure(;|$)/i.test(cookie) && /;\s*path=\/(;|$)/i.test(cookie) && !/;\s*domain=/i.test(cookie));

/** Keeps cookies by host, follows no redirect by itself. */
export class Browser {
  cookies = new Map();
  constructor(origin) {
    this.origin = origin;
  }

  async get(address, options = {}) {
    const url = new URL(address, this.origin);
    const jar = this.cookies.get(url.host) ?? new Map();
    const answer = await fetch(url, {
      ...options,
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...options.headers },
    });
    for (const header of answer.headers.getSetCookie().filter(isHeeded)) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header);
      if (value === '' || /max-age=0/i.test(header)) jar.delete(name);
      else jar.set(name, value);
    }
    this.cookies.set(url.host, jar);
    return answer;
  }

  /** Signs in through Keycloak's form; gives every answer on the way. */
  async signIn(user, password = 'demo') {
    const answers = [];
    let next = '/auth/sign-in?returnTo=/';
    let options;
    for (let step = 0; step < 10; step++) {
      const answer = await this.get(next, options);
      answers.push(answer);
      options = undefined;
      if (answer.status >= 300 && answer.status < 400) {
        next = new URL(answer.headers.get('location'), answer.url).href;
        if (new URL(next).origin === this.origin && new URL(next).pathname === '/') return answers;
        continue;
      }
      const text = await answer.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(text)?.[1].replaceAll('&amp;', '&');
      if (!action || step > 5) return Object.assign(answers, { page: text });
      next = action;
      options = { method: 'POST', body: new URLSearchParams({ username: user, password }) };
    }
    return answers;
  }
}

async function tokenFrom(url, form) {
  const answer = await fetch(`${url}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (answer.status !== 200) throw new Error(`no token for ${form.username}: ${await answer.text()}`);
  return (await answer.json()).access_token;
}

export const token = (username, server = keycloak) =>
  tokenFrom(server + REALM, { grant_type: 'password', client_id: 'giam-ngheo-cli', username, password: 'demo' });

/** What a token says. */
export const claims = (jwt) => JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url').toString());

/** Lets people sign in at the web server's address. */
export async function allowSignInAt(origin) {
  const admin = await tokenFrom(`${keycloak}/realms/master`, { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: 'admin' });
  const headers = { authorization: `Bearer ${admin}`, 'content-type': 'application/json' };
  const clients = `${keycloak}/admin${REALM}/clients`;
  const [client] = await (await fetch(`${clients}?clientId=giam-ngheo-api`, { headers })).json();
  client.redirectUris.push(`${origin}/auth/callback`);
  const answer = await fetch(`${clients}/${client.id}`, { method: 'PUT', headers, body: JSON.stringify(client) });
  if (answer.status !== 204) throw new Error(`Keycloak refused the address: ${answer.status}`);
}

/** An agency to enter. */
export const agency = (code, areaId) => ({
  code, areaId, name: `Phòng ${code}`, shortName: code, kind: 'DEPARTMENT', validFrom: '2024-01-01', validTo: null, participates: false,
  source: { provenance: 'SAMPLE' },
});

/** Enters a thing; gives the status, or 0 where no answer came. */
export async function post(url, jwt, body) {
  try {
    const answer = await fetch(url, {
      method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(20_000),
      headers: { authorization: `Bearer ${jwt}`, 'content-type': 'application/json' },
    });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}

export const read = async (url, jwt) => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${jwt}` } });
  return answer.json();
};

/** All agencies whose code begins so. */
export async function codesOf(url, jwt, prefix) {
  const codes = [];
  for (let page = ''; page !== null; ) {
    const { items, nextPageToken } = await read(`${url}/api/v1/agencies?limit=100&search=${prefix}${page && `&pageToken=${page}`}`, jwt);
    codes.push(...items.map(({ code }) => code));
    page = nextPageToken;
  }
  return codes.filter((code) => code.startsWith(prefix));
}

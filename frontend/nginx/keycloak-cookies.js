// Keycloak's cookies by names that begin with "__Host-": browsers take such a one over TLS alone, for this host alone. It then belongs to
// every path, where Keycloak has one for each realm; so the realm is in the name, and a realm gets back only what is its own.

/** What the names of a realm's cookies begin with; the cookies of no realm have the name of none. */
function beginning(path) {
  const realm = /^\/realms\/([\w.-]+)/.exec(path);
  return `__Host-${realm ? realm[1] : ''}.`;
}

function renamed(cookie) {
  const path = /;\s*path=([^;]*)/i.exec(cookie);
  const kept = cookie.split(/;\s*/).filter((part) => !/^(path|domain|secure)\b/i.test(part));
  return `${beginning(path ? path[1] : '/')}${kept.join('; ')}; Path=/; Secure`;
}

/** Renames what goes out (js_header_filter). */
function out(r) {
  const cookies = r.headersOut['Set-Cookie'] || [];
  if (cookies.length > 0) r.headersOut['Set-Cookie'] = cookies.map(renamed);
}

/** The header of cookies that Keycloak gets, by its own names (js_set). */
function back(r) {
  const begins = beginning(r.uri);
  const cookies = (r.headersIn.Cookie || '').split(/;\s*/).filter((cookie) => cookie.startsWith(begins));
  return cookies.map((cookie) => cookie.slice(begins.length)).join('; ');
}

export default { out, back };

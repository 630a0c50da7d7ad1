// What the pages of sign-in do in the browser. No page has a script of its own in it: what differs stands in its data-… (template.ftl).
import { validatePassword } from "./password-policy.js";

const POLLING = 2000;
const ATTEMPT_SETTLES = 1000;
const { signedInElsewhere, attempt } = document.body.dataset;

/** A cookie of this realm, which in an installation has "__Host-" and the realm before its name (frontend/nginx/keycloak-cookies.js). */
function cookie(name) {
  const realm = location.pathname.split("/")[2];
  const names = [name, `__Host-${realm}.${name}`];
  const found = document.cookie.split("; ").find((pair) => names.includes(pair.split("=")[0]));
  return found?.slice(found.indexOf("=") + 1).replace(/^"|"$/g, "");
}
const signedIn = () => cookie("KEYCLOAK_SESSION");

// The address of a page that answers a form, where nginx says it (frontend/nginx/sign-in-page.conf): so going back does not send it again.
const address = document.querySelector("meta[name=address]");
if (address) history.replaceState({}, "", address.content);

// Who signs in in another tab meanwhile is led on in this one too.
if (!signedIn()) {
  const polling = setInterval(() => {
    if (!signedIn()) return;
    clearInterval(polling);
    location.href = signedInElsewhere;
  }, POLLING);
  addEventListener("submit", () => clearInterval(polling));
  addEventListener("beforeunload", () => clearInterval(polling));
}

// Another tab has begun anew: this page's form would be refused.
if (attempt) {
  setTimeout(() => {
    const current = cookie("KC_AUTH_SESSION_HASH");
    if (current && current !== attempt) location.reload();
  }, ATTEMPT_SETTLES);
}

// A form is sent once. Afterwards only: the name of the button goes along.
addEventListener("submit", ({ submitter }) => setTimeout(() => submitter && (submitter.disabled = true)));

addEventListener("change", ({ target }) => {
  if (target.matches("[data-leads-to-choice]") && target.value) location.href = target.value;
});

addEventListener("click", ({ target }) => {
  const part = target.closest("[data-leads-to], [data-sends-form], [data-credential]");
  if (!part) return;
  const { leadsTo, sendsForm, credential, chosen } = part.dataset;
  if (leadsTo) location.href = leadsTo;
  if (sendsForm !== undefined) part.parentElement.querySelector("form").requestSubmit();
  if (credential) {
    document.getElementById("selectedCredentialId").value = credential;
    for (const other of document.querySelectorAll("[data-credential]")) other.classList.toggle(chosen, other === part);
  }
});

// What a new password lacks is told before it is sent.
for (const { content, dataset } of document.querySelectorAll("[data-password-rules]")) {
  const field = dataset.passwordRules;
  const rules = [...content.children].map(({ dataset: { name, value, error } }) => ({ name, policy: { value: Number(value), error } }));
  document.getElementById(field).addEventListener("change", ({ target }) => {
    const box = document.getElementById(`input-error-container-${field}`);
    const lacking = validatePassword(target.value, rules);
    if (lacking.length === 0) return box.replaceChildren();
    const message = document.getElementById("errorTemplate").content.cloneNode(true);
    message.querySelector("ul").append(
      ...lacking.map((text) => Object.assign(document.createElement("li"), { textContent: text })),
    );
    box.replaceChildren(message);
  });
}

#!/bin/bash
# Makes the first administrator of the application, who then gives everybody else their rights in Keycloak's console. Runs where
# Keycloak runs, once, after the first start:
#
#   docker compose -f docker-compose.production.yml exec keycloak bash /opt/keycloak/first-administrator.sh NAME EMAIL
#
# Prints a password for the first sign-in, which asks for another one at once. FIRST_PASSWORD sets it instead.
set -euo pipefail

if [ "$#" -ne 2 ]; then
  echo "Use: first-administrator.sh NAME EMAIL" >&2
  exit 2
fi
name=$1
email=$2
: "${KC_BOOTSTRAP_ADMIN_USERNAME:?}" "${KC_BOOTSTRAP_ADMIN_PASSWORD:?}"
server=${KEYCLOAK_URL:-http://localhost:8080}
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
password=${FIRST_PASSWORD:-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')}

config=$(mktemp)
believed=$(mktemp -u)
trap 'rm -f "$config" "$believed"' EXIT
admin() { "$kcadm" "$@" --config "$config"; }
# Over TLS the installation's own authority is believed, and no other: kcadm's own "config truststore" believes any lone certificate.
if [[ $server = https:* ]]; then
  keytool -importcert -noprompt -alias authority -file "${AUTHORITY:-/run/certificates/authority.pem}" -keystore "$believed" -storepass nothing-secret >/dev/null 2>&1
  export KC_OPTS="-Djavax.net.ssl.trustStore=$believed -Djavax.net.ssl.trustStorePassword=nothing-secret"
fi

# The password goes by the environment, not by the command line, which every process can read.
KC_CLI_PASSWORD=$KC_BOOTSTRAP_ADMIN_PASSWORD admin config credentials --server "$server" --realm master \
  --user "$KC_BOOTSTRAP_ADMIN_USERNAME" >/dev/null 2>&1 ||
  { echo "Keycloak on $server does not let $KC_BOOTSTRAP_ADMIN_USERNAME in." >&2; exit 1; }

group=$(admin get group-by-path/platform/admin -r giam-ngheo --fields id --format csv --noquotes)
user=$(admin create users -r giam-ngheo -s "username=$name" -s "email=$email" -s emailVerified=true -s enabled=true \
  -s "firstName=$name" -s lastName=- -i)
admin update "users/$user/groups/$group" -r giam-ngheo -n >/dev/null
printf '{"type":"password","temporary":true,"value":"%s"}' "$password" |
  admin update "users/$user/reset-password" -r giam-ngheo -n -f - >/dev/null
echo "The administrator \"$name\" is there. Password for the first sign-in: $password"

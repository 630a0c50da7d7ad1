#!/bin/bash
# Lets the API keep the roles and groups of units, in a realm that was imported before it did so. New installations need none of this:
# their realm has it. Runs where Keycloak runs; done twice it changes nothing the second time:
#
#   docker compose -f docker-compose.production.yml exec keycloak bash /opt/keycloak/allow-provisioning.sh
set -euo pipefail

: "${KC_BOOTSTRAP_ADMIN_USERNAME:?}" "${KC_BOOTSTRAP_ADMIN_PASSWORD:?}"
server=${KEYCLOAK_URL:-http://localhost:8080}
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
realm=giam-ngheo
api=giam-ngheo-api
role=platform:provisioning
account=service-account-$api

config=$(mktemp)
believed=$(mktemp -u)
trap 'rm -f "$config" "$believed"' EXIT
admin() { "$kcadm" "$@" --config "$config"; }
# Over TLS the installation's own authority is believed, and no other: kcadm's own "config truststore" believes any lone certificate.
if [[ $server = https:* ]]; then
  keytool -importcert -noprompt -alias authority -file "${AUTHORITY:-/run/certificates/authority.pem}" -keystore "$believed" -storepass nothing-secret >/dev/null 2>&1
  export KC_OPTS="-Djavax.net.ssl.trustStore=$believed -Djavax.net.ssl.trustStorePassword=nothing-secret"
fi
key() { admin get clients -r $realm -q "clientId=$1" --fields id --format csv --noquotes; }

# The password goes by the environment, not by the command line, which every process can read.
KC_CLI_PASSWORD=$KC_BOOTSTRAP_ADMIN_PASSWORD admin config credentials --server "$server" --realm master \
  --user "$KC_BOOTSTRAP_ADMIN_USERNAME" >/dev/null 2>&1 ||
  { echo "Keycloak on $server does not let $KC_BOOTSTRAP_ADMIN_USERNAME in." >&2; exit 1; }

client=$(key $api)
admin update "clients/$client" -r $realm -s serviceAccountsEnabled=true
admin get "clients/$client/roles/$role" -r $realm >/dev/null 2>&1 ||
  admin create "clients/$client/roles" -r $realm -s name=$role \
    -s 'description=Chỉ dành cho tài khoản của ứng dụng: giữ vai trò và nhóm của các đơn vị theo sổ đơn vị' 2>/dev/null
admin add-roles -r $realm --uusername $account --cclientid realm-management --rolename view-users --rolename query-clients
admin add-roles -r $realm --uusername $account --cclientid $api --rolename $role

# What is in an account's token is what its client may have in its scope.
management=$(key realm-management)
scope="clients/$client/scope-mappings/clients/$management"
for name in view-users query-clients; do
  admin get "clients/$management/roles/$name" -r $realm | tr -d '\n' | sed 's/^/[/; s/$/]/' | admin create "$scope" -r $realm -f - 2>/dev/null
done

admin update "realms/$realm" -s adminPermissionsEnabled=true
permissions=clients/$(key admin-permissions)/authz/resource-server
have() { admin get "$permissions/$1" -r $realm -q "name=$2" --fields name --format csv --noquotes | grep -qxF "$2"; }
policy() {
  have policy "$1" || admin create "$permissions/policy/role" -r $realm -f - 2>/dev/null <<JSON
{"name": "$1", "logic": "$2", "roles": [{"id": "$3", "required": false}]}
JSON
}
# One that is there from before may lack what was added since: it is written anew.
permit() {
  local verb=create at=$permissions/permission/scope
  if have permission "$1"; then
    verb=update at=$at/$(admin get "$permissions/permission" -r $realm -q "name=$1" --fields id --format csv --noquotes)
  fi
  admin $verb "$at" -r $realm -f - 2>/dev/null <<JSON
{"name": "$1", "resourceType": "$2", "resources": [$3], "scopes": [$4], "policies": ["$5"]}
JSON
}
group() { admin get "group-by-path/$1" -r $realm --fields id --format csv --noquotes; }

id=$(admin get "clients/$client/roles/$role" -r $realm --fields id --format csv --noquotes)
policy 'Account of the API' POSITIVE "$id"
policy 'Not the account of the API' NEGATIVE "$id"
others=
for path in programme programme/manager programme/finance programme/leader programme/auditor platform platform/admin; do
  others="${others:+$others, }\"$(group $path)\""
done
permit 'The API keeps the groups of units' Groups '' '"manage"' 'Account of the API'
permit 'The API leaves all other groups alone' Groups "$others" '"manage"' 'Not the account of the API'
permit 'The API keeps the roles of its own client' Clients "\"$client\"" '"manage", "map-roles", "map-roles-composite", "view"' 'Account of the API'
echo "The API may keep the roles and groups of units."

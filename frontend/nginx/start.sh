#!/bin/sh
# Becomes nginx. Before, where there is a name for Keycloak, it writes down what nginx can't take from its environment: that name, and the
# one of the application, which sign-in leads back to.
set -eu

if [ -n "${GIAM_NGHEO_IDENTITY_HOST:-}" ]; then
  for name in "$GIAM_NGHEO_IDENTITY_HOST" "${GIAM_NGHEO_HOST:?}"; do
    case $name in
      *[!A-Za-z0-9.:-]*) echo "No name of a host: $name" >&2; exit 1 ;;
    esac
  done
  if [ "$GIAM_NGHEO_IDENTITY_HOST" = "$GIAM_NGHEO_HOST" ]; then
    echo "GIAM_NGHEO_IDENTITY_HOST must not be GIAM_NGHEO_HOST: Keycloak has a name of its own." >&2
    exit 1
  fi
  cat >/tmp/names.conf <<END
server_name ${GIAM_NGHEO_IDENTITY_HOST%:*};
set \$application https://$GIAM_NGHEO_HOST;
END
fi
exec nginx -g 'daemon off;' "$@"

#!/bin/bash
# What must be there before the API starts for the first time: its database with the role that owns it and migrates it,
# the role that the API works with (the migrations grant it what it needs, table by table), and Keycloak's own database.
# The postgres image runs this once, on an empty data folder; elsewhere run it as a superuser (PGHOST, PGUSER … apply).
set -euo pipefail

# A role whose password is empty has none: it logs in by its certificate (pg_hba.conf) or not at all.
export GIAM_NGHEO_DB_OWNER_PASSWORD="${GIAM_NGHEO_DB_OWNER_PASSWORD-}" GIAM_NGHEO_DB_API_PASSWORD="${GIAM_NGHEO_DB_API_PASSWORD-}"
export KEYCLOAK_DB_PASSWORD="${KEYCLOAK_DB_PASSWORD-}"

# Passwords reach psql by the environment, not by the command line, which every process can read.
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname=postgres <<'SQL'
\getenv owner_password GIAM_NGHEO_DB_OWNER_PASSWORD
\getenv api_password GIAM_NGHEO_DB_API_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

CREATE ROLE giam_ngheo_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE giam_ngheo_api LOGIN PASSWORD :'api_password';
CREATE DATABASE giam_ngheo OWNER giam_ngheo_owner;
REVOKE ALL ON DATABASE giam_ngheo FROM PUBLIC;
GRANT CONNECT ON DATABASE giam_ngheo TO giam_ngheo_api;

CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
SQL

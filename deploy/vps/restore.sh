#!/usr/bin/env bash
# Restore a dump into a new database beside the running one; nothing is overwritten.
#   restore.sh ADMIN_URL DUMP NEW_DATABASE
# ADMIN_URL is any database of the server, for example postgresql://hibachi@/postgres. Then point DATABASE_URL at
# NEW_DATABASE and restart api, worker, beat and workflows.
set -euo pipefail

admin=${1:?usage: restore.sh ADMIN_URL DUMP NEW_DATABASE}
dump=${2:?usage: restore.sh ADMIN_URL DUMP NEW_DATABASE}
name=${3:?usage: restore.sh ADMIN_URL DUMP NEW_DATABASE}
role=${DATABASE_APP_ROLE:-hibachi_app}

if [ -f "$dump.sha256" ]; then
  (cd "$(dirname "$dump")" && sha256sum --check --quiet "$(basename "$dump").sha256")
fi

# Dumps hold no roles: the one that units of work run as must be there before its grants and policies.
psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set=role="$role" --set=name="$name" "$admin" <<'SQL'
SELECT format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', :'role')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
SELECT format('CREATE DATABASE %I', :'name') \gexec
SQL

# The same address with the new database's name in the place of the old one.
target=$(printf '%s' "$admin" | sed -E "s#^(postgres(ql)?://[^/]*/)[^?]*#\1$name#")
pg_restore --exit-on-error --no-owner --single-transaction --dbname="$target" "$dump"
echo "restored into $name"

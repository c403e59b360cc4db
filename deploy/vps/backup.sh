#!/usr/bin/env bash
# Dump the database into a folder, check that the dump can be read, and remove dumps older than KEEP_DAYS.
#   backup.sh DATABASE_URL FOLDER
# In the production compose: docker compose exec postgres /deploy/backup.sh postgresql://hibachi@/hibachi /backups
# The dump holds encrypted columns: it is worth nothing without AUTH_ENCRYPTION_KEY, which is kept elsewhere.
set -euo pipefail

url=${1:?usage: backup.sh DATABASE_URL FOLDER}
folder=${2:?usage: backup.sh DATABASE_URL FOLDER}
keep_days=${KEEP_DAYS:-30}

umask 077
mkdir -p "$folder"
file="$folder/hibachi-$(date -u +%Y%m%dT%H%M%SZ).dump"
trap 'rm -f "$file.part"' EXIT

pg_dump --format=custom --compress=6 --no-owner --file="$file.part" "$url"
pg_restore --list "$file.part" >/dev/null
mv "$file.part" "$file"
(cd "$folder" && sha256sum "$(basename "$file")" >"$(basename "$file").sha256")
find "$folder" -name 'hibachi-*.dump*' -mtime "+$keep_days" -delete
echo "$file"

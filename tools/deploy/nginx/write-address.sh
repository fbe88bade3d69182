#!/bin/sh
# Writes what the proxy is to know of the portal: the address people use, which plain HTTP leads to whatever host was
# asked for. sh write-address.sh https://portal.example FILE
set -eu
case $1 in
  https://*) ;;
  *) echo "The address begins with https://, not as $1" >&2; exit 1 ;;
esac
printf 'map "" $portal_address { default "%s"; }\n' "${1%/}" > "$2"

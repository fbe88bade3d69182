#!/bin/sh
# What the image of the proxy runs: nginx, told the address people use.
set -eu
sh /etc/nginx/write-address.sh "$PUBLIC_URL" /tmp/address.conf
exec nginx -g 'daemon off;'

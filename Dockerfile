# Small images: `portal` (API, worker, commands), `proxy` (nginx with the built client), and `backup` (the
# commands beside PostgreSQL's own programs). `npm run check:image` does the same steps without Docker.
#   docker build --target portal -t stad-till-stad:0.1.0 .
#   docker build --target proxy -t stad-till-stad-proxy:0.1.0 .
#   docker build --target backup -t stad-till-stad-backup:0.1.0 .
FROM node:24.21.0-trixie-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
# The Node that the packages bring is for development; the image has its makers'.
RUN npm ci --include=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node
COPY . .
RUN npx nx run-many -t build -p api,web \
  && node tools/deploy/keep-previous.mjs \
  && node tools/deploy/keep-api-packages.mjs \
  && npm prune --omit=dev \
  && node tools/licenses/write-server-licenses.mjs

FROM nginx:1.30.5-trixie@sha256:e9f347c65f318767714e8b0eccfd6b558d00fb92630791fb6cd901fcdf7f6fdd AS proxy
COPY tools/deploy/nginx/compose.conf /etc/nginx/nginx.conf
COPY tools/deploy/nginx/portal /etc/nginx/portal
COPY tools/deploy/nginx/write-address.sh /etc/nginx/write-address.sh
COPY tools/deploy/nginx/start-proxy.sh /etc/nginx/start-proxy.sh
COPY --from=build /portal/dist/web /portal/web
USER 101:101
EXPOSE 8080 8443
ENTRYPOINT []
CMD ["/bin/sh", "/etc/nginx/start-proxy.sh"]

FROM node:24.21.0-trixie-slim AS portal
# Which mode is said by whoever starts it: there is no default.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /portal
COPY --from=build /portal/package.json ./
COPY --from=build /portal/node_modules ./node_modules
COPY --from=build /portal/dist ./dist
# The files stay root's: the process that faces the world can read them and change none.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "dist/api/apps/api/src/cli/is-ready.js"]
CMD ["node", "--max-semi-space-size=64", "--enable-source-maps", "dist/api/apps/api/src/main.js"]

# Debian 13 has pg_dump and pg_restore of the server's version.
FROM node:24.21.0-trixie-slim AS backup
RUN apt-get update \
  && apt-get install --yes --no-install-recommends postgresql-client-17 \
  && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /portal
COPY --from=portal /portal ./
USER 1000:1000
CMD ["node", "dist/api/apps/api/src/cli/backup.js"]

# The portal in production mode. Build: docker build -t stad-till-stad .
FROM node:24-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npx nx run-many -t build -p api,web && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production PORTAL_MODE=production HOST=0.0.0.0 PORT=3000
WORKDIR /portal
COPY --from=build /portal/package.json ./
COPY --from=build /portal/node_modules ./node_modules
COPY --from=build /portal/dist ./dist
# The files stay root's: the process that faces the world can read them and change none.
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=32", "dist/api/apps/api/src/main.js"]

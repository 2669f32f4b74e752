# One image for members, gateway and scripts; docker-compose.yml says which of them a container runs.
# Not Alpine: the query planner and the TypeScript loader are native addons built for glibc.
FROM node:24-bookworm-slim AS base
WORKDIR /app

FROM base AS packages
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund

FROM base AS dashboard
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY . .
RUN npx vite build

FROM base
ENV NODE_ENV=production
COPY --from=packages /app/node_modules node_modules
# The TypeScript loader takes its decorator settings from tsconfig.json.
COPY package.json tsconfig.json ./
COPY schema schema
COPY subgraphs subgraphs
COPY gateway gateway
COPY scripts scripts
COPY --from=dashboard /app/gateway/dashboard/dist gateway/dashboard/dist
# Code belongs to root, so that what runs cannot change itself.
USER node
CMD ["node", "--import", "@oxc-node/core/register", "subgraphs/main.ts"]

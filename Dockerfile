# Built once, run as api, worker, web or migrate: the command says which (docker-compose.yml).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --include=dev
COPY . .
RUN node temporal/start.mjs build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data WORKFLOW_BUNDLE=/app/dist/workflows.js
WORKDIR /app
# The sources go along: the catalog is read from them, and the bundles find it from their place.
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# The prelude reads settings from files (NAME_FILE) before the program looks at them.
ENTRYPOINT ["node", "--enable-source-maps", "--import", "/app/dist/server/prelude.js"]
CMD ["/app/dist/server/api.js"]

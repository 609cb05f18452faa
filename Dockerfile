# The app alone; the database comes from DATABASE_URL. /data holds the master key: back it up, apart from the database.
FROM node:24.21.0-slim AS build
WORKDIR /app
ENV CI=true
COPY . .
RUN npx --yes --package=pnpm@12.21.0 pnpm install --frozen-lockfile \
 && node --input-type=module --eval "const { buildWeb } = await import('/app/apps/house/src/build-web.ts'); await buildWeb('/app', console.log)" \
 && rm -rf node_modules apps/*/node_modules packages/*/node_modules \
 && npx --yes --package=pnpm@12.21.0 pnpm install --frozen-lockfile --prod

FROM node:24.21.0-slim
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
WORKDIR /app
ENV HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => answer.json()).then(({ open }) => process.exit(open ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/house/src/start.ts"]

import { defineConfig } from 'drizzle-kit'

// `drizzle-kit export` prints the tables as SQL; what is new of it goes into the next file in migrations/.
export default defineConfig({ dialect: 'postgresql', schema: './src/schema/*.ts' })

import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

/** Serves the pack's own files to the pages in `dev/`, as the server does in production. */
const pack = (): Plugin => ({
  name: 'pack',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/pack/everyday', (request, response, next) => {
      const path = resolve(here, '../content/everyday', `.${(request.url ?? '/').split('?')[0]}`);
      if (!existsSync(path)) return next();
      createReadStream(path).pipe(response);
    });
  },
});

export default defineConfig({
  base: '/static/',
  plugins: [pack()],
  build: {
    target: 'es2022',
    outDir: '../src/samspill/web/static',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What three takes of time and memory is told apart from what we take, and a new version of ours leaves it in the browser's cache.
      output: { codeSplitting: { groups: [{ name: 'three', test: /node_modules\/three\/build\// }] } },
      input: Object.fromEntries(['participant', 'observer', 'preview', 'calm', 'console', 'worker'].map((name) => [name, resolve(here, `src/${name}.ts`)])),
    },
  },
  test: { include: ['tests/**/*.test.ts'], environment: 'node', restoreMocks: true },
});

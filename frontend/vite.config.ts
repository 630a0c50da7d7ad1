import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstPage } from './vite-first-page.ts';
import { compiledMessages } from './vite-messages.ts';

const api = process.env.API_URL ?? 'http://localhost:8080';
// The session cookie belongs to the web origin: the API must see the address that the browser used.
const proxy = { target: api, changeOrigin: false, xfwd: true };

const source = fileURLToPath(new URL('./src', import.meta.url));
const { files, icons } = firstPage();

/** The part of a route that is known from the start: its address and its search parameters, not its screen. */
function isRouteTable(id: string): boolean {
  return /\/src\/(app\/|routes\/(?!-))/.test(id) && !id.includes('tsr-split');
}

/** What several screens use, without what forms and histories alone need. */
const SHARED = /\/src\/(api|auth|components|lib|ui)\/(?!form|record\/|amending\/|number-grid\/)/;

/** The icon whose file it is, if it is one. */
function iconOf(id: string): string {
  return /lucide-react\/.*\/icons\/([a-z0-9-]+)\.mjs$/.exec(id)?.[1] ?? '';
}

export default defineConfig({
  plugins: [
    compiledMessages(),
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: 'src/routes',
      generatedRouteTree: 'src/app/route-tree.gen.ts',
      quoteStyle: 'single',
      disableLogging: true,
    }),
    react(),
  ],
  resolve: {
    alias: [
      { find: '@', replacement: source },
      { find: /^.*\/serverSentEvents\.gen$/, replacement: `${source}/api/no-events.ts` },
      // React has had this itself since 18.
      {
        find: 'use-sync-external-store/shim/with-selector',
        replacement: 'use-sync-external-store/with-selector',
      },
    ],
  },
  server: { port: 3000, strictPort: true, proxy: { '/api': proxy, '/auth': proxy } },
  // Chrome 109 is the last one on Windows 7, which communes still use.
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // The names of screens would be in the table of routes, which everybody loads; the manifest has them.
        chunkFileNames: ({ isDynamicEntry }) =>
          isDynamicEntry ? 'assets/[hash].js' : 'assets/[name]-[hash].js',
        // A few files instead of dozens of small ones: each costs a round trip on a slow line.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\//, tags: ['$initial'] },
            { name: 'first', test: (id) => (files.has(id) && !isRouteTable(id)) || icons.has(iconOf(id)) },
            { name: 'app', test: isRouteTable },
            // What seals drafts comes with the first form or grid.
            { name: 'sealing', test: /node_modules\/@noble\/|\/src\/lib\/(?:drafts|seal)\./ },
            // What the overview does without comes with the first other screen.
            { name: 'screens', test: (id) => SHARED.test(id) || iconOf(id) !== '' },
            // What only forms and histories need comes with the first of them.
            { name: 'record', test: /\/src\/components\/(record\/|amending\/c)/ },
            { name: 'amending', test: /\/src\/components\/amending\// },
            { name: 'form', test: /node_modules\/react-hook-form|\/src\/(components\/form\/|ui\/form-)/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
    restoreMocks: true,
    testTimeout: 15_000,
    maxWorkers: 2,
    // Dates on screen are Vietnam's, wherever the reader's machine is: the tests run elsewhere on purpose.
    env: { TZ: 'America/New_York' },
  },
});

import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledMessages } from './vite-messages.ts';

const api = process.env.API_URL ?? 'http://localhost:8080';
// The session cookie belongs to the web origin: the API must see the address that the browser used.
const proxy = { target: api, changeOrigin: false, xfwd: true };

/** The part of a route that is known from the start: its address and its search parameters, not its screen. */
function isRouteTable(id: string): boolean {
  return /\/src\/(app|routes)\//.test(id) && !id.includes('tsr-split');
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
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
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
        // A few files instead of dozens of small ones: each costs a round trip on a slow line.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(?!react-hook-form)/ },
            {
              name: 'shared',
              test: /\/src\/(api|auth|components|lib|ui)\/(?!form|record\/|amending\/|number-grid\/)/,
            },
            { name: 'app', test: isRouteTable },
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

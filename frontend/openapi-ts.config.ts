import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  // The contract is generated from the API's code; this client is generated from the contract.
  input: process.env.OPENAPI_FILE ?? '../openapi.yaml',
  output: { path: process.env.OPENAPI_OUTPUT ?? 'src/api/generated', entryFile: false },
  logs: { level: 'error' },
  plugins: [
    { name: '@hey-api/typescript', enums: false },
    { name: '@hey-api/client-fetch', bundle: true, throwOnError: true },
    { name: '@hey-api/sdk' },
  ],
});

import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import options from './remix.config.js';

export default defineConfig({
  plugins: [remix(options)],
  /** Two of Recharts' dependencies ship CommonJS that Node cannot import by name. */
  ssr: { noExternal: ['recharts'] },
  build: { target: 'es2022' },
});

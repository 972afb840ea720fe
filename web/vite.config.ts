import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const port = Number(process.env.WEB_PORT ?? 5173);

/** The console: built into `dist/web`, served under `/console/` by the product itself; in development beside a running product. */
export default defineConfig({
  root: here('.'),
  base: '/console/',
  cacheDir: here(`../node_modules/.vite/${port}`),
  publicDir: here('public'),
  resolve: {
    alias: [
      { find: /^#src\/(.*)\.js$/, replacement: here('../src/$1.ts') },
      { find: '#locales', replacement: here('../locales') },
      { find: '#web', replacement: here('src') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1_500,
    // a chunk's own file beside the page: the policy of the pages allows no other host and no inline script
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    port,
    strictPort: true,
    // the product checks that a session's cookie comes from its own origin, so the address of the page is kept
    proxy: Object.fromEntries(
      ['/api', '/verify', '/favicon.svg', '/.well-known'].map((path) => [
        path,
        { target: process.env.QINGYUAN_URL ?? 'http://localhost:3000', changeOrigin: false },
      ]),
    ),
  },
});

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { layoutNumbers } from './scripts/layout-numbers.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the content security policy into the built page; the development server injects styles that it would block. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

/** Every schema of zod can print itself as JSON Schema. The page prints none, and need not carry how (8 kB). */
const withoutSchemaPrinting: Plugin = {
  name: 'without-schema-printing',
  apply: 'build',
  transform: (code, id) => {
    if (!/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return undefined;
    const names = [...code.matchAll(/^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm)];
    const exported = names.map(([, name, alias]) => `absent as ${name ?? alias}`).join(', ');
    const absent = "const absent = () => { throw new Error('the page prints no JSON Schema'); };";
    return { code: `${absent}\nexport { ${exported} };`, map: null };
  },
};

/** Text of zod can be asked to be an address or a hash by a method. No document asks, and the page need not carry which are (2 kB). */
const withoutTextFormats: Plugin = {
  name: 'without-text-formats',
  apply: 'build',
  transform: (code, id) => {
    if (!id.endsWith('zod/v4/classic/schemas.js')) return undefined;
    const method = /^ {4}\w+\(params\) \{\s+return this\.check\(core\._\w+\(Zod\w+, params\)\);\s+\},$/gm;
    return { code: code.replace(method, ''), map: null };
  },
};

export default defineConfig({
  base: './',
  plugins: [svelte(), contentSecurityPolicy, withoutSchemaPrinting, withoutTextFormats, layoutNumbers()],
  worker: { format: 'es', plugins: () => [layoutNumbers()] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  preview: { port: 4173 },
});

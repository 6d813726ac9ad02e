// Builds the page and serves what was built. Usage: npm start -- [--port 4173] [--host]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { buildAll } from './build.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'boolean' } } });
const port = Number(values.port ?? process.env.PORT ?? 4173);

console.log('building the page ...');
await buildAll();
const server = await preview({
  root: fileURLToPath(new URL('..', import.meta.url)),
  preview: { port, host: values.host ? true : 'localhost' },
});
for (const url of [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]) {
  console.log(`Tarifflab is at ${url}`);
}
console.log('Ctrl-C stops it.');

// What the page loads before its first picture is what its document links to, the worker's script and the core for mobile
// contracts. What stands below that picture, and other views, follow.
import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('dist/index.html', import.meta.url), 'utf8');
const linked = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file]) => `dist/${file}`,
);

export default [
  {
    name: 'to open',
    path: ['dist/index.html', ...linked, 'dist/assets/browser-worker-*.js', 'dist/assets/core-mobile-*.js'],
    limit: '194.5 kB',
    brotli: true,
  },
  {
    name: 'all files',
    path: ['dist/index.html', 'dist/assets/**/*.{js,css}'],
    limit: '336 kB',
    brotli: true,
  },
];

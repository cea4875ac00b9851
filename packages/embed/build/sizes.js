/** Bytes that a page loads before anybody touches it, against what they may be. */
import { brotliCompressSync } from 'node:zlib';
import { withImports } from './hashed-names.js';

/** The loader stands on every page and is counted as it is; the rest as brotli sends it. */
const loaderLimit = 1_500;

const pages = [
  { tags: ['procedure-search'], limit: 20_000 },
  { tags: ['status-tracker'], limit: 20_000 },
  { tags: ['submission-wizard'], limit: 45_000 },
  { tags: ['procedure-search', 'submission-wizard', 'payment-button', 'status-tracker'], limit: 60_000 },
  { tags: ['procedure'], limit: 28_500 },
  { tags: ['payment-button', 'status-tracker'] },
];

/** What a page loads besides once somebody starts to use it. */
const starts = [{ tag: 'procedure-search', chunks: ['search-view', 'catalogue'], limit: 37_600 }];

const brotli = ({ code }) => brotliCompressSync(code).byteLength;
const number = (value) => value.toLocaleString('en-US').padStart(8);

/** Prints the table; false where a limit is passed. */
export function checkSizes(loader, files, workers) {
  const loaderBytes = Buffer.byteLength(loader.code);
  const rows = [...files.values(), ...workers].map(
    (file) => `${number(brotli(file))}  ${file.isEntry ? '' : '  '}${file.label}`,
  );
  const loads = pages.map(({ tags, limit }) => {
    const needed = [...new Set(tags.flatMap((tag) => withImports(files.get(`${tag}.js`))))];
    return {
      tags,
      limit,
      bytes: brotli(loader) + needed.reduce((sum, file) => sum + brotli(file), 0),
      requests: needed.length + 1,
    };
  });
  const later = starts.map(({ tag, chunks, limit }) => {
    const first = withImports(files.get(`${tag}.js`));
    const wanted = [...files.values()].filter(({ label }) => chunks.includes(label)).flatMap(withImports);
    const needed = [...new Set(wanted)].filter((file) => !first.includes(file));
    return { tag, limit, bytes: needed.reduce((sum, file) => sum + brotli(file), 0), requests: needed.length };
  });
  const limits = [
    `${number(loaderBytes)} of ${number(loaderLimit)}  loader, uncompressed`,
    ...loads.map(
      ({ tags, limit, bytes, requests }) =>
        `${number(bytes)} ${limit ? `of ${number(limit)}` : ' '.repeat(11)}  ${tags.join(' + ')} (${requests} files)`,
    ),
    ...later.map(
      ({ tag, limit, bytes, requests }) =>
        `${number(bytes)} of ${number(limit)}  ${tag}, once somebody starts (${requests} files more)`,
    ),
  ];
  console.log(['chunks, brotli', ...rows, '', 'first load, brotli', ...limits].join('\n'));
  return loaderBytes <= loaderLimit && [...loads, ...later].every(({ limit, bytes }) => !limit || bytes <= limit);
}

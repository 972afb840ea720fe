// `node scripts/precompress.mjs FOLDER`: writes name.br and name.gz beside every text file of more than 1 KB, so that no process compresses at run time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.mjs',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
  '.xml',
]);
const LEAST_BYTES = 1024;
const ENCODINGS = [
  ['.br', promisify(brotliCompress), (size) => ({ params: { [constants.BROTLI_PARAM_SIZE_HINT]: size } })],
  ['.gz', promisify(gzip), () => ({ level: constants.Z_BEST_COMPRESSION })],
];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name the folder');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
  .map(({ parentPath, name }) => join(parentPath, name));
await Promise.all(files.map(compress));

async function compress(path) {
  const content = readFileSync(path);
  if (content.length <= LEAST_BYTES) return;
  for (const [extension, encode, options] of ENCODINGS) {
    const encoded = await encode(content, options(content.length));
    if (encoded.length < content.length) writeFileSync(path + extension, encoded);
  }
}

// The documents in docs/samples/: the contract of the demo as a PDF, and pictures of some of its pages.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { root } from './lib.mjs';

/** Pages that are shown as pictures, by their names: the first, and one with a table. */
const PICTURES = [
  ['contract-page-1', '合同编号'],
  ['contract-service-list', '服务清单'],
];

/** What the contract of the demo is rendered from. */
export function sampleContract() {
  const json = execFileSync(process.execPath, [join(root, 'scripts', 'sample-contract.mjs')], { maxBuffer: 2 ** 24 });
  const { options, ...rest } = JSON.parse(json);
  return { ...rest, options: { ...options, issuedAt: new Date(options.issuedAt) } };
}

/** What a PDF says, whatever its streams were packed with: two versions of zlib pack the same bytes differently. */
export function contentOf(pdf) {
  const text = pdf.toString('latin1');
  return text
    .slice(0, text.lastIndexOf('\nxref'))
    .replace(/\/Length \d+/g, '/Length')
    .replace(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g, (_, packed) =>
      inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
    );
}

/** Paints the pictures anew, where poppler is installed. */
export function paintPictures(pdf) {
  for (const [name, text] of PICTURES) {
    const page = pageWith(pdf, text);
    if (page === undefined) return;
    const target = join(root, dirname(pdf), name);
    execFileSync('pdftoppm', ['-png', '-r', '80', '-f', page, '-l', page, '-singlefile', join(root, pdf), target]);
  }
}

/** The first page on which a line of its own says a text; undefined without poppler. */
function pageWith(pdf, text) {
  try {
    const pages = execFileSync('pdftotext', ['-raw', join(root, pdf), '-'], { encoding: 'utf8' }).split('\f');
    return String(pages.findIndex((page) => page.split('\n').some((line) => line.startsWith(text))) + 1);
  } catch {
    return undefined;
  }
}

// The least that a PDF costs: glyph runs that are laid out already and faces that are cut already are written, packed and given their places.
// What comes out draws the very same pages; there is no template, no line breaking, no table, no choice of faces, no outline.
import { deflateSync, inflateSync } from 'node:zlib';

/** Takes a document of the product apart: its pages as runs of glyph codes with their places, its faces as they are embedded. */
export function laidOut(pdf) {
  const objects = objectsOf(pdf);
  const tree = [...objects.values()].find(({ head }) => /\/Type \/Pages\b/.test(head)).head;
  const pages = referencesIn(/\/Kids \[.*?\]/s.exec(tree)[0]).map((number) => {
    const [contents] = referencesIn(/\/Contents \d+ 0 R/.exec(objects.get(number).head)[0]);
    return objects.get(contents).content.toString('latin1').split('\n').map(operatorOf);
  });
  const named = new Map();
  for (const { head } of objects.values())
    for (const [, name, number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) named.set(name, Number(number));
  return { pages, fonts: [...named].map(([name, number]) => ({ name, objects: withParts(number, objects) })) };
}

/** The content of every page, unpacked: by it two documents are compared. */
export function contentsOf(pdf) {
  return laidOut(pdf).pages.map((operators) => operators.map(textOf).join('\n'));
}

/** Writes a document that was taken apart. @returns the file */
export function written({ pages, fonts }) {
  const file = new PdfFile();
  const faces = fonts.map(({ name, objects }) => `/${name} ${copied(file, objects)} 0 R`).join(' ');
  const kids = pages.map((operators) => {
    const content = file.add('', Buffer.from(operators.map(textOf).join('\n'), 'latin1'));
    return file.add(
      `/Type /Page /Parent ${TREE} 0 R /MediaBox [0 0 595.276 841.89] /Contents ${content} 0 R /Resources <</Font <<${faces}>>>>`,
    );
  });
  file.put(TREE, `/Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]`);
  file.put(CATALOG, `/Type /Catalog /Pages ${TREE} 0 R`);
  return file.end();
}

const [CATALOG, TREE] = [1, 2];

/** Objects one after the other, with the table that says where each begins. */
class PdfFile {
  #chunks = [];
  #places = [0, 0, 0];
  #length = 0;

  constructor() {
    this.#write('%PDF-1.7\n');
  }

  /** @returns the number of the object */
  add(dictionary, content) {
    this.#places.push(0);
    return this.put(this.#places.length - 1, dictionary, content);
  }

  put(number, dictionary, content) {
    this.#places[number] = this.#length;
    const packed = content && deflateSync(content);
    const filter = packed ? ` /Length ${packed.length} /Filter /FlateDecode` : '';
    this.#write(`${number} 0 obj\n<<${dictionary}${filter}>>\n${packed ? 'stream\n' : 'endobj\n'}`);
    if (packed) {
      this.#write(packed);
      this.#write('\nendstream\nendobj\n');
    }
    return number;
  }

  end() {
    const [start, count] = [this.#length, this.#places.length];
    const places = this.#places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    this.#write(`xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`);
    this.#write(`trailer\n<</Size ${count} /Root ${CATALOG} 0 R>>\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#chunks);
  }

  #write(data) {
    const chunk = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }
}

/** Writes a face's objects, parts first. @returns the number of the last one, the face itself */
function copied(file, objects) {
  const numbers = new Map();
  for (const { number, head, content } of objects) {
    const dictionary = head.replace(/(\d+) 0 R/g, (_, part) => `${numbers.get(Number(part))} 0 R`);
    numbers.set(number, file.add(dictionary, content));
  }
  return numbers.get(objects.at(-1).number);
}

/** Codes as four hexadecimal digits: no face of a document has more characters than this. */
const HEX = Array.from({ length: 4096 }, (_, code) => code.toString(16).padStart(4, '0'));

/** What an operator says in the language of the format. */
function textOf(operator) {
  if (typeof operator === 'string') return operator;
  let text = `${operator.before}BT ${operator.matrix.join(' ')} Tm`;
  for (const part of operator.parts) {
    if (part.font) text += ` /${part.font} ${part.size} Tf`;
    else if (part.runs) text += ` [${part.runs.map(runText).join('')}]TJ`;
    else text += ` ${part.spacing} Tc`;
  }
  return `${text} ET${operator.after}`;
}

function runText(run) {
  if (typeof run === 'number') return String(run);
  let text = '<';
  for (const code of run) text += HEX[code];
  return `${text}>`;
}

/** A line of a page: text as runs of codes and the distances between them; anything else, such as a rule, as it is. */
function operatorOf(line) {
  const [, before, matrix, shown, after] = /^(.*?)BT (.*?) Tm (.*) ET(.*)$/.exec(line) ?? [];
  if (matrix === undefined) return line;
  const parts = [...shown.matchAll(/(-?[\d.]+) Tc|\/(F\d+) ([\d.]+) Tf|\[(.*?)\]TJ/g)].map(
    ([, spacing, font, size, runs]) => {
      if (font) return { font, size: Number(size) };
      return runs === undefined ? { spacing: Number(spacing) } : { runs: runsIn(runs) };
    },
  );
  return { before, matrix: matrix.split(' ').map(Number), parts, after };
}

const runsIn = (text) =>
  [...text.matchAll(/<([\da-f]*)>|(-?\d+)/g)].map(([, codes, distance]) =>
    codes === undefined ? Number(distance) : Uint16Array.from(codes.match(/..../g) ?? [], (code) => parseInt(code, 16)),
  );

/** An object and, before it, all that it refers to. */
function withParts(number, objects) {
  const { head, content } = objects.get(number);
  return [...referencesIn(head).flatMap((part) => withParts(part, objects)), { number, head, content }];
}

const referencesIn = (text) => [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));

/** All objects by number: what their dictionaries say besides length and packing, and their streams, unpacked. */
function objectsOf(pdf) {
  const objects = new Map();
  const text = pdf.toString('latin1');
  const pattern = /(\d+) 0 obj\n<<([\s\S]*?)>>\n(stream\n|endobj)/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, number, dictionary, kind] = found;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const stream = pdf.subarray(pattern.lastIndex, pattern.lastIndex + length);
    if (kind !== 'endobj') pattern.lastIndex += length;
    objects.set(Number(number), {
      head: dictionary.replace(/\/Length \d+\s|\/Filter \/FlateDecode\s?/g, ''),
      content: kind === 'endobj' ? undefined : dictionary.includes('/FlateDecode') ? inflateSync(stream) : stream,
    });
  }
  return objects;
}

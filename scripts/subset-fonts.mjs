// `node scripts/subset-fonts.mjs [HanaMinB.ttf]`: makes the faces in assets/fonts/ again from the full ones; needed only when the choice of
// faces or of characters changes. The Noto faces come from the registry, HanaMinB.ttf from the Debian package fonts-hanazono: without it the
// faces made of it are left as they are. What comes from where, and under which licence, is in assets/fonts/README.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './lib.mjs';

const NEEDED = ['@expo-google-fonts/noto-serif-sc@0.4.3', '@expo-google-fonts/noto-sans-sc@0.4.3', 'subset-font@2.9.0'];
/** What a page set by this product has no use for: shaping, vertical writing, hints. */
const DROPPED = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'vhea', 'vmtx', 'gasp', 'prep', 'fpgm', 'cvt ', 'FFTM'];
/** The extensions B to F of GB 18030-2022, in parts that are loaded one by one. */
const RARE = ['20000-22bff', '22c00-257ff', '25800-283ff', '28400-2a6df', '2a700-2ceaf', '2ceb0-2ebef'];

const [hanaMinB] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'qingyuan-fonts-'));
try {
  execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...NEEDED]);
  const subsetFont = createRequire(join(folder, 'package.json'))('subset-font');
  const noto = (path) => readFileSync(join(folder, 'node_modules', '@expo-google-fonts', path));
  const song = noto('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
  const hei = noto('noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf');
  const common = new Set(commonCharacters());
  const others = charactersIn('20-3ffff').filter((character) => !common.has(character));

  write('song.ttf', await subset(subsetFont, song, [...common]));
  write('hei.ttf', await subset(subsetFont, hei, [...common]));
  write('song-more.ttf.br', compressed(await subset(subsetFont, song, others)));
  if (hanaMinB) {
    const rare = readFileSync(hanaMinB);
    for (const range of RARE)
      write(`hanazono-${range}.ttf.br`, compressed(await subset(subsetFont, rare, charactersIn(range))));
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** GB 2312 (6,763 Han characters and its signs), ASCII and Latin-1. */
function commonCharacters() {
  const gb2312 = new TextDecoder('gb2312');
  const rows = Array.from({ length: 87 }, (_, row) => 0xa1 + row).filter((row) => row < 0xaa || row > 0xaf);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const inTable = rows.flatMap((row) => cells.map((cell) => gb2312.decode(Uint8Array.of(row, cell))));
  return [...charactersIn('20-7e'), ...charactersIn('a0-ff'), ...inTable].filter(
    (character) => [...character].length === 1 && !/[\ue000-\uf8ff\ufffd]/.test(character),
  );
}

/** The characters of a range of code points such as "20-7e". */
function charactersIn(range) {
  const [from, to] = range.split('-').map((hex) => parseInt(hex, 16));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
    .map((codePoint) => String.fromCodePoint(codePoint));
}

/** A face of those characters that the full one has. HarfBuzz runs out of memory without a word: then the outlines are gone. */
async function subset(subsetFont, full, characters) {
  const face = await subsetFont(full, characters.join(''), {
    targetFormat: 'truetype',
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: DROPPED,
  });
  const tables = Array.from({ length: face.readUInt16BE(4) }, (_, i) =>
    face.toString('latin1', 12 + 16 * i, 16 + 16 * i),
  );
  if (!tables.includes('glyf')) throw new Error('the subset has no outlines: too many characters at once');
  return face;
}

function compressed(face) {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: face.length };
  return brotliCompressSync(face, { params });
}

function write(name, bytes) {
  writeFileSync(join(root, 'assets', 'fonts', name), bytes);
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}

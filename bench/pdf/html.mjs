// The contract as a web page: the same texts in the same tables, faces, sizes and margins, so that a browser prints what the product prints.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { encode } from 'uqr';
import { filled } from '../../dist/platform/documents/template/fill.js';
import { blocksOf } from '../../dist/platform/documents/template/read.js';
import { root } from '../../scripts/lib.mjs';

const face = (name, file) =>
  `@font-face { font-family: ${name}; src: url(${pathToFileURL(join(root, 'assets', 'fonts', file))}) }`;

/** The page that stays open: faces, measures, and what stands on every page around the text. */
export function shellOf({ about, number, verification, watermark }) {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${about.title}</title><style>
    ${face('song', 'song.ttf')} ${face('hei', 'hei.ttf')}
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; font: 9pt song;
      @top-left { content: "${number}" } @top-right { content: "${about.title}" }
      @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页" }
      @bottom-right { content: "验证码 ${verification.code}" } }
    body { margin: 0; font: 12pt/20pt song; text-align: justify }
    h1 { font: 22pt/34pt hei; text-align: center; margin: 0 0 12pt }
    .annex { break-before: page; font: 12pt/20pt hei } h2 { font: 16pt/28pt hei; text-align: center; margin: 6pt 0 }
    h3 { font: 12pt/20pt hei; margin: 6pt 0 0; text-indent: 2em; break-after: avoid }
    p { margin: 0; text-indent: 2em; orphans: 2; widows: 2 } b { font-family: hei; font-weight: normal }
    table { border-collapse: collapse; width: 100%; margin: 6pt 0; font-size: 10.5pt; line-height: 15pt }
    thead { font-family: hei; text-align: center } tr { break-inside: avoid }
    td, th { border: .6pt solid; padding: 2.4pt 4pt; font-weight: normal }
    .together { break-inside: avoid } .together td { border: 0; padding: 0; font-size: 12pt; line-height: 20pt; height: 20pt }
    .mark { position: fixed; left: 0; right: 0; text-align: center; font: 44pt hei; color: #ededed; transform: rotate(-35deg); z-index: -1 }
    .qr { position: absolute; right: 0; top: 0; width: 21mm }
  </style></head><body>${marksOf(watermark)}<main></main></body></html>`;
}

const marksOf = (watermark) =>
  [12, 45, 78].map((top) => `<div class="mark" style="top:${top}%">${watermark}</div>`).join('');

/** What differs from one contract to the next. */
export function bodyOf({ template, variables, options }) {
  return qrOf(options.verification.address) + blocksOf(filled(template, variables)).map(htmlOf).join('');
}

function htmlOf(block) {
  switch (block.kind) {
    case 'title':
      return `<h1>${runs(block.runs)}</h1>`;
    case 'annex':
      return `<div class="annex">${block.label}</div><h2>${runs(block.runs)}</h2>`;
    case 'heading':
      return `<h3>${block.label}${runs(block.runs)}</h3>`;
    case 'paragraph':
      return `<p>${runs(block.runs)}</p>`;
    case 'table':
      return tableOf(block);
    case 'together':
      return `<div class="together">${block.blocks.map(htmlOf).join('')}</div>`;
    default:
      return '<div style="break-before:page"></div>';
  }
}

function tableOf({ columns, head, rows }) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col style="width:${(100 * share) / shares}%">`).join('');
  const row = ({ cells }, tag) =>
    `<tr>${cells.map((cell, at) => `<${tag} style="text-align:${alignOf(columns[at], tag)}">${runs(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => row(cells, 'td')).join('');
  return `<table><colgroup>${widths}</colgroup>${head ? `<thead>${row(head, 'th')}</thead>` : ''}<tbody>${body}</tbody></table>`;
}

const alignOf = ({ align }, tag) => (tag === 'th' || align === 'centre' ? 'center' : align);
const runs = (list) =>
  list.map(({ text, isStrong }) => (isStrong ? `<b>${escaped(text)}</b>` : escaped(text))).join('');
const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\u2028', '<br>');

function qrOf(address) {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const squares = data.flatMap((line, y) => line.map((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return `<svg class="qr" viewBox="0 0 ${size} ${size}"><path d="${squares}"/></svg>`;
}

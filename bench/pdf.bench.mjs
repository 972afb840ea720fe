// The contract of the demo as a PDF, again and again: against a browser that prints it, and against a writer that is told every place of every glyph.
import { execFileSync } from 'node:child_process';
import { renderDocument } from '../dist/platform/documents/index.js';
import { sampleContract } from '../scripts/samples.mjs';
import { alternate, machine, result } from './harness.mjs';
import { contentsOf, laidOut, written } from './limits/pdf.mjs';
import { openChromium } from './pdf/chromium.mjs';
import { growthOver } from './pdf/memory.mjs';

const FULL = { rounds: 5, documents: 20, printed: 4, kept: 300 };
const CORE = '0';

/** @param size less of everything, to try the benchmark itself. @returns the machine and the results; see docs/benchmarks.md */
export async function measure(size = FULL) {
  const cores = onOneCore();
  const request = sampleContract();
  const document = await renderDocument(request);
  const laid = laidOut(document.pdf);
  assertSame(document, written(laid));
  const browser = await openChromium(request.options);
  try {
    assertLong(document, await browser.print(request));
    const sides = {
      product: () => rate(size.documents, () => renderDocument(request)),
      limit: () => rate(size.documents, () => written(laid)),
      browser: () => rate(size.printed, () => browser.print(request)),
    };
    await alternate(sides, 1); // warm
    const taken = await alternate(sides, size.rounds);
    const growth = await growthOver(size.kept, () => renderDocument(request));
    const { version } = browser;
    return {
      machine: machine({
        pinnedTo: cores,
        chromium: version,
        pages: document.pages,
        kilobytes: Math.round(document.pdf.length / 1024),
      }),
      results: [...ofSpeed(taken), ...ofMemory(growth, size)],
    };
  } finally {
    await browser.close();
  }
}

function ofSpeed({ product, limit, browser }) {
  const metric = 'documents per second, warm, one core';
  const against = (reference, { perSecond }, target) =>
    result({ metric, value: product.perSecond, unit: '1/s', reference, referenceValue: perSecond, target });
  return [
    against('Chromium, a page kept open, printing equivalent HTML', browser, 3),
    against('a writer that is told every place of every glyph', limit, 0.15),
    result({
      ...{ metric: 'processor time of a document', value: product.cpuMs, unit: 'ms', better: 'less' },
      ...{ reference: 'the same writer', referenceValue: limit.cpuMs },
    }),
  ];
}

function ofMemory({ heapMb, rssMb }, { kept }) {
  const line = (what, value, target) =>
    result({ metric: `${what} after ${kept} documents more`, value, unit: 'MB', better: 'less', target });
  return [line('growth of the heap', heapMb, 2), line('growth of the process', rssMb)];
}

/** Binds this process, and whatever it starts, to one core: a browser would take all there are. @returns which, or `all` where the system cannot */
function onOneCore() {
  try {
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', CORE, String(process.pid)], { stdio: 'ignore' });
    return CORE;
  } catch {
    return 'all';
  }
}

/** Documents per second and the milliseconds of processor time that each took in this process. */
async function rate(count, make) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  for (let made = 0; made < count; made++) await make();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { perSecond: count / seconds, cpuMs: (user + system) / 1000 / count };
}

/** @throws Error when the limit draws anything else than the product */
function assertSame({ pdf }, other) {
  const [ours, theirs] = [contentsOf(pdf), contentsOf(other)];
  if (ours.length < 10 || ours.some((page, index) => page !== theirs[index]))
    throw new Error('the limit does not draw what the product draws');
}

/** @throws Error when the browser prints much less than the product, as without its faces */
function assertLong({ pages }, printed) {
  const counts = [...printed.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count));
  const count = Math.max(...counts);
  if (Math.abs(count - pages) > 3) throw new Error(`the browser prints ${count} pages, the product ${pages}`);
}

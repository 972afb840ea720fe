// Whether memory stays where it is.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process has after everything that can be collected is. */
function kept() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let times = 0; times < 3; times++) collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

/** Megabytes that heap and process have grown by over `count` calls; buffers outside the heap are counted to it. */
export async function growthOver(count, work) {
  const before = kept();
  for (let done = 0; done < count; done++) await work();
  const after = kept();
  const mb = (name) => (after[name] - before[name]) / 2 ** 20;
  return { heapMb: mb('heap'), rssMb: mb('rss') };
}

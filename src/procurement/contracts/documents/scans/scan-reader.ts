import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import type { ScannedFile } from './read-scan.js';

/** Run from the sources, as tests do, a thread has to compile them as they do. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const THREAD = new URL(IS_SOURCE ? './scan-thread.ts' : './scan-thread.js', import.meta.url);
const COMPILER = IS_SOURCE ? ['--import', join(PROJECT_ROOT, 'test', 'support', 'register-typescript.mjs')] : [];
const LIMITS = { maxOldGenerationSizeMb: 512 };

/** Reads scans, each in a thread of its own: a file from outside may neither hold up this process nor bring it down. */
@Injectable()
export class ScanReader {
  /**
   * The verification codes that a scan shows, on the first page that shows one; none when there are none, or when the file is damaged, asks for too
   * much memory, brings its reader down or takes longer than `withinMs`. @throws Error when the installation lacks what reads scans
   */
  codesIn({ content, contentType }: ScannedFile, withinMs = 60_000): Promise<string[]> {
    const thread = new Worker(THREAD, {
      workerData: { content, contentType },
      resourceLimits: LIMITS,
      execArgv: COMPILER,
    });
    return new Promise<string[]>((resolve, reject) => {
      const timer = setTimeout(() => resolve([]), withinMs);
      thread.once('message', resolve);
      thread.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve([]) : reject(error),
      );
      thread.once('exit', () => resolve([]));
      thread.once('exit', () => clearTimeout(timer));
    }).finally(() => thread.terminate());
  }
}

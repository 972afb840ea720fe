import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

const PROGRAMS = { http: 'dist/main.js', worker: 'dist/worker.js' } as const;
export type Kind = keyof typeof PROGRAMS;

/** The processes of an installation, each started again whenever it has ended, as a service manager would. */
export class Fleet {
  private readonly running = new Map<Kind, ChildProcess>();
  private ending = false;
  /** what the processes said last, for a test that fails */
  readonly words: string[] = [];
  /** how often each was killed */
  readonly killed: Record<Kind, number> = { http: 0, worker: 0 };

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  start(): void {
    for (const kind of Object.keys(PROGRAMS) as Kind[]) this.launch(kind);
  }

  /** Ends a process without a word to it. */
  kill(kind: Kind): void {
    this.killed[kind] += 1;
    this.running.get(kind)?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.ending = true;
    await Promise.all(
      [...this.running.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }),
    );
  }

  private launch(kind: Kind): void {
    const { PATH, HOME, TMPDIR } = process.env;
    const own = { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...this.env, WORKER: kind === 'worker' ? 'on' : 'off' };
    const child = spawn(process.execPath, [PROGRAMS[kind]], {
      cwd: PROJECT_ROOT,
      env: own,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const listen = (chunk: Buffer) => {
      this.words.push(`${kind}: ${chunk.toString()}`);
      this.words.splice(0, this.words.length - 40);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => this.ending || this.launch(kind));
    this.running.set(kind, child);
  }
}

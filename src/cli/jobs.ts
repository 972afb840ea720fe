import type { Command } from 'commander';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { JobsQueries } from '#src/platform/jobs/jobs.queries.js';
import { JobsService } from '#src/platform/jobs/jobs.service.js';
import { withProduct } from '#src/cli/installation.js';
import type { Terminal } from '#src/cli/terminal.js';

/** As many as one page of the API may hold. */
const NEWEST = 100;

/** `jobs`: background work that failed for good. */
export function addJobs(program: Command, terminal: Terminal): void {
  const jobs = program.command('jobs').description('background work that failed for good');
  jobs
    .command('dead')
    .description('list the newest of them, each with its id and why it failed')
    .action(() =>
      withProduct(terminal, async (product) => {
        const { items } = await product.get(JobsQueries).listDead({ limit: NEWEST });
        const lines = items.map(({ id, handler, deadAt, attempts, lastError }) =>
          [id, handler, deadAt?.toISOString(), `${attempts} attempts`, lastError].join('\t'),
        );
        terminal.print(lines.join('\n') || 'no job is dead');
      }),
    );
  jobs
    .command('retry <id>')
    .description('give a dead job all its attempts once more')
    .action((id: string) =>
      withProduct(terminal, async (product) => {
        await product.get(JobsService).retry(new IdPipe().transform(id, { type: 'param', data: 'id' }));
        terminal.print('the job will be tried again');
      }),
    );
}

import { InvalidArgumentError, type Command } from 'commander';
import { addTenders } from '#src/demo/more-tenders.js';
import { SandboxState } from '#src/platform/clock/index.js';
import { withProduct } from '#src/cli/installation.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';

const MOST = 100_000;

/** `seed`: more rows for a sandbox. */
export function addSeed(program: Command, terminal: Terminal): void {
  program
    .command('seed')
    .description("add copies of the demo's tender to a sandbox, for trying lists at their size")
    .requiredOption('--size <number>', `how many, at most ${MOST}`, count)
    .action(({ size }: { size: number }) =>
      withProduct(terminal, async (product) => {
        if (!product.get(SandboxState).isSandbox) throw new CommandFailed('this database was not born a sandbox');
        await addTenders(product, size);
        terminal.print(`${size} tenders were added`);
      }),
    );
}

function count(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text) || +text > MOST) throw new InvalidArgumentError(`a number from 1 to ${MOST}`);
  return +text;
}

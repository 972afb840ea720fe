import type { Command } from 'commander';
import { AuditQueries } from '#src/platform/audit/audit.queries.js';
import { withProduct } from '#src/cli/installation.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';

/** `verify`: proves the audit log. */
export function addVerify(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .description('prove the audit log: every entry, every link, every head, every signed checkpoint')
    .action(() => verify(terminal));
}

/** Says that the log holds. @throws CommandFailed with a list of where it does not */
export function verify(terminal: Terminal): Promise<void> {
  return withProduct(terminal, async (product) => {
    const { chains, entries, faults } = await product.get(AuditQueries).verify();
    const extent = `${entries} entries in ${chains} chains`;
    if (faults.length > 0)
      throw new CommandFailed(
        [
          `The audit log does not hold (${extent}):`,
          ...faults.map(({ chain, seq, fault }) => `  ${chain} from entry ${seq}: ${fault}`),
        ].join('\n'),
      );
    terminal.print(`The audit log holds: ${extent}.`);
  });
}

import { Argument, type Command } from 'commander';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { RING_NAMES, SecretStore, type RingName } from '#src/platform/secrets/secret-store.js';
import { withProduct } from '#src/cli/installation.js';
import type { Terminal } from '#src/cli/terminal.js';

/** `keys`: the product's own secrets. */
export function addKeys(program: Command, terminal: Terminal): void {
  program
    .command('keys')
    .description("the product's own secrets")
    .command('rotate')
    .description('add a key that is used from now on; the old ones still verify and open')
    .addArgument(new Argument('<ring>').choices(RING_NAMES))
    .action((ring: RingName) => rotate(terminal, ring));
}

function rotate(terminal: Terminal, ring: RingName): Promise<void> {
  return withProduct(terminal, async (product) => {
    const [uow, secrets] = [product.get(UnitOfWork), product.get(SecretStore)];
    const kid = await uow.run(() => {
      secrets.rotate(ring);
      const { kid } = secrets.ring(ring).current;
      uow.record({
        action: 'key.rotate',
        subjectType: 'key-ring',
        subjectId: null,
        organisationId: null,
        details: { ring, kid },
      });
      return Promise.resolve(kid);
    });
    terminal.print(`${ring} has the new key ${kid}; a running product uses it after its next start`);
  });
}

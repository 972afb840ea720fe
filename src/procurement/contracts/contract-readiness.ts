import type { DateText } from '#src/kernel/dates.js';
import type { Actor } from '#src/platform/access/actor.js';
import type { ContractAction } from './contract.lifecycle.js';

/** What a contract shows of how far it has come. */
export interface Readiness {
  readonly purchaser: { readonly id: string };
  readonly consents: readonly { readonly side: 'purchaser' | 'vendor' }[];
  readonly legalCheck: unknown;
  readonly budgetCheck: unknown;
  readonly announcedOn: DateText | null;
  readonly filedOn: DateText | null;
  readonly bond: { readonly returnedOn: DateText | null } | null;
  readonly finallyAcceptedOn: DateText | null;
  readonly endedOn: DateText | null;
  /** no payment of the plan is still to be made */
  readonly isPaidOff: boolean;
}

/**
 * Which commands that its state allows would not be refused for what the contract still lacks: a side agrees once, nothing is approved unchecked (G6),
 * a bond goes back at the end (D32), and only what is fulfilled is closed. `Contract` itself refuses the others with what is missing.
 */
export function isReady(
  contract: Readiness,
  { organisationId }: Pick<Actor, 'organisationId'>,
): (action: ContractAction) => boolean {
  const { purchaser, consents, legalCheck, budgetCheck, announcedOn, filedOn, bond, finallyAcceptedOn } = contract;
  const side = organisationId === purchaser.id ? 'purchaser' : 'vendor';
  const isFulfilled = [announcedOn, filedOn, finallyAcceptedOn].every((day) => day !== null);
  const readiness: Partial<Record<ContractAction, boolean>> = {
    consent: !consents.some((consent) => consent.side === side),
    approve: legalCheck !== null && budgetCheck !== null,
    'return-bond': finallyAcceptedOn !== null || contract.endedOn !== null,
    complete: isFulfilled && bond?.returnedOn !== null && contract.isPaidOff,
  };
  return (action) => readiness[action] ?? true;
}

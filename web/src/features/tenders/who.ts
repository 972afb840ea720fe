import { operationOf } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { session } from '#web/api/session.js';

type Party = components['schemas']['PartyView'];

/** What decides whose matter a project or a tender is. */
interface Matter {
  readonly purchaser: Party;
  readonly agent: Party | null;
  readonly regionCode: string;
}

/** Whether the post acted in holds a permission; whose matter it is, the server decides. */
export const holds = (permission: string): boolean => session.me()?.permissions.includes(permission) ?? false;

/** Whether the post acted in may ever give this command. */
export function mayGive(command: string): boolean {
  const needed = operationOf(command)?.permissions ?? [];
  return needed !== 'public' && needed.some(holds);
}

/** Whether the reader's organisation runs the purchase, or oversees its region: what lies behind the public view is asked for by those alone. */
export function isConcerned({ purchaser, agent, regionCode }: Matter): boolean {
  const own = session.me()?.membership;
  if (!own) return false;
  if (own.organisationId === purchaser.id || own.organisationId === agent?.id) return true;
  const isOffice = own.organisationKind === 'finance' || own.organisationKind === 'oversight';
  return isOffice && regionCode.startsWith(own.regionCode.replace(/(00)+$/, ''));
}

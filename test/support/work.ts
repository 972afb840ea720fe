import { expect } from '@jest/globals';
import type { WorkItemRow, WorkSummaryView } from '#src/platform/work/work-items.view.js';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import type { Client } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

/** Everybody of the demo. */
export const EVERYBODY: readonly string[] = DEMO_ORGANISATIONS.flatMap(({ key, people }) =>
  Object.keys(people).map((person) => `${key}.${person}`),
);

/** What waits for somebody. */
export async function workOf(client: Client): Promise<readonly WorkItemRow[]> {
  const { status, body } = await client.get<{ items: readonly WorkItemRow[]; next: null }>('work-items');
  expect([status, body.next]).toEqual([200, null]);
  return body.items;
}

/** The commands that wait for somebody on subjects of one kind. */
export async function commandsOn(client: Client, subject: string): Promise<string[]> {
  return (await workOf(client)).filter((item) => item.subject === subject).flatMap(({ commands }) => commands);
}

export async function workSummaryOf(client: Client): Promise<WorkSummaryView> {
  return (await client.get<WorkSummaryView>('work-items/summary')).body;
}

const collectionOf = (subject: string) => (subject.endsWith('y') ? `${subject.slice(0, -1)}ies` : `${subject}s`);

type Shown = Record<string, unknown> & { readonly allowed?: readonly string[]; readonly status?: string };
type Proof = (read: (path?: string) => Promise<Shown>) => Promise<boolean>;

const isIn =
  (status: string): Proof =>
  async (read) =>
    (await read()).status === status;
const allows =
  (command: string, below?: string): Proof =>
  async (read) =>
    (await read(below)).allowed!.includes(command);

/** What proves that an act may be taken which is not the name of a command of its subject, read as the caller reads it. */
const PROOFS: Readonly<Record<string, Proof>> = {
  'custodian-key': async (read) =>
    ((await read('custodians')).custodians as { isOwn: boolean; fingerprint: string | null }[]).some(
      ({ isOwn, fingerprint }) => isOwn && fingerprint === null,
    ),
  shares: allows('open'),
  bids: isIn('accepting'),
  panel: isIn('opened'),
  checks: isIn('reviewing'),
  consultations: isIn('consulting'),
  'score-sheet/lock': allows('lock', 'score-sheet'),
  'report/sign': async (read) => ((await read('report')).outstanding as unknown[]).length > 0,
  contract: isIn('announced'),
  'service-reports': async (read) => ((await read('progress')).open as unknown[]).length > 0,
  'staff-assignments': async (read) =>
    ((await read('vacancies')).items as { isOpen: boolean }[]).some(({ isOpen }) => isOpen),
  acceptances: isIn('effective'),
  assessments: isIn('effective'),
  invoices: isIn('payable'),
  'payment-requests': isIn('payable'),
  '/tenders': isIn('intended'),
};

/** The operation that a command names: a POST below the subject or, with a slash in front, below the root of the API; an edit is a PUT. */
function permissionsOf(world: World, { subject }: WorkItemRow, command: string): readonly string[] {
  const own = `/api/v1/${collectionOf(subject)}/{id}`;
  const path = command.startsWith('/') ? `/api/v1${command}` : `${own}/${command}`;
  const { operations } = world.contract;
  const found =
    operations.find((operation) => operation.method === 'POST' && operation.path === path) ??
    operations.find(({ method, path: at }) => method === 'PUT' && (at === own || at === `${own}/custodians`));
  return found?.['x-permissions'] ?? [];
}

/** Items of anybody that cannot be done: no such operation, not their post's, or not allowed by the view of its subject. */
export async function undoableItems(world: World, who: string, seen = new Set<string>()): Promise<string[]> {
  const faults: string[] = [];
  const client = world.as(who);
  for (const item of await workOf(client)) {
    const { body: me } = await client.get<{ permissions: readonly string[] }>('auth/me');
    const path = `${collectionOf(item.subject)}/${item.subjectId}`;
    const read = async (below?: string) => (await client.get<Shown>(below ? `${path}/${below}` : path)).body;
    for (const command of item.commands) {
      seen.add(command);
      const isHeld = permissionsOf(world, item, command).some((permission) => me.permissions.includes(permission));
      const isAllowed = await (PROOFS[command] ?? allows(command))(read);
      if (!isHeld || !isAllowed) faults.push(`${who}: ${item.subject} ${command} (${isHeld}, ${isAllowed})`);
    }
  }
  return faults;
}

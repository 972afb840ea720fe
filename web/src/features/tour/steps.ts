import { send } from '#web/api/http.js';
import type { Page } from '#web/api/records.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** One step of the tour: who takes it, by the kind of organisation and the post, and where. */
export interface Step {
  readonly key:
    | 'intent'
    | 'inquiry'
    | 'bid'
    | 'score'
    | 'determine'
    | 'contract'
    | 'consent'
    | 'confirm'
    | 'assess'
    | 'pay'
    | 'clock'
    | 'oversee';
  /** organisation of the sandbox by its key, and which of its people in a post; the accounts themselves come from the server */
  readonly who: { readonly organisation: string; readonly post: string; readonly nth?: number };
  /** the page to go to, as the person may see it; nothing when what it is about is over */
  readonly where: () => Promise<string | undefined>;
}

/** The first row of a list. */
async function first(
  path: string,
  query: Record<string, string> = {},
  fits: (row: Row) => boolean = () => true,
): Promise<Row | undefined> {
  const { data } = await send<Page<Row>>(path, { query: { limit: 100, ...query } });
  return data.items.find(fits);
}

const of = async (
  path: string,
  query?: Record<string, string>,
  fits?: (row: Row) => boolean,
): Promise<string | undefined> => {
  const row = await first(path, query, fits);
  return row && `/${path}/${row.id}`;
};

/** A record on which the person may take a command now. */
async function waiting(path: string, command: string, query?: Record<string, string>): Promise<string | undefined> {
  const { data } = await send<Page<Row>>(path, { query: { limit: 100, ...query } });
  for (const { id } of data.items) {
    const { data: view } = await send<{ allowed?: readonly string[] }>(`${path}/${id}`);
    if (view.allowed?.includes(command)) return `/${path}/${id}`;
  }
  return undefined;
}

/** The steps in the order of a purchase. */
export const STEPS: readonly Step[] = [
  {
    key: 'intent',
    who: { organisation: 'purchaser', post: 'procurement_officer' },
    where: () => of('projects', { status: 'intended' }),
  },
  {
    key: 'inquiry',
    who: { organisation: 'agent', post: 'agent_officer' },
    where: async () => {
      const tender = await first('tenders', { status: 'published' });
      return tender && `/tenders/${tender.id}?tab=questions`;
    },
  },
  {
    key: 'bid',
    who: { organisation: 'C', post: 'bid_manager' },
    where: async () => {
      const tender = await first('tenders', { status: 'published' });
      return tender && `/tenders/${tender.id}/bid`;
    },
  },
  {
    key: 'score',
    who: { organisation: 'purchaser', post: 'procurement_officer', nth: 1 },
    where: () => of('tenders', { status: 'final_offers' }),
  },
  {
    key: 'determine',
    who: { organisation: 'purchaser', post: 'unit_head' },
    where: () => waiting('tenders', 'determine', { status: 'recommended' }),
  },
  {
    key: 'contract',
    who: { organisation: 'purchaser', post: 'legal_counsel' },
    where: () => waiting('contracts', 'check-legally', { status: 'in_review' }),
  },
  {
    key: 'consent',
    who: { organisation: 'purchaser', post: 'unit_head' },
    where: () => waiting('contracts', 'consent', { status: 'awaiting_signature' }),
  },
  {
    key: 'confirm',
    who: { organisation: 'site1', post: 'site_officer' },
    where: () => waiting('service-reports', 'confirm'),
  },
  {
    key: 'assess',
    who: { organisation: 'evaluator', post: 'evaluator', nth: 1 },
    where: () => waiting('assessment-sheets', 'lock'),
  },
  {
    key: 'pay',
    who: { organisation: 'finance', post: 'payment_reviewer' },
    where: () => waiting('payment-requests', 'review'),
  },
  { key: 'clock', who: { organisation: 'purchaser', post: 'contract_manager' }, where: () => Promise.resolve('/') },
  {
    key: 'oversee',
    who: { organisation: 'oversight', post: 'oversight_reader' },
    where: async () => {
      const contract = await first('contracts', { status: 'completed' });
      const view = contract && (await send<{ projectId: string }>(`contracts/${contract.id}`)).data;
      return view ? `/cases/${view.projectId}` : '/cases';
    },
  },
];

import { v7 as uuidv7 } from 'uuid';
import type { Fen } from '#src/kernel/money.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import type { World } from '#test/support/world.js';

/** A row of a table again, with other values in some columns. */
async function again(world: World, table: string, id: string, other: Readonly<Record<string, unknown>>): Promise<void> {
  const [own] = await world.query<{ names: string }>(
    `select string_agg(column_name, ', ') as names from information_schema.columns
     where table_schema = 'app' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const { names } = own!;
  await world.query(
    `insert into ${table} (${names}) select ${names} from (
       select (jsonb_populate_record(o, $2::jsonb)).* from ${table} o where o.id = $1) copy`,
    [id, JSON.stringify(other)],
  );
}

/** What is copied: a contract in effect, its prepayment, the invoice and the approved request for it. */
export interface Originals {
  readonly contract: string;
  readonly milestone: string;
  readonly invoice: string;
  readonly request: string;
}

/** Allows what is no matter of law here: further contracts of one award. */
export async function allowCopies(world: World): Promise<void> {
  await world.query('alter table contract drop constraint contract_once_per_award');
  await world.query(`update tender set status = 'announced' where status = 'contracted'`);
}

/** An approved payment request of a contract of its own, whose money is committed on a line through the ledger; gives its id and that of its milestone. */
export async function anotherRequest(
  world: World,
  of: Originals,
  { ordinal, budgetLineId, grossFen, year }: { ordinal: number; budgetLineId: string; grossFen: Fen; year: number },
): Promise<{ request: string; milestone: string }> {
  const [contract, milestone, invoice, request, project] = Array.from({ length: 5 }, () => uuidv7());
  await again(world, 'contract', of.contract, { id: contract, number: `F-${ordinal}` });
  await again(world, 'milestone', of.milestone, { id: milestone, contract_id: contract });
  await again(world, 'invoice', of.invoice, {
    ...{ id: invoice, contract_id: contract, milestone_id: milestone },
    number: `9${String(ordinal).padStart(19, '0')}`,
  });
  await world.act('purchaser.经办员', async () => {
    const budgets = world.app.get(BudgetsService);
    await budgets.reserve({ projectId: project!, totalFen: grossFen }, [{ budgetLineId, amountFen: grossFen }]);
    await budgets.commit({ projectId: project!, contractId: contract! }, [
      { milestoneId: milestone!, year, amountFen: grossFen },
    ]);
  });
  const place = { id: request, contract_id: contract, milestone_id: milestone, invoice_id: invoice };
  await again(world, 'payment_request', of.request, place);
  return { request: request!, milestone: milestone! };
}

/** A contract that is checked and waits for its approval. */
export async function anotherCheckedContract(world: World, contract: string): Promise<string> {
  const id = uuidv7();
  await again(world, 'contract', contract, {
    ...{ id, status: 'in_review', number: null, document_id: null, seal: null, scan: null, signed_on: null },
    ...{
      announce_due_on: null,
      announced_on: null,
      file_due_on: null,
      filed_on: null,
      filing_number: null,
      bond: null,
    },
  });
  return id;
}

// Many writers on one line that does not hold enough for all of them: what they were told, held against what the books say.
import { FAULTS, idOf } from './world.mjs';

/** Every writer has one act after the other under way: payments that set out, are settled, or bounce. */
export async function writeAtOnce(ledger, { writers, acts, milestones, amountFen }) {
  const told = Array.from({ length: milestones }, () => ({ out: 0, settled: 0, bounced: 0 }));
  let [refused, wronglyRefused] = [0, 0];
  const payOut = async (n, fen) => {
    try {
      await ledger.command((budgets) => budgets.payOut(idOf('milestone', n), fen));
      told[n].out += fen;
    } catch (error) {
      if (error.code !== 'payment-exceeds-commitment') throw error;
      refused += 1;
      if (Number(error.params.left) >= Number(error.params.amount)) wronglyRefused += 1;
    }
  };
  const end = async (n, how, figure) => {
    const moved = await ledger.command((budgets) => budgets[how](idOf('milestone', n)));
    told[n][figure] += moved; // not in one statement: it would add to what was told before the command was under way
  };
  const began = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const random = randomOf(writer + 1);
      for (let act = 0; act < acts; act++) {
        const [n, what] = [Math.floor(random() * milestones), random()];
        if (what < 0.6) await payOut(n, 1 + Math.floor(random() * 100));
        else if (what < 0.8) await end(n, 'settle', 'settled');
        else await end(n, 'bounce', 'bounced');
      }
    }),
  );
  const perSecond = (writers * acts * 1000) / (performance.now() - began);
  const differences = await compare(ledger, told, amountFen);
  const outcome = { refused, wronglyRefused, perSecond, ...differences };
  return { ...outcome, wronglyRefused: wronglyRefused + (await takeTheRest(ledger, milestones)) };
}

/** What each milestone and its line hold, against what the writers were told. */
async function compare({ query }, told, amountFen) {
  let lostFen = 0;
  for (const [n, { out, settled, bounced }] of told.entries()) {
    const [held] = await query('select * from commitment where milestone_id = $1', [idOf('milestone', n)]);
    lostFen += Math.abs(held.committed_fen - (amountFen - out + bounced));
    lostFen += Math.abs(held.in_payment_fen - (out - settled - bounced));
    lostFen += Math.abs(held.paid_fen - settled);
  }
  const below = await query(`select from ledger_account where balance_fen < 0 and account <> 'appropriation'`);
  return { lostFen, belowZero: below.length, unbalanced: (await query(FAULTS)).length };
}

/** What is left can be paid to the last fen and not one further. @returns how often that was not so */
async function takeTheRest({ query, command }, milestones) {
  let wrong = 0;
  for (let n = 0; n < milestones; n++) {
    const [{ committed_fen: left }] = await query('select committed_fen from commitment where milestone_id = $1', [
      idOf('milestone', n),
    ]);
    const pay = (fen) =>
      command((budgets) => budgets.payOut(idOf('milestone', n), fen)).then(
        () => true,
        () => false,
      );
    if (await pay(Number(left) + 1)) wrong += 1;
    if (!(await pay(Number(left)))) wrong += 1;
  }
  return wrong;
}

/** A small generator, so that every run does the same. */
function randomOf(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

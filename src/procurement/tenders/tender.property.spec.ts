import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, shanghaiDate, shanghaiInstant } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { defineLifecycle, type Lifecycle } from '#src/kernel/lifecycle.js';
import { aDocument } from '#test/builders/a-purchase.js';
import { officialCalendar } from '#test/support/calendar.js';
import { PROCUREMENT_METHODS, type ProcurementMethod } from './calc/methods.js';
import { Project } from './project.entity.js';
import { Tender, type TenderContent } from './tender.entity.js';
import { tenderLifecycle, type TenderAction, type TenderStatus } from './tender.lifecycle.js';

const calendar = officialCalendar();
const PEOPLE = ['drafter', 'colleague', 'approver', 'counsel', 'head', 'deputy', 'agent', 'trainee'] as const;
const FIRST_DAY = shanghaiInstant('2026-08-13', '09:00').getTime();
const HOUR = 3_600_000;
const document = Object.freeze(aDocument('a-catalogue'));
const [price, ...others] = document.criteria;
const faulty = Object.freeze({ ...document, criteria: [{ ...price!, weight: '21' }, ...others] });

/** What a person drafts on a day: a deadline so many days away, and now and then a document that breaks a rule. */
interface Draft {
  readonly days: number;
  readonly isFaulty: boolean;
}
function contentOf({ days, isFaulty }: Draft, now: Date): TenderContent {
  const today = shanghaiDate(now);
  return {
    title: `${days} days`,
    document: isFaulty ? faulty : document,
    documentsUntil: addDays(today, Math.ceil(days / 2)),
    bidDeadline: shanghaiInstant(addDays(today, days), '10:00'),
  };
}

/** Every command a person may give, as its service gives it. */
type Command = Exclude<TenderAction, 'draft' | 'close' | 'contract'>;
interface Occasion {
  readonly by: string;
  readonly now: Date;
  readonly draft: Draft;
}
const COMMANDS: Readonly<Record<Command, (tender: Tender, occasion: Occasion) => void>> = {
  redraft: (tender, { by, draft, now }) => tender.redraft(by, contentOf(draft, now)),
  'name-custodians': (tender, { by }) => tender.nameCustodians(by, 2),
  submit: (tender, { by }) => tender.submit(by),
  return: (tender, { by }) => tender.return(by, '另行修改'),
  approve: (tender, { by }) => tender.approve(by),
  publish: (tender, { by, now }) => tender.publish(by, now, project(tender.method), calendar),
  amend: (tender, { by, draft, now }) => {
    const correction = { before: content(tender), after: contentOf(draft, now), affectsBids: draft.days > 20 };
    tender.amend(by, correction, now, calendar);
  },
  open: (tender, { by }) => tender.open(by),
  review: (tender, { by }) => tender.review(by),
  consult: (tender, { by }) => tender.consult(by),
  'call-final-offers': (tender, { by }) => tender.callFinalOffers(by),
  score: (tender, { by }) => tender.score(by),
  recommend: (tender, { by }) => tender.recommend(by),
  determine: (tender, { by }) => tender.determine(by),
  announce: (tender, { by }) => tender.announce(by),
  'annul-award': (tender, { by }) => tender.annulAward(by),
  suspend: (tender, { by }) => tender.suspend(by, '财政部门通知'),
  resume: (tender, { by }) => tender.resume(by),
  fail: (tender, { by }) => tender.fail(by, '有效供应商不足三家'),
  cancel: (tender, { by }) => tender.cancel(by, '需求取消'),
};

/** A project whose intent was published in time for the first day. */
function project(method: ProcurementMethod): Project {
  const stands = { status: 'intended', intentPublishedOn: '2026-07-14', method } as const;
  return Object.assign(new Project(), stands, { id: 'a-project', purchaserId: 'purchaser', regionCode: '310199' });
}

/** A tender as the database would keep it. Its document is frozen: it is replaced, never changed. */
function kept({ ...fields }: Tender): Tender {
  const { lifecycle: _, ...columns } = fields as typeof fields & { lifecycle: unknown };
  return { ...columns, takenBy: structuredClone(fields.takenBy) } as Tender;
}

/** A tender in a world in which time passes: between two commands it is in the database, and a refused command leaves nothing there. */
class Walk {
  tender: Tender;
  now = new Date(FIRST_DAY);
  readonly visited = new Set<TenderStatus>();
  /** what this walk has seen itself, against which the tender is judged */
  private readonly authors = new Set<string>();
  private approved: Partial<TenderContent> | undefined;
  private stoodAt: TenderStatus | undefined;

  constructor(
    private readonly make: () => Tender,
    private readonly lifecycle: Table,
    method: ProcurementMethod,
  ) {
    const draft = { days: 21, isFaulty: false };
    this.tender = Object.assign(make(), { method, number: 'T-1', ...contentOf(draft, this.now) });
    this.tender.begin('draft', 'drafter');
    this.authors.add('drafter');
  }

  wait(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * HOUR);
    this.settle();
  }

  /** Gives a command, which is taken or refused. */
  give(command: Command, by: string, draft: Draft): void {
    this.settle();
    const before = kept(this.tender);
    const isAllowed = this.tender.allowed(by).includes(command);
    try {
      COMMANDS[command](this.tender, { by, now: this.now, draft });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const isOutOfOrder = ['illegal-transition', 'four-eyes'].includes(error.code);
      holds('what is offered as allowed is refused for a rule only', isOutOfOrder !== isAllowed);
      if (isOutOfOrder) holds('a refused command changes nothing', isSame(kept(this.tender), before));
      this.tender = Object.assign(this.make(), before);
      return;
    }
    holds('what is not offered as allowed is refused', isAllowed);
    this.judgeStep(before, command, by);
    this.remember(before, command, by);
    this.judgeStanding();
  }

  /** The contract takes effect, which ends an announced procedure and no other. */
  contract(): void {
    this.settle();
    const before = kept(this.tender);
    const isReady = before.status === 'announced';
    try {
      this.tender.contract();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      holds('a refused command changes nothing', isSame(kept(this.tender), before));
    }
    const after = isReady ? ({ ...before, status: 'contracted' } as Tender) : before;
    holds('a contract ends the procedure that was announced', isSame(kept(this.tender), after));
    const taken = this.tender.drainSteps().map(({ action, by }) => `${action} by ${by}`);
    holds('a contract ends the procedure that was announced', taken.join() === (isReady ? 'contract by system' : ''));
    this.judgeStanding();
  }

  /** Lets the clock do what it does before every command. */
  private settle(): void {
    const before = kept(this.tender);
    const isOver = before.status === 'published' && this.now >= before.bidDeadline;
    this.tender.settleDue(this.now);
    const isClosed = isSame(kept(this.tender), { ...before, status: 'closed', nextDueAt: null });
    holds(
      'the clock closes at the deadline and does nothing else',
      isOver ? isClosed : isSame(kept(this.tender), before),
    );
    const taken = this.tender.drainSteps().map(({ action, by }) => `${action} by ${by}`);
    holds('the clock closes at the deadline and does nothing else', taken.join() === (isOver ? 'close by system' : ''));
    this.judgeStanding();
  }

  private judgeStep(before: Tender, command: Command, by: string): void {
    const { status } = this.tender;
    const { from, to, stay } = this.lifecycle.steps[command];
    const target = stay ? before.status : (to ?? this.stoodAt);
    holds('a command leads where the table says', from.includes(before.status) && status === target);
    holds('what has ended stays ended', !['contracted', 'failed', 'cancelled'].includes(before.status));
    if (['approve', 'determine'].includes(command))
      holds('nobody decides on what they had a hand in', !this.authors.has(by));
    if (command === 'amend') holds('a correction takes no time away', this.tender.bidDeadline >= before.bidDeadline);
    if (command === 'publish') holds('what is published was approved as it is', isSame(this.approved, content(before)));
    if (command === 'resume') holds('a suspension ends where it began', status === this.stoodAt);
    if (command === 'open') holds('nothing is opened before the deadline', this.now >= before.bidDeadline);
    const steps = this.tender.drainSteps();
    const told = steps.map((step) => [step.action, step.from, step.to, step.by]);
    holds('a command is told once, as it was', isSame(told, [[command, before.status, status, 'user']]));
    holds('a command remembers its hand', this.tender.takenBy[command]!.includes(by));
  }

  private remember(before: Tender, command: Command, by: string): void {
    if (['redraft', 'submit'].includes(command)) this.authors.add(by);
    if (command === 'approve') this.approved = content(before);
    if (command === 'return') this.approved = undefined;
    if (command === 'suspend') this.stoodAt = before.status;
    if (command === 'resume') this.stoodAt = undefined;
  }

  private judgeStanding(): void {
    const { status, noticeOn, noticeEnds } = this.tender;
    this.visited.add(status);
    holds('a state is one of the table', this.lifecycle.states.includes(status));
    const isNoticed = noticeOn !== null && noticeEnds !== null && noticeOn < noticeEnds;
    const isInHouse = ['draft', 'submitted', 'approved'].includes(status);
    if (isInHouse) holds('a notice is published with its tender', noticeOn === null);
    else if (status !== 'cancelled') holds('a notice is published with its tender', isNoticed);
    holds('a suspension ends where it began', this.tender.resumeTo === (this.stoodAt ?? null));
  }
}

const content = ({ title, document, documentsUntil, bidDeadline }: TenderContent): TenderContent => ({
  title,
  document,
  documentsUntil,
  bidDeadline,
});
/** Whether two objects have the same properties. */
function isSame(one: object | undefined, other: object): boolean {
  const names = Object.keys({ ...one, ...other }) as never[];
  return names.every(
    (name) => one?.[name] === other[name] || JSON.stringify(one?.[name]) === JSON.stringify(other[name]),
  );
}

function holds(law: string, does: boolean): void {
  if (!does) throw new Error(`broken: ${law}`);
}

/** One thing that happens on a walk, with its words for a counterexample. */
const happening = (words: string, run: (walk: Walk) => void): fc.Command<object, Walk> => ({
  check: () => true,
  run: (_, walk) => run(walk),
  toString: () => words,
});
const commands = Object.keys(COMMANDS) as Command[];
const somebody = fc.constantFrom(...PEOPLE);
const often = (times: number, of: number) => fc.nat(of - 1).map((n) => n < times);
const someDraft = fc.record({ days: fc.constantFrom(5, 13, 21), isFaulty: often(1, 6) });
const waiting = fc
  .oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.constant(22 * 24) })
  .map((hours) => happening(`wait ${hours} h`, (walk) => walk.wait(hours)));
const anyCommand = fc
  .tuple(fc.constantFrom(...commands), somebody, someDraft)
  .map(([command, by, draft]) => happening(`${command} by ${by}`, (walk) => walk.give(command, by, draft)));
/** One of the commands that lead on from here, rarely to the end: what is drawn at random alone does not come far. */
const offeredCommand = fc
  .record({ n: fc.nat(), by: somebody, draft: someDraft, mayFail: often(1, 16) })
  .map(({ n, by, draft, mayFail }) =>
    happening(`offer ${n} to ${by}`, (walk) => {
      const unwanted: TenderAction[] = mayFail ? ['cancel'] : ['cancel', 'fail'];
      const offered = commands.filter(
        (command) => walk.tender.allowed(by).includes(command) && !unwanted.includes(command),
      );
      if (offered.length > 0) walk.give(offered[n % offered.length]!, by, draft);
    }),
  );
const contracting = fc.constant(happening('contract takes effect', (walk) => walk.contract()));
const happenings = fc.commands(
  [waiting, contracting, anyCommand, ...Array<typeof offeredCommand>(8).fill(offeredCommand)],
  {
    maxCommands: 100,
    size: 'max',
  },
);

type Table = Lifecycle<TenderStatus, TenderAction>;

/** Sends tenders on walks under a table. @returns fast-check's account, and the states that were visited */
function walked(make: () => Tender, table: Table, options: { numRuns: number; endOnFailure?: true }) {
  const visited = new Set<TenderStatus>();
  const property = fc.property(fc.constantFrom(...PROCUREMENT_METHODS), happenings, (method, happened) => {
    const walk = new Walk(make, table, method);
    try {
      fc.modelRun(() => ({ model: {}, real: walk }), happened);
    } finally {
      for (const state of walk.visited) visited.add(state);
    }
  });
  return { account: fc.check(property, options), visited };
}

/** The law that a tender of this kind is found to break. */
function lawBroken(make: () => Tender, table = tenderLifecycle): string | undefined {
  const { account } = walked(make, table, { numRuns: 5_000, endOnFailure: true });
  return (account.errorInstance as Error | null)?.message;
}

describe('a tender, whatever people do to it in whatever order and however time passes', () => {
  it('keeps its laws', () => {
    const walks = walked(() => new Tender(), tenderLifecycle, { numRuns: 600 });
    if (walks.account.failed) throw new Error(fc.defaultReportMessage(walks.account));
    expect([...walks.visited].sort()).toEqual([...tenderLifecycle.states].sort());
  });

  it('knows every command of its table', () => {
    const byPeople = Object.keys(tenderLifecycle.steps).filter(
      (action) => !['draft', 'close', 'contract'].includes(action),
    );
    expect([...commands].sort()).toEqual(byPeople.sort());
  });
});

type Steps = Table['steps'];
const under = (steps: Partial<Steps>) => defineLifecycle('tender', 'draft', { ...tenderLifecycle.steps, ...steps });
const { approve, determine, suspend } = tenderLifecycle.steps;

/** Tables that are wrong in one point, and the law that this breaks. */
const WRONG: readonly [wrong: string, law: string, steps: Partial<Steps>][] = [
  ['lets authors approve', 'nobody decides on what they had a hand in', { approve: { ...approve, notBy: ['submit'] } }],
  ['forgets the four eyes', 'nobody decides on what they had a hand in', { approve: { ...approve, notBy: [] } }],
  ['lets authors determine', 'nobody decides on what they had a hand in', { determine: { ...determine, notBy: [] } }],
  ['revives what has failed', 'what has ended stays ended', { redraft: { from: ['draft', 'failed'], stay: true } }],
  [
    'contracts what is not public',
    'a contract ends the procedure that was announced',
    { contract: { from: ['determined', 'announced'], to: 'contracted', due: true } },
  ],
  [
    'redoes what is contracted',
    'what has ended stays ended',
    { redraft: { from: ['draft', 'contracted'], stay: true } },
  ],
  [
    'suspends what was cancelled',
    'what has ended stays ended',
    { suspend: { ...suspend, from: [...suspend.from, 'cancelled'] } },
  ],
  ['resumes in one place', 'a suspension ends where it began', { resume: { from: ['suspended'], to: 'published' } }],
  [
    'opens what still takes bids',
    'nothing is opened before the deadline',
    { open: { from: ['published', 'closed'], to: 'opened' } },
  ],
  [
    'lets the clock open',
    'the clock closes at the deadline and does nothing else',
    { close: { from: ['published'], to: 'opened', due: true }, open: { from: ['opened'], to: 'closed' } },
  ],
  [
    'publishes a draft',
    'what is published was approved as it is',
    { publish: { from: ['draft', 'approved'], to: 'published' } },
  ],
  [
    'publishes without a notice',
    'a notice is published with its tender',
    { approve: { ...approve, to: 'published' }, publish: { from: ['published'], to: 'approved' } },
  ],
  [
    'redrafts what is approved',
    'what is published was approved as it is',
    { redraft: { from: ['draft', 'approved'], stay: true } },
  ],
];

describe('a walk finds out', () => {
  it.each(WRONG)('a table that %s: %s', (_, law, steps) => {
    const table = under(steps);
    class Misguided extends Tender {
      protected override readonly lifecycle = table;
    }
    expect(lawBroken(() => new Misguided(), table)).toBe(`broken: ${law}`);
  });

  it('a tender that changes before it is asked whether it may', () => {
    class Hasty extends Tender {
      override return(by: string, reason: string): void {
        this.returnReason = reason;
        super.return(by, reason);
      }
    }
    expect(lawBroken(() => new Hasty())).toBe('broken: a refused command changes nothing');
  });

  it('a tender whose correction brings the deadline nearer', () => {
    class Hurried extends Tender {
      override amend(...given: Parameters<Tender['amend']>): void {
        super.amend(...given);
        this.bidDeadline = new Date(given[2].getTime() + HOUR);
      }
    }
    expect(lawBroken(() => new Hurried())).toBe('broken: a correction takes no time away');
  });

  it('a tender that leaves its table', () => {
    class Stray extends Tender {
      override announce(by: string): void {
        super.announce(by);
        this.status = 'contracted';
      }
    }
    expect(lawBroken(() => new Stray())).toBe('broken: a command leads where the table says');
  });
});

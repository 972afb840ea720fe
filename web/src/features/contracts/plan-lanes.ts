import type { components } from '#web/api/generated/schema.js';
import { valueLabel } from '#web/app/texts.js';
import { yuan } from '#web/components/format.js';
import type { Contract, Milestone } from './reads.js';
import { t } from './texts.js';

type Schemas = components['schemas'];
export type Acceptance = Schemas['AcceptanceRow'];
export type Assessment = Schemas['AssessmentRow'];

/** How something on the plan stands; drawn by shape and word too, never by colour alone. */
export type Standing = 'done' | 'open' | 'plan' | 'failed';

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly standing: Standing;
  readonly label: string;
}

export interface Mark {
  readonly on: string;
  readonly standing: Standing;
  readonly label: string;
}

/** One line of the plan: what it is, its spans and its days. */
export interface Lane {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
}

interface Sources {
  readonly contract: Contract;
  readonly milestones: readonly Milestone[];
  readonly acceptances: readonly Acceptance[];
  readonly assessments: readonly Assessment[];
  readonly today: string;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The plan of a contract as lanes: service, each payment with what it waits for, acceptances, assessment. */
export function lanesOf({ contract, milestones, acceptances, assessments, today }: Sources): readonly Lane[] {
  return [
    serviceLane(contract, today),
    ...milestones.map((milestone, index) => milestoneLane(milestone, milestones[index - 1], contract, today)),
    ...(milestones.length > 0 ? [] : planned(contract)),
    ...acceptances.map(acceptanceLane),
    ...assessments.map((assessment) => assessmentLane(assessment, contract, today)),
  ];
}

function serviceLane({ content: { term }, signedOn, endedOn }: Contract, today: string): Lane {
  const { startsOn, endsOn } = term;
  const reached = earlier(endedOn ?? today, endsOn);
  const label = t('plan.term', { startsOn, endsOn });
  const whole: Span = { from: startsOn, to: endsOn, standing: 'plan', label };
  const gone: Span = { from: startsOn, to: reached, standing: 'done', label: t('plan.term.gone', { on: reached }) };
  return {
    key: 'service',
    title: t('plan.service'),
    spans: reached > startsOn ? [whole, gone] : [whole],
    marks: signedOn ? [{ on: signedOn, standing: 'done', label: t('plan.signed', { on: signedOn }) }] : [],
  };
}

/** A payment waits from the payment before it until it is payable, and is under way until it is paid. */
function milestoneLane(milestone: Milestone, before: Milestone | undefined, contract: Contract, today: string): Lane {
  const { id, code, name, gross, status, conditions, waitsFor, payableOn, paidOn } = milestone;
  const { startsOn, endsOn } = contract.content.term;
  const from = before ? (before.payableOn ?? endsOn) : (contract.signedOn ?? startsOn);
  const expected =
    milestone.kind === 'final' ? endsOn : milestone.kind === 'progress' ? middle(startsOn, endsOn) : startsOn;
  const to = payableOn ?? (expected > from ? expected : endsOn > from ? endsOn : from);
  const spans: Span[] = [
    {
      from: earlier(from, to),
      to,
      standing: payableOn ? 'done' : status === 'cancelled' ? 'failed' : 'plan',
      label: t('plan.until-payable'),
    },
    ...(payableOn
      ? [
          {
            from: payableOn,
            to: paidOn ?? today,
            standing: paidOn ? ('done' as const) : ('open' as const),
            label: paidOn ? t('plan.paid', { on: paidOn }) : t('plan.paying'),
          },
        ]
      : []),
  ];
  const met = conditions.flatMap(({ condition, metOn }): Mark[] =>
    metOn
      ? [{ on: metOn, standing: 'done', label: t('plan.met', { condition: condition_(condition), on: metOn }) }]
      : [],
  );
  const paid: Mark[] = paidOn ? [{ on: paidOn, standing: 'done', label: t('plan.paid', { on: paidOn }) }] : [];
  return {
    key: id,
    title: `${code} ${name}`,
    note:
      waitsFor.length > 0
        ? t('plan.waits', { conditions: waitsFor.map(condition_).join(t('list.comma')) })
        : yuan(gross),
    spans,
    marks: [...met, ...paid],
  };
}

const condition_ = (condition: string): string => valueLabel('condition', condition, 'ConditionView');

function middle(from: string, to: string): string {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}

/** Before the contract is in force its payments are only what its text says. */
function planned({ content: { payment, term } }: Contract): readonly Lane[] {
  const { startsOn, endsOn } = term;
  const at = { prepayment: startsOn, progress: middle(startsOn, endsOn), final: endsOn };
  return payment.instalments.map(({ code, name, kind, condition }) => ({
    key: code,
    title: `${code} ${name}`,
    note: condition,
    spans: [],
    marks: [{ on: at[kind], standing: 'plan' as const, label: condition }],
  }));
}

function acceptanceLane({ id, stage, status, plannedFor, heldOn, result }: Acceptance): Lane {
  const on = heldOn ?? plannedFor;
  const standing: Standing = result === 'failed' ? 'failed' : heldOn ? 'done' : 'plan';
  const title = valueLabel('stage', stage, 'AcceptanceRow');
  const outcome = result
    ? valueLabel('result', result, 'AcceptanceRow')
    : valueLabel('status', status, 'AcceptanceRow');
  return { key: id, title, note: outcome, spans: [], marks: [{ on, standing, label: `${title} ${on} ${outcome}` }] };
}

function assessmentLane(
  { id, status, grade, total }: Assessment,
  { content, finallyAcceptedOn }: Contract,
  today: string,
): Lane {
  const from = finallyAcceptedOn ?? content.term.endsOn;
  const isDone = status === 'final' || status === 'published';
  const word = valueLabel('status', status, 'AssessmentRow');
  const result = grade ? `${total ?? ''} ${valueLabel('grade', grade)}` : word;
  const to = today > from ? today : from;
  const spans: Span[] = isDone || to === from ? [] : [{ from, to, standing: 'open', label: word }];
  return {
    key: id,
    title: t('plan.assessment'),
    note: result,
    spans,
    marks: [
      { on: isDone ? from : to, standing: status === 'withdrawn' ? 'failed' : isDone ? 'done' : 'open', label: result },
    ],
  };
}

/** The months that the plan covers, from the first day of the first to the last of the last. */
export function monthsOf(lanes: readonly Lane[], today: string): readonly string[] {
  const days = lanes.flatMap(({ spans, marks }) => [
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ on }) => on),
  ]);
  const [first, last] = [days.reduce(earlier, today), days.reduce((a, b) => (a > b ? a : b), days[0] ?? today)];
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = next(month)) months.push(month);
  return months;
}

export function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

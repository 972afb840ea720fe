import type { DateText } from '#src/kernel/dates.js';

/** Acts that have a last day, in the order of the lifecycle. */
export const CASE_ACTS = [
  ...(['answer-inquiry', 'determine', 'announce-result', 'reply-to-challenge', 'decide-complaint'] as const),
  ...(['sign-contract', 'announce-contract', 'file-contract', 'receive-bond', 'submit-report'] as const),
  ...(['announce-acceptance', 'return-bond', 'reply-to-deduction', 'answer-rectification', 'pay'] as const),
] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** An act with its last day; `of` tells apart what there is several of. */
export interface CaseClock {
  readonly act: CaseAct;
  readonly of: string | null;
  readonly rule: string;
  readonly dueOn: DateText;
  readonly doneOn: DateText | null;
}

/** How an act stands: done in time, done late, still in time, or overdue. */
export type ClockState = 'in-time' | 'late' | 'running' | 'overdue';
export const CLOCK_STATES = ['in-time', 'late', 'running', 'overdue'] as const satisfies readonly ClockState[];

/** @param today the last day is part of the period */
export function clockState({ dueOn, doneOn }: Pick<CaseClock, 'dueOn' | 'doneOn'>, today: DateText): ClockState {
  if (doneOn === null) return today > dueOn ? 'overdue' : 'running';
  return doneOn > dueOn ? 'late' : 'in-time';
}

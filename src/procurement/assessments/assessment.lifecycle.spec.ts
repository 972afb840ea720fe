import { describe, expect, it } from '@jest/globals';
import { assessmentLifecycle, type AssessmentAction, type AssessmentStatus } from './assessment.lifecycle.js';
import {
  rectificationLifecycle,
  type RectificationAction,
  type RectificationStatus,
} from './rectifications/rectification.lifecycle.js';
import {
  assessmentSheetLifecycle,
  type AssessmentSheetAction,
  type AssessmentSheetStatus,
} from './sheets/assessment-sheet.lifecycle.js';

type Table<S extends string, A extends string> = Record<S, Partial<Record<A, S>>>;

/** Every state with every command, and where it leads. */
const cells = <S extends string, A extends string>(leadsTo: Table<S, A>, steps: object) =>
  (Object.keys(leadsTo) as S[]).flatMap((status) =>
    (Object.keys(steps) as A[]).map((action) => ({ status, action, to: leadsTo[status][action] ?? 'nowhere' })),
  );

const ASSESSMENT: Table<AssessmentStatus, AssessmentAction> = {
  commissioned: { declare: 'commissioned', plan: 'planned', withdraw: 'withdrawn' },
  planned: {
    ...{ declare: 'planned', plan: 'planned', 'draw-sample': 'planned', start: 'fieldwork', withdraw: 'withdrawn' },
  },
  fieldwork: {
    ...{ declare: 'fieldwork', 'record-veto': 'fieldwork', 'strike-veto': 'fieldwork', settle: 'scored' },
    withdraw: 'withdrawn',
  },
  scored: {
    ...{ declare: 'scored', 'record-veto': 'scored', 'strike-veto': 'scored', settle: 'scored' },
    ...{ 'release-draft': 'in_objection', withdraw: 'withdrawn' },
  },
  in_objection: {
    ...{ declare: 'in_objection', comment: 'in_objection', answer: 'in_objection', reopen: 'fieldwork' },
    ...{ finalise: 'final', withdraw: 'withdrawn' },
  },
  final: { publish: 'published' },
  published: {},
  withdrawn: {},
};
const SHEET: Table<AssessmentSheetStatus, AssessmentSheetAction> = {
  open: { fill: 'open', lock: 'locked', void: 'void' },
  locked: { reopen: 'open' },
  void: {},
};
const RECTIFICATION: Table<RectificationStatus, RectificationAction> = {
  issued: { answer: 'answered' },
  answered: { return: 'issued', confirm: 'rectified' },
  rectified: {},
};

describe('the lifecycle of an assessment', () => {
  it.each(cells(ASSESSMENT, assessmentLifecycle.steps))(
    'leads from $status by $action to $to',
    ({ status, action, to }) => {
      const step = () => assessmentLifecycle.next({ status }, action);
      if (to !== 'nowhere') expect(step()).toBe(to);
      else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    },
  );

  it.each<[AssessmentAction, AssessmentAction, AssessmentStatus]>([
    ['declare', 'commission', 'commissioned'],
    ['declare', 'comment', 'in_objection'],
    ['comment', 'declare', 'in_objection'],
    ['answer', 'comment', 'in_objection'],
    ['finalise', 'commission', 'in_objection'],
    ['finalise', 'comment', 'in_objection'],
    ['publish', 'finalise', 'final'],
    ['publish', 'settle', 'final'],
    ['withdraw', 'declare', 'fieldwork'],
  ])('keeps %s from whoever took %s', (action, earlier, status) => {
    const taken = { status, takenBy: { [earlier]: ['one'] } };
    expect(() => assessmentLifecycle.next(taken, action, 'one')).toThrow(
      expect.objectContaining({ code: 'four-eyes', params: expect.objectContaining({ earlier }) }),
    );
    expect(() => assessmentLifecycle.next(taken, action, 'another')).not.toThrow();
  });
});

describe('the lifecycle of a sheet', () => {
  it.each(cells(SHEET, assessmentSheetLifecycle.steps))(
    'leads from $status by $action to $to',
    ({ status, action, to }) => {
      const step = () => assessmentSheetLifecycle.next({ status }, action);
      if (to !== 'nowhere') expect(step()).toBe(to);
      else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    },
  );
});

describe('the lifecycle of a notice to mend', () => {
  it.each(cells(RECTIFICATION, rectificationLifecycle.steps))(
    'leads from $status by $action to $to',
    ({ status, action, to }) => {
      const step = () => rectificationLifecycle.next({ status }, action);
      if (to !== 'nowhere') expect(step()).toBe(to);
      else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    },
  );

  it('keeps the answer and what becomes of it in different hands', () => {
    const taken = { issue: ['one'], answer: ['two'] };
    expect(() => rectificationLifecycle.next({ status: 'issued', takenBy: taken }, 'answer', 'one')).toThrow(
      expect.objectContaining({ code: 'four-eyes' }),
    );
    for (const action of ['return', 'confirm'] as const)
      expect(() => rectificationLifecycle.next({ status: 'answered', takenBy: taken }, action, 'two')).toThrow(
        expect.objectContaining({ code: 'four-eyes' }),
      );
  });
});

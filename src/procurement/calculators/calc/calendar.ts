import { DomainError } from '#src/kernel/errors.js';
import { addDays, type DateText, weekday } from '#src/kernel/dates.js';
import { extendedDeadline, lastDay, lastDayOfTerm, retentionEnd } from '#src/kernel/deadlines.js';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { REPORT_WITHIN } from '#src/procurement/delivery/calc/client-rules.js';
import { type Calculation, calculator } from './calculator.js';
import { choice, count, day, maybe } from './fields.js';
import { code, number, onDay, step, written } from './step.js';

/** What stands in place of an answer that no calendar can give yet: the notice of that year is not out. */
const UNAVAILABLE = 'ERROR_CALENDAR_UNAVAILABLE';
const MOST_DAYS = 1_000;

const isWorkday = calculator({
  group: 'is-workday',
  fields: { date: day() },
  compute: ({ date }, { calendar }) =>
    orUnavailable(date, () => {
      const result = calendar.isWorkday(date);
      const { source, daysOff, makeupWorkdays } = calendar.yearOf(date);
      const why = makeupWorkdays.includes(date) ? 'makeup' : daysOff.includes(date) ? 'day-off' : dayOfWeek(date);
      const inputs = { date: onDay(date), source: written(source) };
      const explanation = { name: 'workday', figure: code(result), formula: `workday-${why}`, inputs, rule: 'F1' };
      return { out: { result }, explanation: step(explanation) };
    }),
});

const OPS = ['add_working_days', 'add_calendar_days', 'extend_deadline', 'latest_intent_date'] as const;

const deadlines = calculator({
  group: 'deadlines',
  fields: {
    op: choice(...OPS),
    n: count(0, MOST_DAYS),
    start: maybe(day()),
    clarifiedOn: maybe(day()),
    oldDeadline: maybe(day()),
  },
  compute: ({ op, n, start, clarifiedOn, oldDeadline }, { calendar }) => {
    if (op === 'extend_deadline') {
      const [changedOn, deadline] = [given('clarifiedOn', clarifiedOn), given('oldDeadline', oldDeadline)];
      return orUnavailable(changedOn, () => extended({ changedOn, deadline, n }, calendar));
    }
    const from = given('start', start);
    if (op === 'latest_intent_date') return latestIntent(from, n);
    if (op === 'add_working_days') return orUnavailable(from, () => workingDays(from, n, calendar));
    return orUnavailable(from, () => calendarDays(from, n, calendar));
  },
});

function workingDays(start: DateText, n: number, calendar: WorkingCalendar): Calculation {
  const result = lastDay(start, { workingDays: n }, calendar);
  const inputs = { start: onDay(start), n: number(n, 'days') };
  return {
    out: { result },
    explanation: step({ name: 'lastDay', figure: onDay(result), formula: 'working-days', inputs, rule: 'F3' }),
  };
}

function calendarDays(start: DateText, n: number, calendar: WorkingCalendar): Calculation {
  const raw = addDays(start, n);
  const rolledToWorkday = calendar.rollForward(raw);
  const inputs = { start: onDay(start), n: number(n, 'days') };
  const counted = step({ name: 'counted', figure: onDay(raw), formula: 'calendar-days', inputs, rule: 'F3' });
  const explanation = step({
    name: 'lastDay',
    figure: onDay(rolledToWorkday),
    formula: raw === rolledToWorkday ? 'not-rolled' : 'rolled',
    inputs: { counted: onDay(raw) },
    rule: 'F3',
    children: [counted],
  });
  return { out: { raw, rolledToWorkday }, explanation };
}

function extended(of: { changedOn: DateText; deadline: DateText; n: number }, calendar: WorkingCalendar): Calculation {
  const { changedOn, deadline, n } = of;
  const result = extendedDeadline({ deadline, changedOn, notice: { days: n } }, calendar);
  const earliest = calendarDays(changedOn, n, calendar).explanation;
  const explanation = step({
    name: 'deadline',
    figure: onDay(result),
    formula: result === deadline ? 'deadline-stays' : 'deadline-moves',
    inputs: { oldDeadline: onDay(deadline), earliest: earliest.figure, n: number(n, 'days') },
    rule: 'A14',
    children: [{ ...earliest, name: 'earliest' }],
  });
  return { out: { result }, explanation };
}

function latestIntent(start: DateText, n: number): Calculation {
  const result = addDays(start, -n);
  const inputs = { start: onDay(start), n: number(n, 'days') };
  return {
    out: { result },
    explanation: step({ name: 'latestIntent', figure: onDay(result), formula: 'days-before', inputs, rule: 'A5' }),
  };
}

const term = calculator({
  group: 'term',
  fields: { start: day(), maxYears: count(1, 10) },
  compute: ({ start, maxYears }) => {
    const result = lastDayOfTerm(start, maxYears);
    const inputs = { start: onDay(start), maxYears: number(maxYears, 'years') };
    return {
      out: { lastDay: result },
      explanation: step({ name: 'lastDay', figure: onDay(result), formula: 'term', inputs, rule: 'A56' }),
    };
  },
});

const retention = calculator({
  group: 'retention',
  fields: { from: day(), years: maybe(count(0, 100)), months: maybe(count(0, 1_200)) },
  compute: ({ from, years, months }) => {
    if ((years === undefined) === (months === undefined))
      throw new DomainError('invalid-shape', {}, [
        { path: 'years', code: years === undefined ? 'required' : 'unknown-field' },
      ]);
    const period = years === undefined ? { months: months! } : { years };
    const notBefore = retentionEnd(from, period);
    const length = years === undefined ? number(months!, 'months') : number(years, 'years');
    const explanation = step({
      name: 'notBefore',
      figure: onDay(notBefore),
      formula: years === undefined ? 'kept-months' : 'kept-years',
      inputs: { from: onDay(from), length },
      rule: 'D42, G3',
    });
    return { out: { notBefore }, explanation };
  },
});

const reportWithin = calculator({
  group: 'report-15-days',
  fields: { decisionReceived: day() },
  compute: ({ decisionReceived }, { calendar }) => {
    const { explanation } = calendarDays(decisionReceived, REPORT_WITHIN.days, calendar);
    return { out: { lastDay: explanation.figure.value }, explanation: { ...explanation, rule: 'E6' } };
  },
});

export const CALENDAR = [isWorkday, deadlines, term, retention, reportWithin];

/** @throws DomainError `invalid-shape` naming the field that this question cannot do without */
function given<T>(path: string, value: T | undefined): T {
  if (value === undefined) throw new DomainError('invalid-shape', {}, [{ path, code: 'required' }]);
  return value;
}

/** The answer, or that there is none: a calendar is never guessed. Rule: rulebook F2b. */
function orUnavailable(date: DateText, answer: () => Calculation): Calculation {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'calendar-year-missing') throw error;
    const year = number(Number(error.params.year));
    const inputs = { date: onDay(date), year };
    const explanation = {
      name: 'unavailable',
      figure: code('unavailable'),
      formula: 'calendar-missing',
      inputs,
      rule: 'F2b',
    };
    return { out: { result: UNAVAILABLE }, explanation: step(explanation) };
  }
}

const dayOfWeek = (date: DateText): string => (weekday(date) <= 5 ? 'weekday' : 'weekend');

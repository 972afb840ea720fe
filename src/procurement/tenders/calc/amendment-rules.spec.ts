import { describe, expect, it } from '@jest/globals';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import { aDocument } from '#test/builders/a-purchase.js';
import { officialCalendar } from '#test/support/calendar.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { changedParts, checkCorrection, type PublishedTerms } from './amendment-rules.js';
import type { ProcurementMethod } from './methods.js';
import type { ProcurementDocument } from './procurement-document.js';

const calendar = officialCalendar();
const DOCUMENT: ProcurementDocument = aDocument('a-catalogue');
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

interface Case {
  method?: ProcurementMethod;
  today?: DateText;
  deadline?: DateText;
  newDeadline?: DateText;
  affectsBids?: boolean;
  document?: Partial<ProcurementDocument>;
}

function correct({ method = 'competitive_consultation', today = '2026-08-21', affectsBids = true, ...rest }: Case) {
  const { deadline = '2026-08-26', newDeadline = deadline, document } = rest;
  const terms = (day: DateText): PublishedTerms => ({
    document: DOCUMENT,
    documentsUntil: '2026-08-20',
    bidDeadline: shanghaiInstant(day, '10:00'),
  });
  const after = { ...terms(newDeadline), document: { ...DOCUMENT, ...document } };
  const now = shanghaiInstant(today, '23:59');
  return () => checkCorrection(method, { before: terms(deadline), after, affectsBids }, now, calendar);
}

describe('a correction that affects bids', () => {
  it('leaves bidders of a consultation five days', () => {
    expect(correct({})).not.toThrow();
    expect(correct({ today: '2026-08-22' })).toThrow(
      refused('amendment-needs-postponement', { rule: 'A14', earliest: '2026-08-27', field: 'bidDeadline' }),
    );
    expect(correct({ today: '2026-08-22', newDeadline: '2026-08-27' })).not.toThrow();
    expect(correct({ today: '2026-08-22', affectsBids: false })).not.toThrow();
  });

  const extensions = vectors.groups.deadlines.filter(({ in: { op } }) => op === 'extend_deadline');

  it.each(extensions)('leaves bidders of an open tender fifteen days: $note', ({ in: given, out }) => {
    const [today, deadline] = [given.clarifiedOn, given.oldDeadline] as [DateText, DateText];
    const earliest = out.result as DateText;
    const told = correct({ method: 'open_tender', today, deadline });
    if (earliest === deadline) expect(told).not.toThrow();
    else expect(told).toThrow(refused('amendment-needs-postponement', { rule: 'A14', earliest }));
    expect(correct({ method: 'open_tender', today, deadline, newDeadline: earliest })).not.toThrow();
  });

  it('rolls on to a day that is worked', () => {
    // five days from 24 September end on a make-up rest: the national holiday follows
    expect(correct({ today: '2026-09-28', deadline: '2026-09-30' })).toThrow(
      refused('amendment-needs-postponement', { earliest: '2026-10-08' }),
    );
    expect(correct({ today: '2026-09-28', deadline: '2026-09-30', newDeadline: '2026-10-10' })).not.toThrow();
    expect(correct({ today: '2026-08-21', newDeadline: '2026-08-29' })).toThrow(
      refused('deadline-on-rest-day', { earliest: '2026-08-31' }),
    );
  });
});

describe('what was published', () => {
  it('stays in how bids are judged, what is bought and who may bid', () => {
    const [price, second, ...others] = DOCUMENT.criteria;
    const frozen: [Partial<ProcurementDocument>, string][] = [
      [{ criteria: [price!, { ...second!, weight: '12.5' }, ...others] }, 'criteria-frozen'],
      [{ criteria: [price!, { ...second!, kind: 'objective' }, ...others] }, 'criteria-frozen'],
      [{ criteria: [price!, { ...second!, step: '1' }, ...others] }, 'criteria-frozen'],
      [{ criteria: [second!, price!, ...others] }, 'criteria-frozen'],
      [{ abnormalLow: { average: '0.6', secondLowest: '0.5', ceiling: '0.45' } }, 'criteria-frozen'],
      [{ smeSharedDeduction: '0.05' }, 'criteria-frozen'],
      [{ outlierShare: '0.2' }, 'criteria-frozen'],
      [{ catalogueId: 'another' }, 'terms-frozen'],
      [{ requirements: DOCUMENT.requirements.slice(1) }, 'terms-frozen'],
    ];
    for (const [document, code] of frozen) expect(correct({ document })).toThrow(refused(code));
  });

  it('may be said in other words, and what is only to be met may be lowered', () => {
    const [price, second, ...others] = DOCUMENT.criteria;
    const allowed: Partial<ProcurementDocument>[] = [
      { criteria: [{ ...price!, weight: '20.00' }, { ...second!, rule: '6 个要素，每个 2 分' }, ...others] },
      { requirements: DOCUMENT.requirements.filter(({ kind }) => kind === 'qualification') },
      { serviceLines: DOCUMENT.serviceLines.map((line) => ({ ...line, standard: '按目录标准' })) },
    ];
    for (const document of allowed) expect(correct({ document })).not.toThrow();
  });

  it('differs by its parts', () => {
    expect(changedParts(DOCUMENT, { ...DOCUMENT })).toEqual([]);
    expect(changedParts(DOCUMENT, { ...DOCUMENT, payments: [], service: { ...DOCUMENT.service, clients: 1 } })).toEqual(
      ['payments', 'service'],
    );
    expect(changedParts(DOCUMENT, { ...DOCUMENT, tieBreak: 'draw' })).toEqual(['tieBreak']);
  });
});

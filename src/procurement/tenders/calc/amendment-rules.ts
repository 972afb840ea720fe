import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { extendedDeadline } from '#src/kernel/deadlines.js';
import { fieldError } from '#src/kernel/errors.js';
import { Rate } from '#src/kernel/rate.js';
import { METHODS, type ProcurementMethod } from './methods.js';
import type { ProcurementDocument } from './procurement-document.js';

/** What of a published tender a correction may touch. */
export interface PublishedTerms {
  readonly document: ProcurementDocument;
  readonly documentsUntil: DateText;
  readonly bidDeadline: Date;
}

/** A correction: the terms before and after it, and whether bids already being prepared are affected. */
export interface Correction {
  readonly before: PublishedTerms;
  readonly after: PublishedTerms;
  readonly affectsBids: boolean;
}

/**
 * Refuses a correction that changes what may not be changed any more, moves a date forward, or leaves bidders less time than the law gives
 * them after a change. Rules: A14, 87号令 27, 214号 10.
 * @throws DomainError `criteria-frozen`, `terms-frozen`, `deadline-not-later`, `deadline-on-rest-day`, `amendment-needs-postponement`
 */
export function checkCorrection(
  method: ProcurementMethod,
  { before, after, affectsBids }: Correction,
  now: Date,
  calendar: WorkingCalendar,
): void {
  checkFrozen(before.document, after.document);
  if (after.documentsUntil < before.documentsUntil)
    throw fieldError('documentsUntil', 'deadline-not-later', { deadline: before.documentsUntil });
  if (after.bidDeadline < before.bidDeadline)
    throw fieldError('bidDeadline', 'deadline-not-later', { deadline: before.bidDeadline.toISOString() });
  const deadline = shanghaiDate(after.bidDeadline);
  const isMoved = after.bidDeadline > before.bidDeadline;
  if (affectsBids) {
    const { change } = METHODS[method];
    const known = { deadline: shanghaiDate(before.bidDeadline), changedOn: shanghaiDate(now), notice: change };
    const earliest = extendedDeadline(known, calendar);
    if (deadline < earliest)
      throw fieldError('bidDeadline', 'amendment-needs-postponement', { rule: change.rule, earliest });
  }
  if (isMoved && !calendar.isWorkday(deadline))
    throw fieldError('bidDeadline', 'deadline-on-rest-day', { rule: 'F3', earliest: calendar.rollForward(deadline) });
}

/** Names of the document's parts that differ between two versions. */
export function changedParts(before: ProcurementDocument, after: ProcurementDocument): string[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ProcurementDocument)[];
  return parts.filter((part) => !isSame(before[part], after[part])).sort();
}

/** How bids are judged stays as it was announced, and so do what is bought and who may bid. Rule: 87号令 27. */
function checkFrozen(before: ProcurementDocument, after: ProcurementDocument): void {
  if (!isSame(judging(before), judging(after))) throw fieldError('document.criteria', 'criteria-frozen');
  if (!isSame(subject(before), subject(after))) throw fieldError('document.serviceLines', 'terms-frozen');
  if (!isSame(qualification(before), qualification(after))) throw fieldError('document.requirements', 'terms-frozen');
}

const judging = ({ criteria, smeSharedDeduction, abnormalLow, tieBreak, outlierShare }: ProcurementDocument) => [
  criteria.map(({ code, weight, kind, basis, step }) => [code, number(weight), kind, basis, number(step)]),
  [smeSharedDeduction, abnormalLow?.average, abnormalLow?.secondLowest, abnormalLow?.ceiling, outlierShare].map(number),
  tieBreak ?? null,
];
const subject = ({ catalogueId, serviceLines }: ProcurementDocument) => [
  catalogueId,
  serviceLines.map(({ itemCode, quantity }) => [itemCode, number(quantity)]),
];
const qualification = ({ requirements }: ProcurementDocument) =>
  requirements.filter(({ kind }) => kind === 'qualification').map(({ code, text }) => [code, text]);

/** One text for one number, however it was written. */
const number = (text: string | undefined) => (text === undefined ? null : Rate.parse(text).toText());
const isSame = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null);

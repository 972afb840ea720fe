import type { DateText } from '#src/kernel/dates.js';
import { formatYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

import type { EstimateInput } from './estimate-input.js';
import { type Line, walk } from './explain.js';
import { lastServiceDay, type Month, serviceMonths } from './months.js';
import type { ParameterUse } from './parameter-rows.js';
import type { ParameterBook } from './parameters.js';
import { requiredWorkers } from './staffing.js';

export const WARNING_CODES = [
  'personnel-share-low',
  'wage-below-guidance',
  'wage-guidance-missing',
  'workers-below-ratio',
  'management-rate-out-of-bounds',
  'relief-ends',
  'relief-ended',
  'parameter-extrapolated',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Something a person should look at; never a refusal. Its text is made at the edge from the code and these values. */
export interface Warning {
  code: WarningCode;
  params: Record<string, string | number>;
}

/** Everything remarkable about an estimate: its total line, and the personnel's share of the cost. */
export function warningsOf(input: EstimateInput, book: ParameterBook, total: Line, personnelShare: Rate): Warning[] {
  const [first] = serviceMonths(input.period) as [Month];
  return [
    ...shareWarnings(book, first, personnelShare),
    ...wageWarnings(input, book, first),
    ...staffingWarnings(input, book, first),
    ...managementWarnings(input, book, first),
    ...parameterWarnings(total, book, lastServiceDay(input.period)),
  ];
}

/** Rule: rulebook B35: personnel below 65 % of the cost is an alarm. */
function shareWarnings(book: ParameterBook, month: Month, share: Rate): Warning[] {
  const { minimum } = book.at('personnel-share', month).value;
  if (share.compare(minimum) >= 0) return [];
  return [{ code: 'personnel-share-low', params: { share: share.toDecimal(4), minimum: minimum.toText() } }];
}

/** Rules: rulebook B35, B42; S§12: wages refer to the local guidance. Without a guidance nobody has compared them. */
function wageWarnings({ posts, region }: EstimateInput, book: ParameterBook, month: Month): Warning[] {
  const guidance = book.find('wage-guidance', month);
  if (!guidance) return [{ code: 'wage-guidance-missing', params: { region, month } }];
  return posts.flatMap(({ code, level, gross }): Warning[] => {
    const monthly = guidance.value.levels.find((each) => each.level === level)?.monthly;
    if (monthly === undefined) return [{ code: 'wage-guidance-missing', params: { region, month, level } }];
    if (gross >= monthly) return [];
    const params = { post: code, level, gross: formatYuan(gross), guidance: formatYuan(monthly) };
    return [{ code: 'wage-below-guidance', params }];
  });
}

/** Rule: rulebook B40. */
function staffingWarnings({ clients, posts }: EstimateInput, book: ParameterBook, month: Month): Warning[] {
  const ratio = book.at('staffing-ratio', month).value;
  const required = requiredWorkers(clients, ratio);
  const workers = posts.reduce((sum, post) => sum + post.count, 0);
  if (workers >= required) return [];
  const total = clients.reduce((sum, number) => sum + number, 0);
  const params = { clients: total, workers, required, clientsPerWorker: ratio.clientsPerWorker };
  return [{ code: 'workers-below-ratio', params }];
}

/** Rule: rulebook B35: 5–10 %. */
function managementWarnings({ managementRate }: EstimateInput, book: ParameterBook, month: Month): Warning[] {
  const { minimum, maximum } = book.at('management-fee', month).value;
  if (managementRate.compare(minimum) >= 0 && managementRate.compare(maximum) <= 0) return [];
  const params = { rate: managementRate.toText(), minimum: minimum.toText(), maximum: maximum.toText() };
  return [{ code: 'management-rate-out-of-bounds', params }];
}

/** What is uncertain about the parameters behind the figures; rulebook H6: a price signed now outlives some reliefs. */
function parameterWarnings(total: Line, book: ParameterBook, lastDay: DateText): Warning[] {
  const warnings = new Map<string, Warning>();
  const warn = (code: WarningCode, { kind, id }: ParameterUse, until: string | null) =>
    warnings.set(`${code} ${id}`, { code, params: { kind, parameter: id, ...(until !== null && { until }) } });
  for (const line of walk(total))
    for (const use of line.parameters) {
      const reliefEnd = use.relief ? book.reliefEnd(use) : null;
      if (reliefEnd !== null && reliefEnd < lastDay) warn('relief-ends', use, reliefEnd);
      if (use.reliefEnded) warn('relief-ended', use, null);
      if (use.extrapolated) warn('parameter-extrapolated', use, use.effectiveTo);
    }
  return [...warnings.values()];
}

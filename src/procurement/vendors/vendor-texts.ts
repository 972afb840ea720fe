import type { Locale } from '#src/platform/context/request-context.js';
import { translate } from '#src/platform/i18n/i18n.js';
import type { Gap } from './calc/gaps.js';
import type { RequirementFinding } from './calc/requirements.js';

/** What is missing in a registration, in the reader's language. */
export function gapMessage({ code, params }: Gap, locale: Locale): string {
  return translate(locale, `vendors:gap.${code}`, params);
}

/** How a requirement came out, in the reader's language; without facts there was no registration to judge by. */
export function findingMessage({ kind, finding, facts }: RequirementFinding, locale: Locale): string {
  const key = Object.keys(facts).length === 0 ? 'no-registration' : kind;
  return translate(locale, `vendors:requirement.${key}`, { ...facts, finding });
}

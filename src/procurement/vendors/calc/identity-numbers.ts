import { checkCitizenId } from '#src/kernel/citizen-id.js';
import type { DateText } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { checkUscc } from '#src/kernel/uscc.js';

/** The digits, counted from 1, among which a fault lies when no single one can be told. */
const USCC_DIGITS = { length: '1–18', character: '1–18', 'organisation-check': '9–17', 'check-character': '1–8, 18' };
const CITIZEN_ID_DIGITS = { length: '1–18', character: '1–18', 'birth-date': '7–14', 'check-character': '18' };

const PHONE = /^1[3-9]\d{9}$/;

/** Refuses a credit code that cannot be one, and says which of its digits. Rule: C5. @throws DomainError `uscc-invalid` */
export function requireUscc(path: string, uscc: string): void {
  const check = checkUscc(uscc);
  if (check.valid) return;
  const { reason, position } = check;
  throw fieldError(path, 'uscc-invalid', { reason, digits: position?.toString() ?? USCC_DIGITS[reason] });
}

/**
 * Refuses an identity number that cannot be one, and says which of its digits, never the number itself. Rule: C6.
 * @throws DomainError `citizen-id-invalid`
 */
export function requireCitizenId(path: string, id: string, today: DateText): void {
  const check = checkCitizenId(id);
  if (check.valid && check.birth <= today) return;
  const { reason, position } = check.valid ? { reason: 'birth-date' as const, position: undefined } : check;
  throw fieldError(path, 'citizen-id-invalid', { reason, digits: position?.toString() ?? CITIZEN_ID_DIGITS[reason] });
}

/** @throws DomainError `phone-invalid` for anything but a mobile number of the mainland */
export function requirePhone(path: string, phone: string): void {
  if (!PHONE.test(phone)) throw fieldError(path, 'phone-invalid');
}

/** Operator and last four stay readable: "138****0000". Rule: G5. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

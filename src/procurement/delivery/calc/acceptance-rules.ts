import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import { requireClientCode } from './report-rules.js';

export { ACCEPTANCE_STAGES, type AcceptanceStage } from '#src/procurement/contracts/calc/contract-content.js';

export const MEMBER_KINDS = ['purchaser', 'site', 'client-representative', 'expert'] as const;
/** Whom somebody of an acceptance group speaks for. */
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Somebody of an acceptance group: a user, or a code where no name may stand. */
export interface GroupMember {
  readonly kind: MemberKind;
  readonly userId: string | null;
  readonly code: string | null;
}

/** How one service line came out; `delivered` is decimal text in its unit. */
export interface AcceptedItem {
  readonly code: string;
  readonly delivered: string;
  readonly passed: boolean;
  readonly finding: string | null;
}

/** What those who use the service said. Rule: D33. */
export interface UsersHeard {
  readonly asked: number;
  readonly satisfied: number;
  readonly summary: string;
}

/** Without these there is no acceptance of a public service. Rule: D33, 22号 24. */
const NEEDED: readonly MemberKind[] = ['site', 'client-representative'];
const NAMED_BY = {
  purchaser: ['userId'],
  site: ['userId'],
  'client-representative': ['code'],
  expert: ['userId', 'code'],
} as const satisfies Record<MemberKind, readonly ('userId' | 'code')[]>;

/**
 * A group is as large as the contract says, with a service site and a representative of the clients, each once; a client's representative is a code.
 * @param panel how many the contract wants
 * @throws DomainError `invalid-shape`, `client-code-invalid`, `acceptance-group-incomplete`. Rule: D33
 */
export function requireGroup(members: readonly GroupMember[], panel: number): void {
  const faults = members.flatMap((member, index) => memberFaults(member, index, members));
  if (faults.length > 0) throw new DomainError('invalid-shape', {}, faults);
  members.forEach(({ kind, code }, index) => {
    if (kind === 'client-representative') requireClientCode(code!, `members.${index}.code`);
  });
  const missing = NEEDED.filter((kind) => !members.some((member) => member.kind === kind));
  if (members.length !== panel || missing.length > 0)
    throw new DomainError(
      'acceptance-group-incomplete',
      { rule: 'D33', needed: panel, found: members.length, missing },
      [{ path: 'members', code: 'rule', params: { rule: 'D33', needed: panel, found: members.length, missing } }],
    );
}

/**
 * Every service line is judged once, and what did not pass with what was found.
 * @param lines codes of the contract's lines. @throws DomainError `acceptance-items-incomplete`, `acceptance-finding-missing`. Rule: D33
 */
export function requireItems(items: readonly AcceptedItem[], lines: readonly string[]): void {
  const given = items.map(({ code }) => code);
  const odd = [
    ...lines.filter((code) => !given.includes(code)),
    ...given.filter((code, index) => !lines.includes(code) || given.indexOf(code) !== index),
  ];
  if (odd.length > 0)
    throw new DomainError('acceptance-items-incomplete', { rule: 'D33', lines: odd }, [
      { path: 'items', code: 'rule', params: { rule: 'D33', lines: odd } },
    ]);
  const unexplained = items.flatMap(({ passed, finding }, index): FieldProblem[] =>
    passed || finding !== null ? [] : [{ path: `items.${index}.finding`, code: 'required' }],
  );
  if (unexplained.length > 0) throw new DomainError('acceptance-finding-missing', {}, unexplained);
}

/** Users take part and give their opinion. @throws DomainError `users-not-heard`, `invalid-shape`. Rule: D33, 条例 45 */
export function requireUsersHeard({ asked, satisfied }: UsersHeard): void {
  if (asked === 0)
    throw new DomainError('users-not-heard', { rule: 'D33' }, [
      { path: 'users.asked', code: 'rule', params: { rule: 'D33' } },
    ]);
  if (satisfied > asked)
    throw new DomainError('invalid-shape', {}, [
      { path: 'users.satisfied', code: 'out-of-range', params: { min: 0, max: asked } },
    ]);
}

function memberFaults(member: GroupMember, index: number, all: readonly GroupMember[]): FieldProblem[] {
  const path = `members.${index}`;
  const names = NAMED_BY[member.kind] as readonly ('userId' | 'code')[];
  const given = (['userId', 'code'] as const).filter((name) => member[name] !== null);
  const stray = given.find((name) => !names.includes(name));
  if (stray) return [{ path: `${path}.${stray}`, code: 'unknown-field' }];
  if (given.length !== 1) return [{ path: `${path}.${names[0]}`, code: given.length === 0 ? 'required' : 'duplicate' }];
  const [name] = given;
  const isTwice = all.findIndex((other) => other[name!] === member[name!]) < index;
  return isTwice ? [{ path: `${path}.${name}`, code: 'duplicate' }] : [];
}

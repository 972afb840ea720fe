/** The account that a payment goes to, as the vendor gives it with its invoice. */
export interface Payee {
  /** 户名 */
  readonly name: string;
  /** 开户银行 */
  readonly bank: string;
  /** 账号, digits */
  readonly account: string;
}

const SHOWN = 4;

/** What somebody sees of an account who has nothing to pay or to receive: its last four digits. */
export function maskedAccount(account: string): string {
  return `****${account.slice(-SHOWN)}`;
}

/** Whether an account is held under a name; brackets may be written in full or half width. */
export function isHeldBy(payee: Pick<Payee, 'name'>, name: string): boolean {
  return payee.name.normalize('NFKC').trim() === name.normalize('NFKC').trim();
}

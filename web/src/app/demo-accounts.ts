import type { components } from '#web/api/generated/schema.js';

export type DemoAccounts = components['schemas']['DemoAccountsView'];

/** The accounts of a sandbox, which its product gives to anybody; where people are real there are none. */
export async function demoAccounts(): Promise<DemoAccounts | undefined> {
  const response = await fetch('/api/v1/sandbox/accounts').catch(() => undefined);
  return response?.ok ? ((await response.json()) as DemoAccounts) : undefined;
}

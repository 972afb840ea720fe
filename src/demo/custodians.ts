import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { P256PublicJwk } from '#src/platform/crypto/p256.js';
import { createCustodianKey, unlockCustodianKey } from '#src/procurement/bids/sealing/index.js';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { DEMO_ORGANISATIONS, demoLogin } from '#src/demo/organisations.js';

/** Who holds the keys of the demo's tenders, written `organisation.person`; two of the three open the bids together. */
export const CUSTODIANS = ['agent.代理复核员', 'notary.公证员', 'finance.采购监管员'] as const;
export const CUSTODY_THRESHOLD = 2;

/** A custodian's key as its holder keeps it: a file, and the passphrase that unlocks it. */
export interface DemoKey {
  readonly keyFile: string;
  readonly passphrase: string;
  readonly publicJwk: P256PublicJwk;
}

let made: Promise<ReadonlyMap<string, DemoKey>> | undefined;

/** The custodians' keys, made once in this process and used for every tender of the demo: making one is slow on purpose. */
export function demoCustodianKeys(): Promise<ReadonlyMap<string, DemoKey>> {
  return (made ??= makeKeys());
}

const unlocked = new Map<string, ReturnType<typeof unlockCustodianKey>>();

/** The private key of a custodian, unlocked once in this process: that is slow on purpose too. @throws Error for who keeps none */
export async function unlockedKeyOf(who: string) {
  const key = (await demoCustodianKeys()).get(who);
  if (!key) throw new Error(`${who} keeps no key`);
  let opening = unlocked.get(who);
  if (!opening) unlocked.set(who, (opening = unlockCustodianKey(key.keyFile, key.passphrase)));
  return (await opening).privateKey;
}

async function makeKeys(): Promise<ReadonlyMap<string, DemoKey>> {
  const passphrase = DEMO_PASSWORD;
  const keys = CUSTODIANS.map(async (who): Promise<[string, DemoKey]> => {
    const { keyFile, publicJwk } = await createCustodianKey(passphrase);
    return [who, { keyFile, passphrase, publicJwk }];
  });
  return new Map(await Promise.all(keys));
}

/** Writes the key files into a folder, one an account, so that a person who tries the sandbox can open bids; the passphrase is that of the accounts. */
export async function writeCustodianKeys(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [who, { keyFile }] of await demoCustodianKeys())
    await writeFile(join(folder, `${loginOf(who)}.key.txt`), `${keyFile}\n`, { mode: 0o600 });
}

function loginOf(who: string): string {
  const [key, person = ''] = who.split('.');
  const organisation = DEMO_ORGANISATIONS.find((each) => each.key === key);
  if (!organisation) throw new Error(`the demo has no ${who}`);
  return demoLogin(person, organisation.name);
}

import { hash, verify } from '@node-rs/argon2';

/** argon2id, the library's default kind, as OWASP advises: 19 MiB, two passes, one lane; some 30 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** The hash of a random text that was thrown away: who has no password is refused in the time that a wrong one takes. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$A/JUUg7EN3Z/VomuGqZwsw$BmnPy9WgLlUkVJAp+vIZHwA9NXxuUWFzoezdVR9296c';

/** A salted hash to store. It costs time and memory, so never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), COST);
}

/** Whether the password is the one; with null for somebody who has none it takes as long and is false. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODYS, canonical(password));
  return matches && passwordHash !== null;
}

/** One keyboard writes é as one character, another as two: the password is the same. */
function canonical(password: string): string {
  return password.normalize('NFKC');
}

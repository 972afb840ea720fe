import { EnvironmentError, type Env } from '#src/platform/config/env.js';
import { ensureRoles, ROLES, type Role } from '#src/platform/db/roles.js';

/** With DATABASE_ADMIN_URL, makes the roles and the database that the other addresses name. @throws EnvironmentError */
export async function makeRoles(env: Env): Promise<void> {
  if (!env.DATABASE_ADMIN_URL || !env.DATABASE_URL) return;
  const addresses: Record<Role, [name: string, url: string | undefined]> = {
    owner: ['DATABASE_OWNER_URL', env.DATABASE_OWNER_URL],
    app: ['DATABASE_URL', env.DATABASE_URL],
    queue: ['QUEUE_URL', env.QUEUE_URL],
  };
  const roles = Object.keys(ROLES) as Role[];
  const wrong = roles.filter((role) => userOf(addresses[role][1]) !== ROLES[role]);
  if (wrong.length > 0)
    throw new EnvironmentError(
      wrong.map((role) => `${addresses[role][0]}: expected an address for the role ${ROLES[role]}`),
    );
  const passwords = roles.map((role) => [role, decodeURIComponent(new URL(addresses[role][1]!).password) || undefined]);
  const database = decodeURIComponent(new URL(env.DATABASE_URL).pathname.slice(1));
  await ensureRoles(env.DATABASE_ADMIN_URL, database, Object.fromEntries(passwords) as Partial<Record<Role, string>>);
}

function userOf(url: string | undefined): string | undefined {
  return url && decodeURIComponent(new URL(url).username);
}

import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#src/kernel/permissions.js';

/** What a route asks of its caller: nothing (`public`), or one of these permissions. */
export type AccessNeed = 'public' | readonly Permission[];

export const ACCESS = 'access';

/** The route is for those whose post holds one of the permissions. */
export const Requires = (first: Permission, ...or: Permission[]) => SetMetadata(ACCESS, [first, ...or]);

/** The route is for everybody, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'public');

/** Whether `need` lets somebody with these permissions through; an unmarked route lets nobody. */
export function permits(need: AccessNeed | undefined, held: ReadonlySet<Permission> | undefined): boolean {
  if (need === 'public') return true;
  return held !== undefined && (need?.some((permission) => held.has(permission)) ?? false);
}

import type { ComponentType } from 'react';
import type { Me } from '#web/api/session.js';

export type NavGroup = 'work' | 'prepare' | 'purchase' | 'bid' | 'contract' | 'assess' | 'pay' | 'oversee' | 'operate';
type Kind = Me['membership']['organisationKind'];

/** A page: its address below `/console/`, the permission it needs, and the code that draws it, loaded when it is visited. */
export interface Page {
  readonly path: string;
  /** any one of them is enough; none for what every signed-in person may see */
  readonly permission?: string | readonly string[];
  readonly load: () => Promise<{ default: ComponentType }>;
  readonly nav?: {
    readonly group: NavGroup;
    /** a collection, whose name is its title; or a key of the feature's own words given as `title` */
    readonly collection?: string;
    readonly title?: () => string;
    /** kinds of organisation whose workbench shows it; all of them when left out */
    readonly kinds?: readonly Kind[];
  };
}

/** Whether somebody may see a page at all; what it shows of whose matter, the server decides. */
export function mayVisit({ permission }: Pick<Page, 'permission'>, me: Me): boolean {
  if (permission === undefined) return true;
  return [permission].flat().some((one) => me.permissions.includes(one));
}

/** Whether a page stands in somebody's menu. */
export function isInMenu(page: Page, me: Me): boolean {
  return (
    page.nav !== undefined && mayVisit(page, me) && (page.nav.kinds?.includes(me.membership.organisationKind) ?? true)
  );
}

import { type Post, POSTS, PERMISSIONS } from '#src/kernel/permissions.js';

const PANELISTS: readonly Post[] = PERMISSIONS['review-panel.declare'];

/** Posts of experts. */
export const EXPERTS = PANELISTS.filter((post) => (POSTS.external as readonly Post[]).includes(post));
/** Posts from which a purchaser sends its representative. */
export const REPRESENTATIVES = PANELISTS.filter((post) => (POSTS.purchaser as readonly Post[]).includes(post));

/** Whoever did one of these made the document, and does not judge by it. */
export const AUTHORS = ['draft', 'redraft', 'submit', 'approve', 'amend'] as const;

/** A post that is held: the membership, its person and its organisation are all in being. Tables `m`, `u`, `o`. */
export const POST_IS_HELD = `m.ended_at is null and u.status = 'active' and o.status = 'active'`;

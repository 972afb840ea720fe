import type { Tone } from '../shell/parts.js';

/** How far a procedure has come, as far as that is anybody's business. */
export type Stage = 'open' | 'review' | 'announced' | 'contracted' | 'suspended' | 'failed' | 'cancelled';

export const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  open: 'open',
  review: 'calm',
  announced: 'good',
  contracted: 'good',
  suspended: 'warn',
  failed: 'ended',
  cancelled: 'ended',
};

/**
 * The stage of a tender that is public. What happens between the deadline and the result is nobody's business: that candidates were recommended or
 * a supplier determined is told by the announcement, and that a contract was signed by its own.
 */
export function stageOf(status: string, isContractPublic: boolean): Stage {
  switch (status) {
    case 'published':
      return 'open';
    case 'announced':
      return 'announced';
    case 'contracted':
      return isContractPublic ? 'contracted' : 'announced';
    case 'suspended':
    case 'failed':
    case 'cancelled':
      return status;
    default:
      return 'review';
  }
}

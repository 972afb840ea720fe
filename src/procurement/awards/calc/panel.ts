import { type Fen, parseYuan } from '#src/kernel/money.js';
import type { ReviewMethod } from './minimum-bidders.js';

/** A seat of the review panel: an expert from the register, or the purchaser's representative. */
export interface PanelSeat {
  readonly person: string;
  readonly kind: 'expert' | 'purchaser-representative';
}

export interface ReviewPanel {
  readonly seats: readonly PanelSeat[];
  /** person who leads the panel, once chosen */
  readonly chair?: string;
}

/** What decides how large a panel is. */
export interface PanelNeeds {
  readonly method: ReviewMethod;
  readonly budgetFen: Fen;
  /** technically complex, or of high social impact */
  readonly isComplex: boolean;
}

export const PANEL_FAULTS = [
  'too-few-members',
  'even-number',
  'too-few-experts',
  'seated-twice',
  'chair-not-seated',
  'chair-represents-purchaser',
] as const;
export type PanelFault = (typeof PANEL_FAULTS)[number];

const SMALLEST: Readonly<Record<ReviewMethod, number>> = { open_tender: 5, competitive_consultation: 3 };
const LARGE_TENDER = { budget: parseYuan('10000000'), members: 7 };

/**
 * Members at least: 3 in a consultation; in an open tender 5, or 7 from a budget of 10 million yuan or when it is complex.
 * Rule: rulebook A40, 87号令 47, 214号 14.
 */
export function smallestPanel({ method, budgetFen, isComplex }: PanelNeeds): number {
  const isLarge = method === 'open_tender' && (isComplex || budgetFen >= LARGE_TENDER.budget);
  return isLarge ? LARGE_TENDER.members : SMALLEST[method];
}

/** Experts at least: two thirds of the members, rounded up. Rule: rulebook A40. */
export function minimumExperts(members: number): number {
  return Math.ceil((2 * members) / 3);
}

/** Everything that is wrong with a panel; none when it may review. Rule: rulebook A40. */
export function panelFaults({ seats, chair }: ReviewPanel, needs: PanelNeeds): PanelFault[] {
  const experts = seats.filter(({ kind }) => kind === 'expert').length;
  const chairSeat = seats.find(({ person }) => person === chair);
  const broken: Readonly<Record<PanelFault, boolean>> = {
    'too-few-members': seats.length < smallestPanel(needs),
    'even-number': seats.length % 2 === 0,
    'too-few-experts': experts < minimumExperts(seats.length),
    'seated-twice': new Set(seats.map(({ person }) => person)).size < seats.length,
    'chair-not-seated': chair !== undefined && chairSeat === undefined,
    'chair-represents-purchaser': chairSeat?.kind === 'purchaser-representative',
  };
  return PANEL_FAULTS.filter((fault) => broken[fault]);
}

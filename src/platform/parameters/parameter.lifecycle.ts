import { defineLifecycle } from '#src/kernel/lifecycle.js';

export const PARAMETER_STATUSES = ['proposed', 'active', 'superseded', 'withdrawn'] as const;
export type ParameterStatus = (typeof PARAMETER_STATUSES)[number];
export type ParameterAction = 'propose' | 'activate' | 'withdraw' | 'supersede';

/**
 * One row of law: proposed by one person, mended by the same command until another activates it (G6), known as law until
 * a later row takes its place.
 */
export const parameterLifecycle = defineLifecycle<ParameterStatus, ParameterAction>('parameter', 'proposed', {
  propose: { from: ['proposed'], stay: true },
  activate: { from: ['proposed'], to: 'active', notBy: ['propose'], emits: 'parameter.activated' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
  supersede: { from: ['active'], to: 'superseded', when: ['successor'] },
});

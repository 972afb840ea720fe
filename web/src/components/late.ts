import type { CommandProps } from './command.js';

/** What a dialog asks of an act whose statutory day may be over: in time no reason at all, afterwards one that must be given. */
export function reasonWhenLate(isLate: boolean): Pick<CommandProps, 'required' | 'without'> {
  return isLate ? { required: ['lateReason'] } : { without: ['lateReason'] };
}

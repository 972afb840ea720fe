/** How news travel to those who follow them. All times are real time in milliseconds. */
export interface LiveSettings {
  /** hints of one process are gathered for so long before they are sent to all */
  readonly gatherMs: number;
  /** what somebody is told is counted anew at most so often */
  readonly paceMs: number;
  /** without any hint it is counted anew so often: days pass, and a hint may be lost */
  readonly refreshMs: number;
  /** so often something is said on every stream, lest somebody on the way takes it for dead */
  readonly keepAliveMs: number;
  /** a listener that has lost its connection tries again after so long */
  readonly reconnectMs: number;
}

/** Injection token of the {@link LiveSettings}. */
export const LIVE_SETTINGS = Symbol('LIVE_SETTINGS');

export const DEFAULT_LIVE_SETTINGS: LiveSettings = {
  gatherMs: 200,
  paceMs: 1_000,
  refreshMs: 60_000,
  keepAliveMs: 20_000,
  reconnectMs: 2_000,
};

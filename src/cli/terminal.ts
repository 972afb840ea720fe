import type { Env } from '#src/platform/config/env.js';

/** What surrounds a command: its environment, and where its words go. */
export interface Terminal {
  /** @throws EnvironmentError */
  env(): Env;
  /** what was asked for: standard output */
  print(text: string): void;
  /** remarks beside it: standard error */
  note(text: string): void;
}

/** A command that did its work and found something wrong: its words, without a stack. */
export class CommandFailed extends Error {}

import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { type DemoCase, mainCase } from '#src/demo/cases.js';
import type { DemoSchedule } from '#src/demo/schedule.js';
import { Journey } from '#test/support/journey.js';
import type { Procedure } from '#test/support/procedure.js';
import { startWorld, type World } from '#test/support/world.js';
import { LAWFUL, type LawfulDates } from './dates.js';
import type { Tour } from './tour.js';

export const AGENT = 'agent.代理项目经理';
export const OFFICER = 'purchaser.经办员';
export const APPROVER = 'purchaser.采购审核员';
export const HEAD = 'purchaser.单位负责人';
export const REGULATOR = 'finance.采购监管员';
export const BIDDERS = ['A', 'B', 'C'] as const;

/** One purchase as it is told: what its acts leave for those that follow. Each act goes on where the one before it ended. */
export class Story {
  readonly case: DemoCase;
  readonly lawful: LawfulDates;
  readonly id = { catalogue: '', estimate: '', project: '', tender: '' };
  /** addresses of registrations by vendor */
  readonly registrations = new Map<string, string>();
  private running?: World;
  private travelled?: Journey;
  private held?: Procedure;

  /** @param tour writes down what is told */
  constructor(
    readonly schedule: DemoSchedule,
    private readonly tour?: Tour,
  ) {
    this.case = mainCase(schedule);
    this.lawful = LAWFUL[schedule.year]!;
  }

  get world(): World {
    return this.running!;
  }

  get journey(): Journey {
    return this.travelled!;
  }

  get procedure(): Procedure {
    return this.held!;
  }

  set procedure(procedure: Procedure) {
    this.held = procedure;
  }

  get tender(): string {
    return `tenders/${this.id.tender}`;
  }

  /** Begins in a sandbox in which nobody has done anything yet, and ends with it. */
  tell(acts: () => void): void {
    beforeAll(async () => {
      this.running = await startWorld({ schedule: this.schedule });
      this.travelled = new Journey(this.running, this.tour);
    });
    afterAll(() => this.running!.stop());
    acts();
  }

  /** An act of the story, a chapter of the tour. */
  act(title: string, scenes: () => void): void {
    describe(title, () => {
      beforeAll(() => this.tour?.act(title));
      scenes();
    });
  }

  /** A scene of an act: a sentence that holds. */
  scene(title: string, play: () => Promise<void>): void {
    it(title, async () => {
      this.tour?.scene(title);
      await play();
    });
  }

  /** Goes on without the tour: more of what it has shown. */
  async aside<T>(play: () => Promise<T>): Promise<T> {
    return this.tour ? this.tour.aside(play) : play();
  }
}

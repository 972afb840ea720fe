import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { type DemoCase, mainCase } from '#src/demo/cases.js';
import type { DemoSchedule } from '#src/demo/schedule.js';
import type { PerformanceDates } from '#src/demo/performance-dates.js';
import { type Backend, type BACKENDS } from '#test/integration/jobs-backends.js';
import { eventually } from '#test/support/eventually.js';
import { type Body, Journey } from '#test/support/journey.js';
import type { Procedure } from '#test/support/procedure.js';
import { startWorld, type World } from '#test/support/world.js';
import { LAWFUL, type LawfulDates } from './dates.js';
import type { Tour } from './tour.js';

export const AGENT = 'agent.代理项目经理';
export const OFFICER = 'purchaser.经办员';
export const APPROVER = 'purchaser.采购审核员';
export const HEAD = 'purchaser.单位负责人';
export const REGULATOR = 'finance.采购监管员';
export const MANAGER = 'purchaser.合同管理员';
export const SEALS = 'purchaser.印章管理员';
export const ACCOUNTANT = 'purchaser.单位会计';
export const SIGNATORY = 'A.授权签字人';
export const DELIVERY = 'A.项目主管';
export const BIDDERS = ['A', 'B', 'C'] as const;

/** For a job, in seconds: it is done at once, on a machine that has nothing else to do. */
const PATIENCE = 90;

/** One purchase as it is told: what its acts leave for those that follow. Each act goes on where the one before it ended. */
export class Story {
  readonly case: DemoCase;
  readonly lawful: LawfulDates;
  readonly id = { catalogue: '', estimate: '', project: '', tender: '', contract: '' };
  /** budget lines in the order of their years */
  readonly lines: string[] = [];
  /** address of the assessment */
  assessment = '';
  /** somebody of the vendor's roster who is in no place yet */
  reserve = '';
  /** addresses of registrations by vendor */
  readonly registrations = new Map<string, string>();
  private readonly start: () => Promise<Backend>;
  /** the scene that failed: nothing that follows could hold */
  private brokenOff?: string;
  private running?: World;
  private travelled?: Journey;
  private held?: Procedure;

  /** @param tour writes down what is told @param travel how the journey is made, when not over HTTP */
  constructor(
    readonly schedule: DemoSchedule,
    { start }: Pick<(typeof BACKENDS)[number], 'start'>,
    private readonly tour?: Tour,
    private readonly travel: (world: World, tour?: Tour) => Journey | Promise<Journey> = (world) =>
      new Journey(world, tour),
  ) {
    this.start = start!;
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

  get contract(): string {
    return `contracts/${this.id.contract}`;
  }

  /** The hours after the contract is filed. @throws Error for a story that ends there */
  get dates(): PerformanceDates {
    const { performance } = this.schedule;
    if (!performance) throw new Error('this story ends with the filing of the contract');
    return performance;
  }

  /** Begins in a sandbox in which nobody has done anything yet, with a worker for the jobs, and ends with it. */
  tell(acts: () => void): void {
    let jobs: Backend;
    beforeAll(async () => {
      jobs = await this.start();
      const env = { WORKER: 'on', ...(jobs.redisUrl && { REDIS_URL: jobs.redisUrl }) };
      this.running = await startWorld({ schedule: this.schedule, env });
      this.travelled = await this.travel(this.running, this.tour);
    });
    afterAll(async () => {
      await this.travelled?.end();
      await this.running!.stop();
      await jobs.stop();
    });
    acts();
  }

  /** Waits until a job has come so far. */
  async untilContract(holds: (contract: Body) => boolean): Promise<void> {
    await eventually(async () => holds(await this.journey.look(MANAGER, this.contract)), PATIENCE);
  }

  /** An act of the story, a chapter of the tour. */
  act(title: string, scenes: () => void): void {
    describe(title, () => {
      beforeAll(() => this.tour?.act(title));
      scenes();
    });
  }

  /** A scene of an act: a sentence that holds. @param isTold not where the tour has shown the like before */
  scene(title: string, play: () => Promise<void>, { isTold = true } = {}): void {
    it(title, async () => {
      if (this.brokenOff !== undefined) throw new Error(`the story broke off: ${this.brokenOff}`);
      this.tour?.scene(title);
      this.brokenOff = title;
      await (isTold ? play() : this.aside(play));
      this.brokenOff = undefined;
    });
  }

  /** Of the next answer only these members are told. */
  pointAt(...members: string[]): void {
    this.tour?.pointAt(...members);
  }

  /** Goes on without the tour: more of what it has shown. */
  async aside<T>(play: () => Promise<T>): Promise<T> {
    return this.tour ? this.tour.aside(play) : play();
  }
}

import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { Reads } from '#src/platform/db/reads.js';
import { certificateOf } from '#src/procurement/delivery/calc/post-certificate.js';
import { StaffAssignmentsService } from '#src/procurement/delivery/index.js';
import type { Cast } from '#src/demo/cast.js';
import { contentOf, type Contracted } from '#src/demo/contracted.js';
import type { EmptyPlace } from '#src/demo/delivery-figures.js';
import type { VacancyHours } from '#src/demo/performance-dates.js';
import { dayOf, type Hour } from '#src/demo/schedule.js';

/** When the places are filled, and which of them stay empty. */
export interface CaseStaffing {
  /** before the first day of the service */
  readonly assigned: Hour;
  /** at most one of each post */
  readonly vacancies: readonly VacancyHours[];
}

interface Worker {
  readonly id: string;
  readonly level: string | null;
}

/** In service, and in no place of any contract. */
const FREE = {
  name: 'demo.free-workers',
  text: `
    select w.id, w.certificates -> 0 ->> 'level' as level from social_worker w
    where w.vendor_id = $1 and w.status = 'employed' and not exists (select from staff_assignment a where a.worker_id = w.id)
    order by w.code`,
};

/** Days that are still to come. */
const OPEN_END: DateText = '2199-12-31';

/** The places of a demo contract, act by act. */
export class DemoStaffing {
  private readonly inPlace = new Map<string, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contract: Contracted,
    private readonly story: Pick<CaseStaffing, 'vacancies'> & { readonly vendor: string },
  ) {}

  /** Every place of the contract is held from its first day on; who is left on the roster may follow. */
  async assign(): Promise<void> {
    const { staffing, term } = await contentOf(this.app, this.contract);
    for (const { code, count } of staffing.posts)
      for (let slot = 1; slot <= count; slot++) await this.put(code, slot, term.startsOn);
  }

  /** Somebody leaves the last place of a post. */
  async leave({ postCode, from }: VacancyHours): Promise<void> {
    const place = await this.lastPlaceOf(postCode);
    const leaving = { endsOn: addDays(from, -1), reason: '个人原因离职' };
    await this.byVendor(() => this.app.get(StaffAssignmentsService).end(this.inPlace.get(place.key)!, leaving));
  }

  /** Somebody else of the roster follows. */
  async follow({ postCode, filled }: VacancyHours): Promise<void> {
    const { slot } = await this.lastPlaceOf(postCode);
    await this.put(postCode, slot, dayOf(filled!));
  }

  /** The place that a vacancy is in, and the name of its post. */
  async lastPlaceOf(postCode: string): Promise<{ slot: number; name: string; key: string }> {
    const { posts } = (await contentOf(this.app, this.contract)).staffing;
    const { count, name } = posts.find(({ code }) => code === postCode)!;
    return { slot: count, name, key: `${postCode}:${count}` };
  }

  /** The places that were empty, with their days. */
  get emptyPlaces(): EmptyPlace[] {
    return this.story.vacancies.map(({ postCode, from, filled }) => ({
      ...{ postCode, from },
      to: filled ? addDays(dayOf(filled), -1) : OPEN_END,
    }));
  }

  /** The next of the roster who has the certificate that the post asks for. */
  private async put(postCode: string, slot: number, startsOn: DateText): Promise<void> {
    const { name } = await this.lastPlaceOf(postCode);
    const free = await this.app.get(Reads).all<Worker>(FREE, [this.cast.id(this.story.vendor)]);
    const worker = free.find(({ level }) => level === certificateOf({ name }));
    if (!worker) throw new Error(`nobody of ${this.story.vendor} is left for ${name}`);
    const input = { postCode, slot, workerId: worker.id, startsOn };
    const { id } = await this.byVendor(() =>
      this.app.get(StaffAssignmentsService).assign(this.contract.contractId, input),
    );
    this.inPlace.set(`${postCode}:${slot}`, id);
  }

  private byVendor<T>(work: () => Promise<T>): Promise<T> {
    return this.cast.as(`${this.story.vendor}.项目主管`, work);
  }
}

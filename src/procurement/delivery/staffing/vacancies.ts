import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { Reads } from '#src/platform/db/reads.js';
import { type Gap, gapsOf, type Occupancy } from '#src/procurement/delivery/calc/staffing-gaps.js';
import type { PerformedContract } from '#src/procurement/delivery/performed-contracts.js';
import type { Place } from './staff-assignment.entity.js';

/** A vacancy of one place. */
export interface PlaceVacancy extends Gap, Place {}

/** Whoever has left the roster has left the place too, whatever the assignment says. */
const OCCUPANCIES = {
  name: 'vacancies.occupancies',
  text: `
    select a.post_code as "postCode", a.slot, a.starts_on as "startsOn", least(a.ends_on, w.left_on) as "endsOn"
    from staff_assignment a join social_worker w on w.id = a.worker_id where a.contract_id = $1`,
};

/** Vacancies are never recorded: they are what the assignments of a contract leave empty within its term. */
@Injectable()
export class Vacancies {
  constructor(private readonly reads: Reads) {}

  /** All vacancies up to `today`, by post and place, the earlier first. */
  async of({ id, content, term }: PerformedContract, today: DateText): Promise<PlaceVacancy[]> {
    if (term === null) return [];
    const held = await this.reads.all<Occupancy & Place>(OCCUPANCIES, [id]);
    const places = content.staffing.posts.flatMap(({ code, count }) =>
      Array.from({ length: count }, (_, index): Place => ({ postCode: code, slot: index + 1 })),
    );
    return places.flatMap(({ postCode, slot }) => {
      const here = held.filter((one) => one.postCode === postCode && one.slot === slot);
      return gapsOf(term, here, today).map((gap) => ({ postCode, slot, ...gap }));
    });
  }
}

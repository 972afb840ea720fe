import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { requireCitizenId, requirePhone } from '#src/procurement/vendors/calc/identity-numbers.js';
import { Identities } from './identities.js';
import type { ChangeWorker, LeavingWorker, RegisterWorker, WorkerFactsInput } from './social-worker.dto.js';
import { SocialWorker, type WorkerFacts } from './social-worker.entity.js';
import type { WorkerView } from './social-worker.view.js';
import { SocialWorkersQueries } from './social-workers.queries.js';

const ON_ROSTER = {
  name: 'social-worker.on-roster',
  text: `select from social_worker where vendor_id = $1 and citizen_id_hash = any ($2) and status = 'employed'`,
};

/** Writes of rosters: one transaction a method. */
@Injectable()
export class SocialWorkersService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: SocialWorkersQueries,
    private readonly identities: Identities,
    private readonly reads: Reads,
  ) {}

  /**
   * Puts somebody on the caller's roster.
   * @throws DomainError `citizen-id-invalid` naming the digit, `phone-invalid`, `worker-already-on-roster`, `number-taken`, `certificate-expired`,
   *   `date-in-future`, `dates-out-of-order`
   */
  register({ citizenId, phone, ...input }: RegisterWorker): Promise<WorkerView> {
    return this.aggregates.run(async () => {
      const { organisationId: vendorId, regionCode } = currentActor();
      const [id, number] = [uuidv7(), citizenId.toUpperCase()];
      requireCitizenId('citizenId', number, this.today);
      if (phone !== undefined) requirePhone('phone', phone);
      const { key, identity } = this.identities.seal(id, number, phone ?? null);
      const worker = SocialWorker.registered({ id, vendorId, regionCode }, factsOf(input), identity, this.today);
      await this.requireNew(vendorId, number);
      await this.aggregates.create(SocialWorker, worker, 'register');
      await this.identities.keepKey(id, key);
      return this.queries.show(id);
    });
  }

  /** Replaces the facts; the identity number never changes: another number is another person. @throws as `register` */
  change(id: string, { phone, ...input }: ChangeWorker): Promise<WorkerView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(SocialWorker, id, async (worker, by) => {
        worker.change(by, factsOf(input), this.today);
        if (phone === undefined) return;
        if (phone !== null) requirePhone('phone', phone);
        worker.rephone(await this.identities.resealPhone(id, phone));
      });
      return this.queries.show(id);
    });
  }

  leave(id: string, { leftOn }: LeavingWorker): Promise<void> {
    return this.aggregates.change(SocialWorker, id, (worker, by) => worker.leave(by, leftOn, this.today));
  }

  /** Takes away all that names the person, and destroys the key under which it was sealed. */
  erase(id: string): Promise<void> {
    return this.aggregates.change(SocialWorker, id, async (worker, by) => {
      worker.erase(by);
      await this.identities.destroyKey(id);
    });
  }

  private get today(): DateText {
    return shanghaiDate(this.aggregates.now);
  }

  /** The constraint sees hashes of one key only; after the key for look-up was rotated, older rows stand under another. */
  private async requireNew(vendorId: string, citizenId: string): Promise<void> {
    const found = await this.reads.all(ON_ROSTER, [vendorId, this.identities.hashesOf(citizenId)]);
    if (found.length > 0) throw fieldError('citizenId', 'worker-already-on-roster');
  }
}

function factsOf({ certificates, training, ...facts }: WorkerFactsInput): WorkerFacts {
  return { ...facts, certificates: certificates.map((one) => ({ ...one })), training: { ...training } };
}

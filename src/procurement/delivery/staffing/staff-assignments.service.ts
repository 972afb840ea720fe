import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { ContractsService } from '#src/procurement/contracts/index.js';
import { certificateFault } from '#src/procurement/delivery/calc/post-certificate.js';
import { ContractParts } from '#src/procurement/delivery/contract-parts.js';
import { refusePersonalData } from '#src/procurement/delivery/refuse-personal-data.js';
import type { AssignWorker, EndAssignment } from './staff-assignment.dto.js';
import { StaffAssignment } from './staff-assignment.entity.js';
import type { StaffAssignmentView } from './staff-assignment.view.js';
import { StaffAssignmentsQueries } from './staff-assignments.queries.js';

/** Held until the assignment stands: nobody leaves the roster meanwhile. */
const WORKER = {
  name: 'staff-assignment.worker',
  text: `select certificates from social_worker where id = $1 and vendor_id = $2 and status = 'employed' for share`,
};

interface Worker {
  readonly certificates: Parameters<typeof certificateFault>[1];
}

/** Puts people of the vendor's roster into the places of a contract, and takes them out. */
@Injectable()
export class StaffAssignmentsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly queries: StaffAssignmentsQueries,
    private readonly contracts: ContractsService,
    private readonly parts: ContractParts,
  ) {}

  /**
   * Somebody in service, with the certificate that the post asks for, holds a place from a day on.
   * @throws DomainError `contract-not-effective`, `worker-not-available`, `worker-lacks-certificate`, `slot-occupied`, `worker-already-assigned`, and those of
   *   `StaffAssignment.assigned`
   */
  assign(contractId: string, { postCode, slot, workerId, startsOn }: AssignWorker): Promise<StaffAssignmentView> {
    return this.aggregates.run(async () => {
      const contract = await this.contracts.lockEffective(contractId);
      const who = { workerId, startsOn };
      const assignment = StaffAssignment.assigned(contract, { postCode, slot }, who, this.parts.today);
      const post = contract.content.staffing.posts.find(({ code }) => code === postCode)!;
      await this.requireFit(who, contract.vendorId, post);
      await this.aggregates.create(StaffAssignment, assignment, 'assign');
      return this.queries.show(assignment.id);
    });
  }

  /** The last day in the place, known before or told after. @throws DomainError `personal-data-found`, `contract-not-effective`, and those of the entity */
  end(id: string, { endsOn, reason }: EndAssignment): Promise<void> {
    return this.parts.change(StaffAssignment, id, (assignment, contract, by) => {
      refusePersonalData({ reason });
      contract.requireLive();
      assignment.end(by, contract, endsOn, reason);
    });
  }

  private async requireFit(
    { workerId, startsOn }: { readonly workerId: string; readonly startsOn: DateText },
    vendorId: string,
    post: { readonly name: string },
  ): Promise<void> {
    const [worker] = await this.reads.all<Worker>(WORKER, [workerId, vendorId]);
    if (!worker) throw fieldError('workerId', 'worker-not-available');
    const fault = certificateFault(post, worker.certificates, startsOn);
    if (fault) throw fieldError('workerId', 'worker-lacks-certificate', { ...fault, date: startsOn });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { FilesService } from '#src/platform/files/index.js';
import { Parameters } from '#src/platform/parameters/index.js';
import { computeEstimate } from './calc/estimate.js';
import { type EstimateInput, readEstimateInput } from './calc/estimate-input.js';
import { takeSnapshot } from './calc/snapshot.js';
import type { ComputedEstimate } from './computed-estimate.view.js';
import { KIND_NAMES } from './costing-parameters.js';
import type { ApproveEstimate, ReturnEstimate } from './decide-estimate.dto.js';
import type { DraftEstimate, EstimateDraft, EstimateInputFields } from './draft-estimate.dto.js';
import { CostEstimate, type EstimateContent } from './estimate.entity.js';
import type { EstimateView } from './estimate.view.js';
import { inWords } from './estimate-texts.js';
import { EstimatesQueries } from './estimates.queries.js';

/** Writes of estimates: one transaction a method. Of two estimates the successor is locked first. */
@Injectable()
export class EstimatesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: EstimatesQueries,
    private readonly parameters: Parameters,
    private readonly files: FilesService,
  ) {}

  /** Computes and keeps nothing. @throws DomainError `invalid-shape`, `parameter-missing` */
  async compute(fields: EstimateInputFields): Promise<ComputedEstimate> {
    const { result } = await this.computed(inputOf(fields));
    return inWords(result, currentContext().locale);
  }

  /**
   * Drafts an estimate with the parameters known now, alone or in place of an approved one.
   * @throws DomainError `invalid-shape`, `parameter-missing`, `number-taken`, `estimate-not-approved`
   */
  draft({ number, replaces, ...draft }: DraftEstimate): Promise<EstimateView> {
    return this.aggregates.run(async () => {
      if (replaces !== undefined) await this.approved(replaces);
      const { organisationId: purchaserId, regionCode } = currentActor();
      const head = { purchaserId, regionCode, number, replaces: replaces ?? null };
      const estimate = CostEstimate.drafted(head, await this.contentOf(draft));
      await this.aggregates.create(CostEstimate, estimate, 'draft');
      return this.queries.show(estimate.id);
    });
  }

  /** Replaces the content of a draft, or of a returned estimate, and computes it anew. @throws as `draft` */
  redraft(id: string, draft: EstimateDraft): Promise<EstimateView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(CostEstimate, id, async (estimate, by) =>
        estimate.redraft(by, await this.contentOf(draft)),
      );
      return this.queries.show(id);
    });
  }

  submit(id: string): Promise<void> {
    return this.aggregates.change(CostEstimate, id, (estimate, by) => estimate.submit(by));
  }

  return(id: string, { reason }: ReturnEstimate): Promise<void> {
    return this.aggregates.change(CostEstimate, id, (estimate, by) => estimate.return(by, reason));
  }

  /** Approves an estimate; one that it replaces is superseded with it. @throws DomainError `four-eyes`, `minutes-required`, `file-not-claimable` */
  approve(id: string, { minutes }: ApproveEstimate): Promise<void> {
    return this.aggregates.change(CostEstimate, id, async (estimate, by) => {
      estimate.approve(by, this.aggregates.now, minutes ? { ...minutes } : null);
      if (minutes?.fileId)
        await this.files.claim([minutes.fileId], { type: CostEstimate.subject, id }, 'minutes.fileId');
      if (estimate.replaces === null) return;
      const earlier = await this.aggregates.lock(CostEstimate, estimate.replaces);
      earlier.supersede(by, estimate.id);
      await this.aggregates.keep(CostEstimate, earlier);
    });
  }

  /**
   * The price in fen of an approved estimate of the actor's own organisation. The estimate stays locked for the transaction
   * under way, so that it cannot be superseded before that commits.
   * @throws DomainError `not-found`, `estimate-not-approved`
   */
  approved(id: string): Promise<{ id: string; priceFen: Fen }> {
    return this.aggregates.run(async () => {
      const estimate = await this.aggregates.lock(CostEstimate, id);
      estimate.assertApproved();
      return { id: estimate.id, priceFen: estimate.priceFen };
    });
  }

  private async contentOf({ title, regimeReason, input }: EstimateDraft): Promise<EstimateContent> {
    const figures = await this.computed(inputOf(input, 'input.'));
    return { title, regimeReason, ...figures, computedAt: this.aggregates.now };
  }

  private async computed(input: EstimateInput): Promise<Pick<EstimateContent, 'snapshot' | 'result'>> {
    const snapshot = takeSnapshot(input, await this.parameters.effective(KIND_NAMES, input.region));
    return { snapshot, result: computeEstimate(input, snapshot.parameters) };
  }
}

/** What no request class can check. @throws DomainError `invalid-shape` with the path of every wrong field, after `prefix` */
function inputOf(fields: EstimateInputFields, prefix = ''): EstimateInput {
  const outcome = readEstimateInput(fields);
  if (outcome.ok) return outcome.value;
  const problems = outcome.problems.map((problem) => ({ ...problem, path: prefix + problem.path }));
  throw new DomainError('invalid-shape', {}, problems);
}

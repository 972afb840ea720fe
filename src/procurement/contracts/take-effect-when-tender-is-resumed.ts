import { Injectable } from '@nestjs/common';
import type { Events } from '#src/kernel/events.js';
import { OnEvent } from '#src/platform/jobs/decorators.js';
import { ContractEffect } from './contract-effect.js';

/** A contract that was signed but for the suspension of its tender takes effect when that ends. Rule: 实施条例 54. */
@Injectable()
export class TakeEffectWhenTenderIsResumed {
  constructor(private readonly effect: ContractEffect) {}

  @OnEvent('tender.resumed')
  handle({ id }: Events['tender.resumed']): Promise<void> {
    return this.effect.tryOnTender(id);
  }
}

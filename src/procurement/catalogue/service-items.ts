import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { parseYuan } from '#src/kernel/money.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { ServiceItemInput } from './draft-catalogue.dto.js';
import { ServiceItem } from './service-item.entity.js';

/** Writes the items of a draft; the database refuses those of a published catalogue. */
@Injectable()
export class ServiceItems {
  constructor(private readonly uow: UnitOfWork) {}

  /** Puts these items in the place of those before, in this order. */
  async replace(catalogueId: string, items: readonly ServiceItemInput[]): Promise<void> {
    await this.uow.em.delete(ServiceItem, { catalogueId });
    await this.uow.em.insert(
      ServiceItem,
      items.map((item, position) => itemOf(item, catalogueId, position)),
    );
  }
}

/** Codes name one item of a catalogue, and one indicator of an item. @throws DomainError `invalid-shape` with the code given twice */
export function checkCodes(items: readonly ServiceItemInput[]): void {
  refuseTwice(items, 'items');
  items.forEach(({ indicators }, index) => refuseTwice(indicators, `items.${index}.indicators`));
}

function refuseTwice(coded: readonly { code: string }[], path: string): void {
  const codes = coded.map(({ code }) => code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice >= 0) throw new DomainError('invalid-shape', {}, [{ path: `${path}.${twice}.code`, code: 'duplicate' }]);
}

function itemOf(
  { referencePrice, clientsPerWorker, ...item }: ServiceItemInput,
  catalogueId: string,
  position: number,
): ServiceItem {
  return {
    ...item,
    catalogueId,
    position,
    clientsPerWorker: clientsPerWorker ?? null,
    referencePriceFen: referencePrice === undefined ? null : parseYuan(referencePrice),
  };
}

import type { INestApplicationContext } from '@nestjs/common';
import type { DraftCatalogue } from '#src/procurement/catalogue/draft-catalogue.dto.js';
import { CataloguesService } from '#src/procurement/catalogue/index.js';
import type { Cast } from '#src/demo/cast.js';
import { type DemoService, SERVICES } from '#src/demo/purchase.js';

/** The catalogue of one year: the services of its purchases and what each leaves on record. */
export function catalogueOf(year: number, services: readonly DemoService[] = SERVICES): DraftCatalogue {
  return {
    year,
    title: `清源区禁毒社会工作服务目录（${year}）`,
    guidance: '社会治理服务>社会工作服务',
    items: services.map(({ code, group, name, unit, unitPrice, standard }) => ({
      code,
      dutyGroup: group,
      name,
      unit,
      qualityStandard: standard,
      processSteps: {
        discovery: '需求发现记录',
        intake: '服务承接单',
        referral: '服务转介单',
        appraisal: '服务评估表',
      },
      referencePrice: unitPrice,
      indicators: [],
    })),
  };
}

/** The catalogue that the purchases of a year stand on. */
export class DemoCatalogue {
  private known = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly year: number,
    private readonly services: readonly DemoService[] = SERVICES,
  ) {}

  /** @throws Error before it is published */
  get id(): string {
    if (!this.known) throw new Error(`the catalogue of ${this.year} is not published yet`);
    return this.known;
  }

  async publish(): Promise<void> {
    const catalogues = this.app.get(CataloguesService);
    const { id } = await this.cast.as('purchaser.经办员', () =>
      catalogues.draft(catalogueOf(this.year, this.services)),
    );
    await this.cast.as('purchaser.采购审核员', () => catalogues.publish(id));
    this.known = id;
  }
}

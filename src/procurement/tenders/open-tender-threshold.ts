import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import { type ParameterContent, type ParameterKind, Parameters } from '#src/platform/parameters/index.js';
import { RegionTree } from '#src/platform/regions/index.js';

const NAME = 'open-tender-threshold';

/** 公开招标数额标准 of a region and time: `{ "amount": "4000000.00" }`, yuan. Rule: rulebook A6. */
export const OPEN_TENDER_THRESHOLD: ParameterKind = {
  name: NAME,
  extrapolates: true,
  validate(value) {
    const { amount, ...others } = (value ?? {}) as { amount?: unknown };
    const stranger = Object.keys(others)[0];
    if (stranger !== undefined) return [{ path: stranger, code: 'unknown-field' }];
    return typeof amount === 'string' && isYuan(amount) ? [] : [{ path: 'amount', code: 'not-money' }];
  },
};

/** The thresholds that come with the product. */
export const SHIPPED_THRESHOLDS = JSON.parse(
  readFileSync(new URL('./seeds/open-tender-thresholds.json', import.meta.url), 'utf8'),
) as readonly ParameterContent[];

/** What the region of a purchase demands by its size. */
@Injectable()
export class OpenTenderThreshold {
  constructor(
    private readonly parameters: Parameters,
    private readonly regions: RegionTree,
  ) {}

  /** The amount in force, of the nearest region that has one. @throws DomainError `parameter-missing` */
  async of(region: string, now: Date): Promise<Fen> {
    const on = shanghaiDate(now);
    const near = await this.nearness(region);
    const [nearest] = (await this.parameters.effective([NAME], region))
      .filter(
        ({ effectiveFrom, effectiveTo, extrapolate }) =>
          effectiveFrom <= on && (extrapolate || isOpen(effectiveTo, on)),
      )
      .sort((a, b) => near(b.region) - near(a.region) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
    if (!nearest) throw new DomainError('parameter-missing', { kind: NAME, region, month: on.slice(0, 7) });
    return parseYuan((nearest.value as { amount: string }).amount);
  }

  /** The region's own come before those above it, and those of the region it takes its parameters from before the country's. */
  private async nearness(code: string): Promise<(region: string) => number> {
    const own = await this.regions.find(code);
    const source = own && (await this.regions.find(own.parameterRegion));
    const order = [...(source?.lineage ?? []), ...(own?.lineage.slice(1) ?? [])];
    return (region) => order.lastIndexOf(region);
  }
}

const isOpen = (until: DateText | null, on: DateText) => until === null || on <= until;

function isYuan(text: string): boolean {
  try {
    return parseYuan(text) > 0;
  } catch {
    return false;
  }
}

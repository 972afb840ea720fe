import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';

/** What the tree knows of one region. */
export interface RegionNode {
  readonly code: string;
  readonly name: string;
  /** the codes from the root down to the region itself */
  readonly lineage: readonly string[];
  readonly parameterRegion: string;
}

const ALL = {
  name: 'region.tree',
  text: 'select code, name, lineage, parameter_region as "parameterRegion" from region',
};
const LOOK_AGAIN_MS = 1_000;

/** All regions, held in the process: three thousand rows that change once a year. */
@Injectable()
export class RegionTree {
  private nodes: Promise<ReadonlyMap<string, RegionNode>> | undefined;
  private missedAt = -Infinity;

  constructor(private readonly reads: Reads) {}

  /**
   * The region, or undefined. An unknown code may be a region just added, so the table is read again, but after a miss not for a
   * second: codes come from outside.
   */
  async find(code: string): Promise<RegionNode | undefined> {
    const known = (await this.load()).get(code);
    if (known || performance.now() - this.missedAt < LOOK_AGAIN_MS) return known;
    this.nodes = undefined;
    const added = (await this.load()).get(code);
    if (!added) this.missedAt = performance.now();
    return added;
  }

  /** Whether `code` is `ancestor` or lies below it; false for a region that does not exist. */
  async isWithin(code: string, ancestor: string): Promise<boolean> {
    return (await this.find(code))?.lineage.includes(ancestor) ?? false;
  }

  private load(): Promise<ReadonlyMap<string, RegionNode>> {
    this.nodes ??= this.reads
      .all<RegionNode>(ALL)
      .then((rows) => new Map(rows.map((row) => [row.code, row])))
      .catch((error: unknown) => {
        this.nodes = undefined;
        throw error;
      });
    return this.nodes;
  }
}

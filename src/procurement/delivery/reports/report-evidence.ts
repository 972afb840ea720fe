import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { FilesService } from '#src/platform/files/index.js';
import { refusePersonalData } from '#src/procurement/delivery/refuse-personal-data.js';
import { ServiceReport } from './service-report.entity.js';

const NAMES = {
  name: 'report-evidence.names',
  text: `
    select id, name, owner_type = '${ServiceReport.subject}' and owner_id = $2 as "isOwn" from file where id = any ($1)`,
};

/** The uploads that prove what a report says. */
@Injectable()
export class ReportEvidence {
  constructor(
    private readonly reads: Reads,
    private readonly files: FilesService,
  ) {}

  /**
   * Takes the uploads that are new; what an earlier version of the report named stays its own.
   * @throws DomainError `personal-data-found` in the name of a file, `file-not-claimable`
   */
  async claim({ id, counts }: ServiceReport): Promise<void> {
    const places = counts.flatMap(({ evidence }, line) =>
      evidence.map((fileId, index) => ({ fileId, path: `counts.${line}.evidence.${index}.fileId` })),
    );
    const ids = [...new Set(places.map(({ fileId }) => fileId))];
    const known = await this.reads.all<{ id: string; name: string; isOwn: boolean | null }>(NAMES, [ids, id]);
    const files = new Map(known.map((file) => [file.id, file]));
    refusePersonalData(Object.fromEntries(places.map(({ fileId, path }) => [path, files.get(fileId)?.name ?? ''])));
    const claimed = new Set(known.filter(({ isOwn }) => isOwn).map((file) => file.id));
    for (const { fileId, path } of places) {
      if (claimed.has(fileId)) continue;
      await this.files.claim([fileId], { type: ServiceReport.subject, id }, path);
      claimed.add(fileId);
    }
  }
}

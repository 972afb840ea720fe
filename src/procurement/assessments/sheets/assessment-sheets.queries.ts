import { Injectable } from '@nestjs/common';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { DomainError } from '#src/kernel/errors.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { compareSheets, type EvaluatorSheet, scoreSheet } from '../calc/sheets.js';
import type { Indicator } from '../calc/terms.js';
import { ALL_LOCKED, assessmentSheetAccess } from './assessment-sheet.access.js';
import type { AssessmentSheetsQuery } from './assessment-sheet.dto.js';
import type { AssessmentSheet } from './assessment-sheet.entity.js';
import { assessmentSheetLifecycle, type AssessmentSheetAction } from './assessment-sheet.lifecycle.js';
import type { AssessmentSheetRow, AssessmentSheetView, SheetComparisonView } from './assessment-sheet.view.js';

type Row = [string, string, string, string, AssessmentSheetRow['status'], string | null];

const list = new KeysetList({
  name: 'assessment-sheet.list',
  select: `t.id, t.assessment_id, t.user_id, u.display_name, t.status, ${instantText('t.locked_at')} as locked_at`,
  from: 'assessment_sheet t join app_user u on u.id = t.user_id',
  access: assessmentSheetAccess,
  filters: { assessment: 't.assessment_id = ?' },
  row: ([id, assessmentId, userId, name, status, lockedAt]: Row): AssessmentSheetRow => ({
    ...{ id, assessmentId, evaluator: { id: userId, name }, status, lockedAt },
  }),
});

type Detail = Pick<
  AssessmentSheet,
  'id' | 'version' | 'status' | 'assessmentId' | 'userId' | 'measurements' | 'notes' | 'digest' | 'earlier'
> & {
  takenBy: TakenBy<AssessmentSheetAction>;
  mayWrite: boolean;
  name: string;
  lockedAt: string | null;
  indicators: readonly Indicator[];
};

const COLUMNS = `
  t.id, t.version, t.status, t.assessment_id as "assessmentId", t.user_id as "userId", t.measurements, t.notes, t.digest, t.earlier,
  ${instantText('t.locked_at')} as "lockedAt"`;
const show = new ScopedStatement(
  'assessment-sheet.show',
  assessmentSheetAccess,
  1,
  ({ read, write }) => `
  select ${COLUMNS}, t.taken_by as "takenBy", (${write}) as "mayWrite", u.display_name as name, a.terms -> 'indicators' as indicators
  from assessment_sheet t join app_user u on u.id = t.user_id join assessment a on a.id = t.assessment_id where t.id = $1 and (${read})`,
);
const readable = new ScopedStatement(
  'assessment-sheet.readable',
  assessmentSheetAccess,
  1,
  ({ read }) => `
  select ${COLUMNS} from assessment_sheet t where t.assessment_id = $1 and ${ALL_LOCKED} and (${read}) order by t.id`,
);
const OF_ASSESSMENT = {
  name: 'assessment-sheet.of-assessment',
  text: `select ${COLUMNS} from assessment_sheet t where t.assessment_id = $1 order by t.id`,
};
const ASSESSMENT = {
  name: 'assessment-sheet.assessment',
  text: `select t.assessment_id as "assessmentId", a.terms -> 'indicators' as indicators
         from assessment_sheet t join assessment a on a.id = t.assessment_id where t.id = $1`,
};
const INDICATORS = {
  name: 'assessment-sheet.indicators',
  text: `select terms -> 'indicators' as indicators from assessment where id = $1`,
};

/** A sheet as the working papers hold it. */
export type KeptSheet = Pick<AssessmentSheet, 'id' | 'status' | 'userId' | 'measurements' | 'notes' | 'digest'>;

/** Reads of sheets: to everybody but its evaluator a sheet does not exist before all are locked. */
@Injectable()
export class AssessmentSheetsQueries {
  constructor(private readonly reads: Reads) {}

  list({ assessment, ...page }: AssessmentSheetsQuery): Promise<Page<AssessmentSheetRow>> {
    return list.page(this.reads, currentActor(), page, { assessment });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<AssessmentSheetView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'assessment-sheet');
    const { takenBy, mayWrite, userId, name, indicators, earlier, ...sheet } = detail;
    currentContext().answer.etag = etagOf(sheet.version);
    return {
      ...sheet,
      allowed: allowedActions(assessmentSheetLifecycle, { status: sheet.status, takenBy, mayWrite }, actor),
      evaluator: { id: userId, name },
      total: sheet.status === 'locked' ? scoreSheet(indicators, sheetOf(detail)).total : null,
      earlier: [...earlier],
    };
  }

  /** Where the evaluators part, for those who may read their sheets. @throws DomainError `not-found` before all are locked */
  async compare(assessmentId: string): Promise<SheetComparisonView> {
    const sheets = await this.reads.all<KeptSheet>(...readable.for(currentActor(), [assessmentId]));
    if (sheets.length === 0) throw new DomainError('not-found', { subject: 'assessment-sheet' });
    const { indicators } = await this.reads.one<Pick<Detail, 'indicators'>>(INDICATORS, [assessmentId], 'assessment');
    const { totals, spread, differences } = compareSheets(indicators, sheets.map(sheetOf));
    return {
      totals: { ...totals },
      spread,
      differences: differences.map((difference) => ({ ...difference, points: { ...difference.points } })),
    };
  }

  /** Every sheet of an assessment, for what the rule itself does with them. */
  ofAssessment(assessmentId: string): Promise<KeptSheet[]> {
    return this.reads.all<KeptSheet>(OF_ASSESSMENT, [assessmentId]);
  }

  /** What a sheet belongs to, and what it is asked. @throws DomainError `not-found` */
  placeOf(id: string): Promise<{ assessmentId: string; indicators: readonly Indicator[] }> {
    return this.reads.one(ASSESSMENT, [id], 'assessment-sheet');
  }
}

/** A sheet as the calculation takes it. */
export function sheetOf({ userId, measurements }: Pick<AssessmentSheet, 'userId' | 'measurements'>): EvaluatorSheet {
  return { evaluator: userId, measurements };
}

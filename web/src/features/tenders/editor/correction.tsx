import { Checkbox, Form } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { resolve, type Resolved } from '#web/api/book.js';
import type { FieldProblem } from '#web/api/problem.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { t } from '../texts.js';
import type { Tender } from '../types.js';
import { PartProblems } from './part-problems.js';
import { DocumentParts } from './tender-editor.js';

interface Props {
  readonly schema: Resolved;
  readonly problems: readonly FieldProblem[];
  readonly tender: Tender;
}

/** A correction: its words and dates, and the document as a whole where it changes too. */
export function Correction({ schema, problems, tender }: Props): ReactNode {
  const form = Form.useFormInstance();
  const document = Form.useWatch('document', { form, preserve: true }) as object | null | undefined;
  const isThere = document !== undefined && document !== null;
  const whole = useMemo(() => onlyDocument(schema), [schema]);
  const own = problems.filter(({ path }) => !path.startsWith('document.'));
  return (
    <div className={isThere ? 'tender-editor' : undefined}>
      <PartProblems problems={own} />
      <div className="field-grid two">
        <SchemaFields schema={schema} only={['summary', 'affectsBids', 'title', 'documentsUntil', 'bidDeadline']} />
      </div>
      <p className="lead">{t('amend.dates', { documentsUntil: tender.documentsUntil })}</p>
      <fieldset className="part whole" data-part="document">
        <legend>
          <Checkbox
            checked={isThere}
            onChange={({ target }) =>
              form.setFieldValue('document', target.checked ? structuredClone(tender.document) : undefined)
            }
          >
            {t('amend.document')}
          </Checkbox>
        </legend>
        {isThere && (
          <DocumentParts schema={whole} problems={problems} method={tender.method} ceiling={tender.ceiling} />
        )}
      </fieldset>
    </div>
  );
}

/** The schema of a body that is nothing but its document. */
function onlyDocument(schema: Resolved): Resolved {
  return { ...schema, properties: { document: resolve(schema.properties!.document!) }, required: ['document'] };
}

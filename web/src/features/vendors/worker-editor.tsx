import type { ReactNode } from 'react';
import type { Resolved } from '#web/api/book.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { t } from './texts.js';
import './vendors.css';

const GROUPS = [
  ['person', ['code', 'name', 'citizenId', 'phone', 'education', 'hasSocialWorkDegree']],
  ['post', ['postLevel', 'hiredOn', 'hasLabourContract', 'hasSocialInsurance']],
  ['certificates', ['certificates']],
  ['training', ['training']],
] as const;

/** What is registered of somebody: the person, the post and its proofs, certificates, training. */
export function workerFields(schema: Resolved): ReactNode {
  return GROUPS.map(([group, names]) => (
    <section key={group} className="form-group">
      <h3>{t(`worker.${group}`)}</h3>
      <div className={group === 'person' || group === 'post' ? 'field-grid' : 'bare'}>
        <SchemaFields schema={schema} only={names.filter((name) => schema.properties?.[name])} />
      </div>
    </section>
  ));
}

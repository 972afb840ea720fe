import { Badge, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { CLAUSES } from '#src/procurement/contracts/calc/mandatory-content.js';
import { resolve, type Resolved } from '#web/api/book.js';
import type { FieldProblem } from '#web/api/problem.js';
import { term } from '#web/app/texts.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { t } from './texts.js';

type Clause = (typeof CLAUSES)[number];

const CONTENT = 'content';

/** The content of a contract clause by clause: one is drawn, the form keeps all of them. What was refused is counted beside its clause. */
export function ClauseEditor({ schema, problems }: { schema: Resolved; problems: readonly FieldProblem[] }): ReactNode {
  const [chosen, choose] = useState<Clause>(CLAUSES[0]);
  const content = resolve(schema.properties![CONTENT]!);
  const faults = (clause: Clause) => problems.filter(({ path }) => path.split('.').includes(clause)).length;
  return (
    <div className="clause-editor">
      <nav aria-label={t('terms.contents')}>
        {CLAUSES.map((clause, index) => (
          <Button
            key={clause}
            type="text"
            size="small"
            aria-current={clause === chosen ? 'true' : undefined}
            onClick={() => choose(clause)}
          >
            {index + 1} {term(clause, content.name)} <Badge count={faults(clause)} size="small" />
          </Button>
        ))}
      </nav>
      <div className="clause-fields fields large" key={chosen}>
        <SchemaFields schema={only(content, chosen)} path={[CONTENT]} />
      </div>
    </div>
  );
}

const only = (schema: Resolved, clause: Clause): Resolved => ({
  ...schema,
  properties: { [clause]: schema.properties![clause]! },
});

import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { percent } from '#web/components/format.js';
import { t } from './texts.js';

type Assessment = components['schemas']['AssessmentTerms'];
type Indicator = Assessment['indicators'][number];
const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
const FIGURES = ['target', 'limit', 'threshold', 'perPoint'] as const;

/** By what the service is measured later, and what each grade does to the last payment and to renewal. */
export function Indicators({ assessment }: { assessment: Assessment }): ReactNode {
  return (
    <>
      <Table<Indicator>
        size="small"
        rowKey="code"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...assessment.indicators]}
        columns={[
          { title: term('code'), dataIndex: 'code', className: 'figure' },
          { title: term('group', 'IndicatorInput'), render: (_, { group }) => valueLabel('group', group) },
          { title: term('name', 'IndicatorInput'), dataIndex: 'name' },
          { title: term('weight'), dataIndex: 'weight', align: 'right', className: 'figure' },
          { title: term('rule', 'IndicatorInput'), render: (_, { rule }) => ruleWords(rule) },
        ]}
      />
      <Table
        size="small"
        className="grades"
        rowKey="grade"
        pagination={false}
        dataSource={GRADES.map((grade) => ({ grade, ...assessment.grades[grade] }))}
        columns={[
          { title: t('document.grade'), render: (_, { grade }) => term(grade, 'GradeTermsInput') },
          { title: term('factor'), align: 'right', className: 'figure', render: (_, { factor }) => percent(factor) },
          { title: term('mayRenew'), render: (_, { mayRenew }) => valueLabel('mayRenew', mayRenew) },
          { title: term('mustRectify'), render: (_, { mustRectify }) => valueLabel('mustRectify', mustRectify) },
        ]}
      />
    </>
  );
}

/** How points come from what is measured. */
function ruleWords(rule: Indicator['rule']): string {
  const figures = FIGURES.flatMap((name) =>
    rule[name] === undefined ? [] : [t('document.figure', { name: term(name, 'ScoringRuleInput'), value: rule[name] })],
  );
  return [valueLabel('kind', rule.kind, 'ScoringRuleInput'), ...figures].join(t('list.comma'));
}

import { Button, Form, Skeleton } from 'antd';
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ProcurementMethod } from '#src/procurement/tenders/calc/methods.js';
import { resolve, type Resolved } from '#web/api/book.js';
import type { FieldProblem } from '#web/api/problem.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { Sections, type Section } from '#web/components/sections.js';
import { t } from '../texts.js';
import { useCatalogueItems } from './catalogue.js';
import { useChosenProject } from './from-project.js';
import { jumpTo } from './jump.js';
import { DOCUMENT_OVERRIDES } from './overrides.js';
import { PartProblems } from './part-problems.js';
import { type Part, problemsOf, stateOf } from './parts.js';
import { Purchase } from './purchase.js';
import { CriteriaSum, IndicatorSum, LinesSum, PaymentSum, StaffSum } from './sums.js';
import { TakeOver } from './take-over.js';

interface Props {
  /** of the body: a draft, a redraft or a correction */
  readonly schema: Resolved;
  readonly problems: readonly FieldProblem[];
  /** of the tender that is redrafted; that of the chosen project when left out */
  readonly method?: ProcurementMethod;
  readonly ceiling?: string;
  readonly withHead?: boolean;
}

const DOCUMENT_PARTS: readonly Part[] = [
  ...(['lines', 'requirements', 'criteria', 'service'] as const),
  ...(['staffing', 'payments', 'assessment', 'clauses'] as const),
];

const ALL_PARTS: readonly Part[] = ['head', ...DOCUMENT_PARTS];

/** A tender and its procurement document, part by part: sums move while typing, and every problem leads to its field. */
export function TenderEditor({ tenderId, ...props }: Props & { readonly tenderId?: string }): ReactNode {
  const project = useChosenProject();
  return (
    <div className="tender-editor">
      <TakeOver without={tenderId} />
      <DocumentParts
        {...props}
        withHead
        method={props.method ?? project?.method}
        ceiling={props.ceiling ?? project?.ceiling}
      />
    </div>
  );
}

/** The parts of the document, with the head of the tender or without it. */
export function DocumentParts({ schema, problems, method, ceiling, withHead }: Props): ReactNode {
  const form = Form.useFormInstance();
  // how the parts stand may follow a moment later: a letter is shown before all of the document is gone through
  const values = useDeferredValue(Form.useWatch([], { form, preserve: true }) as unknown);
  // drawn once: hundreds of fields are not drawn anew with every answer that comes in
  const [contents] = useState(() => contentsOf(schema));
  const known = useMemo(() => ({ method, ceiling }), [method, ceiling]);
  useEffect(() => {
    const [first] = problems;
    if (first) jumpTo(first.path);
  }, [problems]);
  const drawn = useDrawn();
  const parts = withHead ? ALL_PARTS : DOCUMENT_PARTS;
  const states = useMemo(
    () => new Map(parts.map((part) => [part, stateOf(part, values, schema, problems)])),
    [parts, values, schema, problems],
  );
  const sections = parts.map((part, index): Section => ({
    key: part,
    title: t(`part.${part}`),
    hint: t(`part.${part}.hint`),
    state: states.get(part),
    content: (
      <>
        <PartProblems problems={problemsOf(part, problems)} />
        {index < drawn ? contents[part] : <Skeleton active />}
      </>
    ),
  }));
  return (
    <Purchase value={known}>
      <Sections sections={sections} />
    </Purchase>
  );
}

/** How many parts are drawn: one more each time the browser has drawn the last, so that hundreds of fields do not hold up the first of them. */
function useDrawn(): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn > DOCUMENT_PARTS.length) return undefined;
    const next = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(next);
  }, [drawn]);
  return drawn;
}

/** The fields of each part. */
function contentsOf(schema: Resolved): Readonly<Record<Part, ReactNode>> {
  const document = resolve(schema.properties?.document ?? {});
  const contract = resolve(document.properties?.contract ?? {});
  const inDocument = { schema: document, path: ['document'], overrides: DOCUMENT_OVERRIDES };
  const inContract = { schema: contract, path: ['document', 'contract'], overrides: DOCUMENT_OVERRIDES };
  const head = Object.keys(schema.properties ?? {}).filter((name) => name !== 'document');
  const order = ['projectId', 'number', 'title', 'documentsUntil', 'bidDeadline'];
  return {
    head: (
      <div className="field-grid two">
        <SchemaFields schema={schema} only={order.filter((name) => head.includes(name))} />
      </div>
    ),
    lines: (
      <>
        <div className="field-grid two">
          <SchemaFields {...inDocument} only={['catalogueId']} />
          <AllItems />
        </div>
        <SchemaFields {...inDocument} only={['serviceLines']} />
        <LinesSum />
      </>
    ),
    requirements: <SchemaFields {...inDocument} only={['requirements']} />,
    criteria: (
      <>
        <SchemaFields {...inDocument} only={['criteria']} />
        <CriteriaSum />
        <div className="field-grid two">
          <SchemaFields {...inDocument} only={['smeSharedDeduction', 'outlierShare', 'tieBreak', 'abnormalLow']} />
        </div>
      </>
    ),
    service: (
      <>
        <SchemaFields {...inDocument} only={['service']} />
        <SchemaFields {...inContract} only={['sites', 'scope', 'term']} />
      </>
    ),
    staffing: (
      <>
        <SchemaFields {...inContract} only={['staffing']} />
        <StaffSum />
        <SchemaFields {...inContract} only={['quality', 'reports']} />
      </>
    ),
    payments: (
      <>
        <SchemaFields {...inDocument} only={['payments']} />
        <PaymentSum />
        <div className="field-grid two">
          <SchemaFields {...inContract} only={['taxRate']} />
        </div>
        <SchemaFields {...inContract} only={['payment', 'bond']} />
      </>
    ),
    assessment: (
      <>
        <SchemaFields {...inContract} only={['acceptance', 'assessment']} />
        <IndicatorSum />
      </>
    ),
    clauses: (
      <SchemaFields
        {...inContract}
        only={['rights', 'confidentiality', 'results', 'breach', 'termination', 'forceMajeure', 'disputes', 'effect']}
      />
    ),
  };
}

/** Lists every item of the catalogue that is not among the lines yet. */
function AllItems(): ReactNode {
  const items = useCatalogueItems();
  const form = Form.useFormInstance();
  const list = () => {
    const path = ['document', 'serviceLines'];
    const lines = ((form.getFieldValue(path) ?? []) as readonly { itemCode?: string }[]).filter(
      (line) => line?.itemCode,
    );
    const missing = items.filter(({ code }) => !lines.some(({ itemCode }) => itemCode === code));
    const added = missing.map(({ code, qualityStandard }) => ({ itemCode: code, standard: qualityStandard }));
    form.setFieldValue(path, [...lines, ...added]);
  };
  return (
    <div className="all-items">
      <Button disabled={items.length === 0} onClick={list}>
        {t('line.all', { count: items.length })}
      </Button>
    </div>
  );
}

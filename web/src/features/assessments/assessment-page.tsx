import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Indicator } from '#src/procurement/tenders/calc/indicator.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import type { CommandProps } from '#web/components/command.js';
import { Due, instant, percent } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown, type Tab } from '#web/components/record-page.js';
import { RecordView } from '#web/components/record-view.js';
import { ResourceList } from '#web/components/resource-list.js';
import type { Override } from '#web/components/schema-form.js';
import { type Assessment, indicatorsOf } from './assessment.js';
import { Comparison } from './comparison.js';
import { holds } from '#web/features/tenders/who.js';
import { MeasurementField } from './measurement.js';
import { Result } from './result.js';
import { chosenFrom } from '#web/features/review/choices.js';
import { Samples } from './samples.js';
import { t } from './texts.js';
import './assessments.css';

type Candidates = components['schemas']['EvaluatorCandidatesView'];
type Contract = components['schemas']['ContractView'];
type Comparison = components['schemas']['SheetComparisonView'];

/** One assessment, from its commission to its publication. */
export default function AssessmentPage(): ReactNode {
  const { id } = useParams();
  const { data } = useRead<Assessment>(`assessments/${id!}`);
  const isComparable = data?.data.areAllLocked && data.data.allowed.includes('settle');
  const { data: comparison } = useRead<Comparison>(isComparable ? `assessments/${id!}/comparison` : undefined);
  const mayPlan = data?.data.allowed.includes('plan') ?? false;
  const { data: candidates } = useRead<Candidates>(mayPlan ? `assessments/${id!}/evaluator-candidates` : undefined);
  const { data: contract } = useRead<Contract>(mayPlan ? `contracts/${data!.data.contract.id}` : undefined);
  const people = candidates?.data.people ?? [];
  return (
    <RecordPage<Assessment>
      collection="assessments"
      title={({ title }) => title}
      facts={facts}
      special={({ view }) => ({ settle: settling(view, comparison?.data), plan: planning(people, contract?.data) })}
      tabs={tabs}
    />
  );
}

function facts({ view }: Shown<Assessment>): ReactNode {
  const { total, grade, outcome, vendor, commentDueOn, status } = view;
  const contract = view.contract;
  return (
    <>
      <Fact label={t('fact.total')}>{total ?? t('fact.none')}</Fact>
      {grade && <Fact label={t('fact.grade')}>{valueLabel('grade', grade)}</Fact>}
      {outcome && <Fact label={t('fact.factor')}>{percent(outcome.factor)}</Fact>}
      <Fact label={t('fact.contract')}>
        <Link to={`/contracts/${contract.id}`}>{contract.name}</Link>
      </Fact>
      <Fact label={t('fact.vendor')}>{vendor.name}</Fact>
      {commentDueOn && status === 'in_objection' && (
        <Fact label={t('fact.comments')}>
          <Due on={commentDueOn} />
        </Fact>
      )}
    </>
  );
}

/** The plan starts with the whole term of the contract, and with those who may score. */
function planning(people: Candidates['people'], contract: Contract | undefined): Partial<CommandProps> {
  const able = people.filter(({ isBarred }) => !isBarred);
  const term = contract?.content.term;
  return {
    initial: {
      ...(term && { startsOn: term.startsOn, endsOn: term.endsOn }),
      evaluators: able.map(({ userId }) => ({ userId })),
      samples: (['files', 'cases', 'clients'] as const).map((kind) => ({ kind })),
    },
    overrides: {
      userId: chosenFrom(
        able.map(({ userId, name, declaredAt }) => ({
          value: userId,
          label: declaredAt ? t('plan.person.declared', { name, on: instant(declaredAt) }) : t('plan.person', { name }),
        })),
      ),
    },
  };
}

/** Settling starts with the indicators on which the sheets differ, and asks of each what its rule needs. */
function settling(view: Assessment, comparison: Comparison | undefined): Partial<CommandProps> {
  const settlements = comparison?.differences.map(({ code }) => ({ code }));
  return {
    initial: settlements && { settlements },
    overrides: { measurement: measured(indicatorsOf(view)) },
    children: (
      <>
        <p className="lead">{t('settle.lead')}</p>
        <ul className="plain-list figure">
          {comparison?.differences.map(({ code, points }) => (
            <li key={code}>
              {code} {Object.values(points as Record<string, string>).join(' – ')}
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

const measured = (indicators: readonly Indicator[]): Override =>
  function Measured({ path, full }) {
    return (
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => {
          const code = getFieldValue([...full.slice(0, -1), 'code']) as string | undefined;
          const indicator = indicators.find((one) => one.code === code);
          return (
            <Form.Item name={path} label={indicator?.name ?? t('found')}>
              {indicator ? <MeasurementField indicator={indicator} /> : <Input disabled />}
            </Form.Item>
          );
        }}
      </Form.Item>
    );
  };

/** Samples and sheets are working papers, which not everybody reads whom the assessment concerns. */
function tabs({ view }: Shown<Assessment>): readonly Tab<Assessment>[] {
  const isPlanned = view.plan !== null;
  return [
    { key: 'result', label: t('tab.result'), render: (shown) => <Result assessment={shown.view} /> },
    ...(isPlanned
      ? [
          {
            key: 'plan',
            label: t('tab.plan'),
            render: sheetOf(['plan', 'fee', 'purchaseNumber', 'evaluator', 'purchaser', 'vetoes']),
          },
        ]
      : []),
    ...(isPlanned && view.arePapersOpen
      ? [
          {
            key: 'samples',
            label: t('tab.samples'),
            render: ({ view: { id } }: Shown<Assessment>) => <Samples id={id} />,
          },
        ]
      : []),
    ...(isPlanned && view.arePapersOpen
      ? [
          {
            key: 'sheets',
            label: t('tab.sheets'),
            render: ({ view: one }: Shown<Assessment>) => <Comparison assessment={one} />,
          },
        ]
      : []),
    {
      key: 'report',
      label: t('tab.report'),
      render: sheetOf([
        'report',
        'comments',
        'reopenings',
        'draftedOn',
        'commentDueOn',
        'finalOn',
        'publishedOn',
        'papersDigest',
      ]),
    },
    ...(holds('rectification.read')
      ? [
          {
            key: 'rectifications',
            label: t('tab.rectifications'),
            render: ({ view: { id } }: Shown<Assessment>) => (
              <ResourceList
                path="rectifications"
                fixed={{ assessment: id }}
                to={(row) => `/rectifications/${row.id}`}
              />
            ),
          },
        ]
      : []),
  ];
}

const sheetOf =
  (only: readonly string[]) =>
  ({ view, schema }: Shown<Assessment>): ReactNode => (
    <div className="sheet">
      <RecordView value={view} schema={schema} only={only} />
    </div>
  );

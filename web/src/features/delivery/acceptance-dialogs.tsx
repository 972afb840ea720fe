import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import type { CommandProps } from '#web/components/command.js';
import type { Override } from '#web/components/schema-form.js';
import { today } from '#web/features/contracts/business-day.js';
import { mayRead } from '#web/features/contracts/reads.js';
import { valueLabel } from '#web/app/texts.js';
import { choice, Choose } from './choice.js';
import { useProgress, type Acceptance, type Contract } from './reads.js';
import { Lines } from './progress-panel.js';
import { t } from './texts.js';

type Candidates = components['schemas']['AcceptanceCandidatesView'];

/** The group as large as the contract says, with a site and a client's representative in it. Rule: D33 */
export function planning(contract: Contract): Partial<CommandProps> {
  const { panel, stages } = contract.content.acceptance;
  const kinds = ['purchaser', 'site', 'client-representative', 'expert', 'expert', 'purchaser'];
  const members = Array.from({ length: panel }, (_, index) => ({ kind: kinds[index] ?? 'purchaser' }));
  return {
    initial: { plannedFor: today(), members },
    overrides: {
      stage: choice(stages.map((value) => ({ value, label: valueLabel('stage', value, 'AcceptanceRow') }))),
      ...membership(contract.id),
    },
    children: <p className="lead">{t('acceptance.group', { panel })}</p>,
  };
}

/** Another day or another group. */
export function replanning(acceptance: Acceptance): Partial<CommandProps> {
  const { contractId, plannedFor, members } = acceptance;
  return {
    initial: {
      plannedFor,
      members: members.map(({ kind, userId, code }) => ({
        kind,
        userId: userId ?? undefined,
        code: code ?? undefined,
      })),
    },
    overrides: membership(contractId),
  };
}

const membership = (contractId: string): NonNullable<CommandProps['overrides']> => ({
  'members.userId': member(contractId),
  'members.code': Code,
});

/** Who is named by their account and who by a code follows from whom they speak for. */
const member = (contractId: string): Override =>
  function Member({ path, full, label }) {
    return (
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => {
          const kind = getFieldValue([...full.slice(0, -1), 'kind']) as string | undefined;
          if (kind === 'client-representative') return null;
          return (
            <Form.Item name={path} label={label}>
              <PersonField contractId={contractId} kind={kind} />
            </Form.Item>
          );
        }}
      </Form.Item>
    );
  };

const Code: Override = ({ path, full, label }) => (
  <Form.Item noStyle shouldUpdate>
    {({ getFieldValue }) => {
      const kind = getFieldValue([...full.slice(0, -1), 'kind']) as string | undefined;
      if (kind !== 'client-representative' && kind !== 'expert') return null;
      return (
        <Form.Item
          name={path}
          label={label}
          extra={kind === 'expert' ? t('acceptance.expert') : t('acceptance.client')}
        >
          <Input maxLength={40} />
        </Form.Item>
      );
    }}
  </Form.Item>
);

interface PersonProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly contractId: string;
  readonly kind: string | undefined;
}

function PersonField({ contractId, kind, ...bound }: PersonProps): ReactNode {
  const path = mayRead('contracts/{id}/acceptance-candidates')
    ? `contracts/${contractId}/acceptance-candidates`
    : undefined;
  const people = useRead<Candidates>(path).data?.data.people ?? [];
  const options = people
    .filter((person) => kind === undefined || person.kind === kind)
    .map(({ userId, name, organisation }) => ({
      value: userId,
      label: t('acceptance.person', { name, organisation: organisation.name }),
    }));
  return <Choose {...bound} options={options} />;
}

/** Every service is judged; what the accepted reports have done of it stands there to begin with. */
export function holding(contract: Contract, done: ReadonlyMap<string, string>): Partial<CommandProps> {
  const lines = contract.content.subject.serviceLines;
  return {
    initial: { items: lines.map(({ code }) => ({ code, delivered: done.get(code), passed: true })) },
    overrides: {
      'items.code': choice(
        lines.map(({ code, name, quantity, unit }) => ({
          value: code,
          label: t('acceptance.line', { code, name, quantity, unit }),
        })),
      ),
      'items.finding': Finding,
    },
    children: <Delivered contractId={contract.id} />,
  };
}

/** What did not pass needs what was found. */
const Finding: Override = ({ path, full, label }) => (
  <Form.Item noStyle shouldUpdate>
    {({ getFieldValue }) =>
      getFieldValue([...full.slice(0, -1), 'passed']) === false && (
        <Form.Item
          name={path}
          label={label}
          className="wide"
          rules={[{ required: true, message: t('acceptance.finding') }]}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      )
    }
  </Form.Item>
);

function Delivered({ contractId }: { contractId: string }): ReactNode {
  const progress = useProgress(contractId);
  if (!progress) return null;
  return (
    <details className="dialog-table">
      <summary>{t('acceptance.progress', { accepted: progress.acceptedMonths, months: progress.termMonths })}</summary>
      <Lines lines={progress.lines} />
    </details>
  );
}

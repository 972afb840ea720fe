import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRows } from '#web/api/records.js';
import type { CommandProps } from '#web/components/command.js';
import { post } from '#web/components/format.js';
import type { Override } from '#web/components/schema-form.js';
import type { Tender } from '#web/features/tenders/types.js';
import type { Custody } from './reads.js';
import { t } from './texts.js';

export { useCustody, type Custody } from './reads.js';

type Candidate = components['schemas']['CandidateRow'];
const USUAL_THRESHOLD = 2;

/** The dialog in which custodians are named: whoever was named before is there, with what the law asks of the circle in sight. */
export function nameCustodians(tender: Tender, custody: Custody | undefined): Partial<CommandProps> {
  return {
    command: 'tenders/custodians:put',
    readPath: `tenders/${tender.id}`,
    initial: {
      threshold: custody?.threshold ?? USUAL_THRESHOLD,
      userIds: custody?.custodians.map(({ person }) => person.id) ?? [],
    },
    overrides: { userIds: (props) => <CustodiansField {...props} tender={tender} /> },
  };
}

function CustodiansField({ path, label, tender }: Parameters<Override>[0] & { tender: Tender }): ReactNode {
  const { rows } = useRows<Candidate>('custodian-candidates');
  return (
    <>
      <Form.Item name={path} label={label} extra={t('name.lead')}>
        <CandidateSelect candidates={rows} />
      </Form.Item>
      <Circle candidates={rows} tender={tender} />
    </>
  );
}

interface SelectProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  readonly candidates: readonly Candidate[];
}

/** Chooses people by name or organisation; whoever is chosen already is not offered again. */
function CandidateSelect({ id, value = [], onChange, candidates }: SelectProps): ReactNode {
  const unique = candidates.filter(
    ({ userId }, index) => candidates.findIndex((one) => one.userId === userId) === index,
  );
  const words = ({ organisation, name, post: held }: Candidate) =>
    t('name.candidate', { organisation: organisation.name, name, post: post(held) });
  return (
    <Select<string[]>
      id={id}
      mode="multiple"
      virtual={false}
      value={[...value]}
      onChange={onChange}
      showSearch={{
        filterOption: (text, option) =>
          [option?.value, option?.label].some((one) => typeof one === 'string' && one.includes(text)),
      }}
      labelRender={({ value: chosen }) => {
        const candidate = unique.find(({ userId }) => userId === chosen);
        return candidate ? words(candidate) : String(chosen);
      }}
      options={unique
        .filter(({ userId }) => !value.includes(userId))
        .map((candidate) => ({ value: candidate.userId, 'data-value': candidate.userId, label: words(candidate) }))}
    />
  );
}

/** Who would open together, and how many of them the parties are: what the law asks of the circle. */
function Circle({ candidates, tender }: { candidates: readonly Candidate[]; tender: Tender }): ReactNode {
  const form = Form.useFormInstance();
  const chosen = (Form.useWatch('userIds', form) ?? []) as readonly string[];
  const threshold = (Form.useWatch('threshold', form) ?? 0) as number;
  const organisations = chosen.map((id) => candidates.find(({ userId }) => userId === id)?.organisation.id);
  const parties = [tender.purchaser.id, tender.agent?.id];
  const ofParties = organisations.filter((id) => id !== undefined && parties.includes(id)).length;
  const facts = [
    {
      key: 'seats',
      text: t('name.seats', { k: threshold, n: chosen.length }),
      isRight: threshold >= 2 && threshold < chosen.length,
    },
    {
      key: 'organisations',
      text: t('name.organisations', { count: new Set(organisations).size }),
      isRight: new Set(organisations).size >= 2,
    },
    {
      key: 'parties',
      text: t('name.parties', { count: ofParties, most: Math.max(threshold - 1, 0) }),
      isRight: ofParties < threshold,
    },
  ];
  return (
    <ul className="circle" aria-label={t('name.circle')}>
      {facts.map(({ key, text, isRight }) => (
        <li key={key} className={isRight ? 'right' : 'wrong'}>
          {text}
        </li>
      ))}
    </ul>
  );
}

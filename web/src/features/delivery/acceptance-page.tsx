import { Skeleton, Steps, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '#web/api/records.js';
import { ErrorPage } from '#web/app/error-pages.js';
import { term, valueLabel } from '#web/app/texts.js';
import { FileLink } from '#web/components/file.js';
import { Due, Status } from '#web/components/format.js';
import { reasonWhenLate } from '#web/components/late.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { daysFrom, today } from '#web/features/contracts/business-day.js';
import { mayRead } from '#web/features/contracts/reads.js';
import { holding, replanning } from './acceptance-dialogs.js';
import { useContract, useProgress, type Acceptance, type Contract } from './reads.js';
import { t } from './texts.js';
import './delivery.css';

/** One acceptance: who judges, what was found of each service, what users said, and its announcement. */
export default function AcceptancePage(): ReactNode {
  const { id } = useParams();
  const { data, error } = useRead<Acceptance>(`acceptances/${id!}`);
  const contract = useContract(data?.data.contractId);
  const progress = useProgress(data?.data.contractId);
  if (error) return <ErrorPage error={error} />;
  // the dialogs start with what contract and reports say
  if (!contract || (!progress && mayRead('contracts/{id}/progress'))) return <Skeleton active />;
  const done = new Map((progress?.lines ?? []).map(({ code, done: count }) => [code, count]));
  return (
    <RecordPage<Acceptance>
      collection="acceptances"
      title={({ contract: of, stage }) => `${of} ${valueLabel('stage', stage, 'AcceptanceRow')}`}
      facts={facts}
      special={({ view }) => ({
        replan: { command: 'acceptances:put', ...replanning(view) },
        hold: holding(contract, done),
        announce: { initial: { summary: summaryOf(view) }, ...reasonWhenLate(isLate(view)) },
        sign: { children: <Outcome acceptance={view} contract={contract} /> },
      })}
      body={({ view }) => <Body acceptance={view} contract={contract} />}
    />
  );
}

/** What the notice begins with: the result in figures, nobody named. Rule: D33 */
function summaryOf({ contract, stage, result, items }: Acceptance): string {
  const judged = items ?? [];
  return t('acceptance.notice', {
    ...{ contract, stage: valueLabel('stage', stage, 'AcceptanceRow') },
    result: result ? valueLabel('result', result, 'AcceptanceRow') : '',
    ...{ items: judged.length, failed: judged.filter(({ passed }) => !passed).length },
  });
}

const isLate = ({ announceDueOn }: Acceptance): boolean => announceDueOn !== null && today() > announceDueOn;

function facts({
  view: { vendor, contractId, contract, plannedFor, heldOn, result, announceDueOn, announcedOn },
}: Shown<Acceptance>): ReactNode {
  return (
    <>
      <Fact label={t('fact.contract')}>
        <Link to={`/contracts/${contractId}`}>{contract}</Link>
      </Fact>
      <Fact label={t('fact.vendor')}>{vendor.name}</Fact>
      <Fact label={heldOn ? term('heldOn') : term('plannedFor')}>{heldOn ?? plannedFor}</Fact>
      {result && (
        <Fact label={term('result', 'AcceptanceView')}>
          <Status value={result} field="result" schema="AcceptanceView" />
        </Fact>
      )}
      {announceDueOn && !announcedOn && (
        <Fact label={t('acceptance.announce-due')}>
          <Due on={announceDueOn} />
        </Fact>
      )}
    </>
  );
}

const STEPS = ['planned', 'held', 'signed', 'announced'] as const;

function Body({ acceptance, contract }: { acceptance: Acceptance; contract: Contract }): ReactNode {
  const { status, members, fileId, lateReason, plannedFor, heldOn, signedOn, announcedOn } = acceptance;
  const dates = { planned: plannedFor, held: heldOn, signed: signedOn, announced: announcedOn };
  const at = STEPS.indexOf(status);
  return (
    <>
      <section className="sheet">
        <Steps
          size="small"
          responsive
          current={status === 'announced' ? STEPS.length : at + 1}
          items={STEPS.map((step) => ({
            title: valueLabel('status', step, 'AcceptanceView'),
            content: dates[step] ?? undefined,
          }))}
        />
        {status === 'planned' && plannedFor > today() && (
          <p className="faint">{t('acceptance.in', { days: daysFrom(today(), plannedFor) })}</p>
        )}
      </section>
      <section className="sheet">
        <h2>{t('acceptance.items')}</h2>
        <Items acceptance={acceptance} contract={contract} />
      </section>
      <div className="grid">
        <section className="sheet">
          <h2>{term('members', 'AcceptanceView')}</h2>
          <ul className="people">
            {members.map((member, index) => (
              <li key={index}>
                <span className="faint">{valueLabel('kind', member.kind, 'GroupMemberView')}</span>{' '}
                {member.name ?? member.code ?? t('acceptance.unnamed')}
              </li>
            ))}
          </ul>
          {members.length === 0 && <p className="faint">{t('acceptance.members-hidden')}</p>}
        </section>
        <section className="sheet">
          <h2>{t('acceptance.users')}</h2>
          <Users acceptance={acceptance} />
          {fileId && (
            <p>
              {term('fileId', 'AcceptanceView')} <FileLink id={fileId} />
            </p>
          )}
          {lateReason && (
            <p>
              {term('lateReason')} {lateReason}
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function Users({ acceptance: { users } }: { acceptance: Acceptance }): ReactNode {
  if (!users) return <p className="faint">{t('acceptance.not-held')}</p>;
  return (
    <>
      <p className="figures">{t('acceptance.heard', { asked: users.asked, satisfied: users.satisfied })}</p>
      <blockquote className="said">{users.summary}</blockquote>
    </>
  );
}

interface Judged {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly delivered: string | undefined;
  readonly passed: boolean | undefined;
  readonly finding: string | null | undefined;
}

/** Each service of the contract with what was delivered of it and how it came out. */
function Items({ acceptance: { items }, contract }: { acceptance: Acceptance; contract: Contract }): ReactNode {
  const lines = contract.content.subject.serviceLines;
  const rows = (items ?? lines).map(({ code }): Judged => {
    const line = lines.find((one) => one.code === code);
    const item = items?.find((one) => one.code === code);
    const { name = code, unit = '', quantity = '' } = line ?? {};
    return { code, name, unit, quantity, delivered: item?.delivered, passed: item?.passed, finding: item?.finding };
  });
  return (
    <Table<Judged>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={[
        { title: term('code', 'AcceptedItemView'), dataIndex: 'code', className: 'figure' },
        { title: t('acceptance.service'), dataIndex: 'name' },
        { title: term('unit'), dataIndex: 'unit' },
        { title: t('acceptance.agreed-quantity'), dataIndex: 'quantity', align: 'right', className: 'figure' },
        {
          title: term('delivered'),
          align: 'right',
          className: 'figure',
          render: (_, { delivered }) => delivered ?? '—',
        },
        { title: term('passed'), render: (_, { passed }) => <Passed passed={passed} /> },
        { title: term('finding', 'AcceptedItemView'), dataIndex: 'finding' },
      ]}
    />
  );
}

function Passed({ passed }: { passed: boolean | undefined }): ReactNode {
  if (passed === undefined) return <span className="faint">{t('acceptance.not-held')}</span>;
  return passed ? (
    <Tag color="success">{t('acceptance.passed')}</Tag>
  ) : (
    <Tag color="error">{t('acceptance.failed')}</Tag>
  );
}

/** What is signed, in short. */
function Outcome({ acceptance, contract }: { acceptance: Acceptance; contract: Contract }): ReactNode {
  const failed = (acceptance.items ?? []).filter(({ passed }) => !passed);
  const nameOf = (code: string) =>
    contract.content.subject.serviceLines.find((line) => line.code === code)?.name ?? code;
  return (
    <>
      <p>{t('acceptance.outcome', { items: acceptance.items?.length ?? 0, failed: failed.length })}</p>
      <ul>
        {failed.map(({ code, finding }) => (
          <li key={code}>
            {nameOf(code)} {finding}
          </li>
        ))}
      </ul>
    </>
  );
}

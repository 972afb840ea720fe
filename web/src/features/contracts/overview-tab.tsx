import { Steps, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { valueLabel } from '#web/app/texts.js';
import { CommandButton, type CommandProps } from '#web/components/command.js';
import { Due, instant, Money, Status } from '#web/components/format.js';
import { FileLink } from '#web/components/file.js';
import { assigning } from '#web/features/delivery/assign-dialog.js';
import { planning } from '#web/features/delivery/acceptance-dialogs.js';
import { proposing } from '#web/features/delivery/propose-dialog.js';
import { drafting } from '#web/features/delivery/report-dialogs.js';
import { pathOf } from './path-to-effect.js';
import { mayGive, useDocuments, type Clock, type Contract } from './reads.js';
import { t } from './texts.js';

/** What waits, who has agreed to what, which clocks run, and what may be begun. */
export function OverviewTab({ contract }: { contract: Contract }): ReactNode {
  return (
    <>
      <Beginnings contract={contract} />
      <div className="grid overview">
        <section className="sheet">
          <h2>{t('overview.path')}</h2>
          <Path contract={contract} />
        </section>
        <div>
          <section className="sheet">
            <h2>{t('overview.clocks')}</h2>
            <Clocks clocks={contract.clocks} />
          </section>
          <section className="sheet">
            <h2>{t('overview.signing')}</h2>
            <Signing contract={contract} />
          </section>
          <section className="sheet">
            <h2>{t('overview.bond')}</h2>
            <Bond contract={contract} />
          </section>
        </div>
      </div>
    </>
  );
}

/** From the draft to the last day: what is done, what it waits for, and who is to act. */
function Path({ contract }: { contract: Contract }): ReactNode {
  const steps = pathOf(contract);
  const at = steps.findIndex(({ done }) => !done);
  return (
    <Steps
      orientation="vertical"
      size="small"
      current={at < 0 ? steps.length : at}
      status={contract.endReason ? 'error' : 'process'}
      items={steps.map(({ key, done, note, waitsFor }) => ({
        status: done ? ('finish' as const) : undefined,
        title: t(`path.${key}`),
        content: done ? note : [waitsFor, note].filter(Boolean).join(' '),
      }))}
    />
  );
}

function Clocks({ clocks }: { clocks: readonly Clock[] }): ReactNode {
  if (clocks.length === 0) return <p className="faint">{t('clocks.none')}</p>;
  return (
    <Table<Clock>
      size="small"
      rowKey="clock"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...clocks]}
      columns={[
        { title: t('clocks.act'), render: (_, { clock }) => valueLabel('clock', clock, 'ContractClockView') },
        { title: t('clocks.rule'), dataIndex: 'rule' },
        { title: t('clocks.due'), render: (_, { dueOn, daysLeft }) => <Due on={dueOn} left={daysLeft} /> },
        {
          title: t('clocks.done'),
          render: (_, { doneOn, isLate, lateReason }) => (
            <>
              <span className="figure">{doneOn ?? '—'}</span>{' '}
              {doneOn && isLate && <Tag color="error">{t('clocks.late')}</Tag>}
              {lateReason && <small className="block faint">{lateReason}</small>}
            </>
          ),
        },
      ]}
    />
  );
}

/** Both sides, the seals and the scan of the sealed original. */
function Signing({ contract }: { contract: Contract }): ReactNode {
  const { consents, seal, scan, legalCheck, budgetCheck } = contract;
  const code = useDocuments(contract.id).find(({ isCurrent }) => isCurrent)?.verificationCode;
  const of = (side: 'purchaser' | 'vendor') => consents.find((consent) => consent.side === side);
  return (
    <dl className="pairs">
      {legalCheck && (
        <>
          <dt>{t('signing.legal')}</dt>
          <dd>
            {legalCheck.opinion} <span className="figure faint">{legalCheck.on}</span>
          </dd>
        </>
      )}
      {budgetCheck && (
        <>
          <dt>{t('signing.budget')}</dt>
          <dd>
            {budgetCheck.opinion} <span className="figure faint">{budgetCheck.on}</span>
          </dd>
        </>
      )}
      {(['purchaser', 'vendor'] as const).map((side) => (
        <Consent key={side} side={side} at={of(side)?.at} name={contract[side].name} />
      ))}
      <dt>{t('signing.seal')}</dt>
      <dd>
        {seal ? (
          t('signing.sealed', { ...seal, seals: seal.seals.join(t('list.comma')) })
        ) : (
          <span className="faint">{t('signing.not-yet')}</span>
        )}
      </dd>
      <dt>{t('signing.scan')}</dt>
      <dd>
        {scan ? (
          <>
            <Status value={scan.state} field="state" schema="ScanView" /> <FileLink id={scan.fileId} />
            {scan.state !== 'pending' && (
              <small className="block faint">
                {t('signing.codes', { found: scan.found ?? t('signing.no-code'), expected: code ?? '—' })}
              </small>
            )}
          </>
        ) : (
          <span className="faint">{t('signing.not-yet')}</span>
        )}
      </dd>
    </dl>
  );
}

function Consent({
  side,
  at,
  name,
}: {
  side: 'purchaser' | 'vendor';
  at: string | undefined;
  name: string;
}): ReactNode {
  return (
    <>
      <dt>{t(`signing.${side}`)}</dt>
      <dd>
        {name}{' '}
        {at ? (
          <span className="met figure">{t('signing.consented', { at: instant(at) })}</span>
        ) : (
          <span className="faint">{t('signing.not-yet')}</span>
        )}
      </dd>
    </>
  );
}

function Bond({ contract: { bond, content } }: { contract: Contract }): ReactNode {
  const agreed = content.performanceBond;
  if (!agreed) return <p className="faint">{t('bond.none')}</p>;
  return (
    <dl className="pairs">
      <dt>{t('bond.agreed')}</dt>
      <dd>
        {valueLabel('form', agreed.form, 'BondClause')} <Money value={agreed.amount} />
      </dd>
      {bond && (
        <>
          <dt>{t('bond.received')}</dt>
          <dd>
            {t('bond.letter', { issuer: bond.issuer, number: bond.number })} <Money value={bond.amount} />
            {bond.fileId && <FileLink id={bond.fileId} />}
          </dd>
          <dt>{t('bond.valid')}</dt>
          <dd className="figure">
            {bond.receivedOn} – {bond.validUntil}
          </dd>
          <dt>{t('bond.returned')}</dt>
          <dd className="figure">{bond.returnedOn ?? '—'}</dd>
        </>
      )}
    </dl>
  );
}

/** What hangs on a contract in force and may be begun by the reader's post. */
function Beginnings({ contract }: { contract: Contract }): ReactNode {
  const navigate = useNavigate();
  const offered: readonly (Partial<CommandProps> & { command: string })[] = [
    { command: 'contracts/service-reports', ...drafting(contract) },
    { command: 'contracts/staff-assignments', ...assigning(contract) },
    { command: 'contracts/acceptances', ...planning(contract) },
    { command: 'contracts/deductions', ...proposing(contract) },
    { command: 'contracts/assessments' },
  ].filter(({ command }) => mayGive(command));
  if (offered.length === 0 || !contract.signedOn || contract.endedOn) return null;
  return (
    <section className="sheet beginnings">
      <h2>{t('overview.begin')}</h2>
      <div className="page-head-actions">
        {offered.map((one) => (
          <CommandButton
            key={one.command}
            ids={[contract.id]}
            onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
            {...one}
          />
        ))}
      </div>
    </section>
  );
}

import { Form, Input, Select, Table } from 'antd';
import type { ReactNode } from 'react';
import { session } from '#web/api/session.js';
import { valueLabel } from '#web/app/texts.js';
import type { CommandProps } from '#web/components/command.js';
import { instant, Money } from '#web/components/format.js';
import { reasonWhenLate } from '#web/components/late.js';
import type { Override } from '#web/components/schema-form.js';
import { later, today } from './business-day.js';
import { ClauseEditor } from './clause-editor.js';
import { useComparison } from './comparison.js';
import { PdfPreview } from './pdf-preview.js';
import { useDocuments, useMilestones, type Clock, type Contract } from './reads.js';
import { Verdict } from './terms-tab.js';
import { t } from './texts.js';

const [READING_WIDTH, TABLE_WIDTH, EDITOR_WIDTH] = [960, 760, 1160];

type Special = Readonly<Record<string, Partial<CommandProps>>>;

/** A guarantee outlasts the service by the time that the last acceptance takes. */
const BOND_MARGIN_DAYS = 90;

/** The dialogs of a contract: what a decision rests on is shown in them, and what is known is filled in. */
export function contractDialogs(contract: Contract): Special {
  const { content, document, clocks } = contract;
  return {
    redraft: {
      width: EDITOR_WIDTH,
      initial: { content },
      layout: (schema, problems) => <ClauseEditor schema={schema} problems={problems} />,
      children: <p className="lead">{t('editor.lead')}</p>,
    },
    submit: { children: <Basis contract={contract} /> },
    'check-legally': { children: <Basis contract={contract} />, initial: { opinion: t('dialog.legal-opinion') } },
    'check-budget': {
      width: TABLE_WIDTH,
      initial: { opinion: t('dialog.budget-opinion') },
      children: <Years contract={contract} />,
    },
    approve: { children: <Basis contract={contract} hasChecks /> },
    consent: {
      width: READING_WIDTH,
      initial: { sha256: document?.sha256 },
      overrides: { sha256: Digest },
      ...reasonWhenLate(isPurchaser() && isLate('sign', clocks)),
      children: <Reading contract={contract} />,
    },
    'register-seal': {
      initial: { date: today(), copies: content.effect.copies },
      overrides: { seals: Seals },
    },
    'hand-in-scan': { children: <Expected contract={contract} /> },
    announce: reasonWhenLate(isLate('announce', clocks)),
    file: reasonWhenLate(isLate('file', clocks)),
    'receive-bond': {
      initial: {
        amount: content.performanceBond?.amount,
        receivedOn: today(),
        validUntil: later(content.term.endsOn, BOND_MARGIN_DAYS),
      },
      children: content.performanceBond && (
        <p>
          {t('dialog.bond', { form: valueLabel('form', content.performanceBond.form, 'BondClause') })}{' '}
          <Money value={content.performanceBond.amount} />
        </p>
      ),
    },
    'return-bond': {
      ...reasonWhenLate(isLate('return-bond', clocks)),
      children: contract.bond && (
        <p>
          {t('dialog.bond-held', { on: contract.bond.receivedOn })} <Money value={contract.bond.amount} />
        </p>
      ),
    },
    suspend: { children: <Unpaid contract={contract} /> },
    terminate: { children: <Unpaid contract={contract} /> },
    rescind: { children: <Unpaid contract={contract} /> },
    complete: { children: <Unpaid contract={contract} /> },
  };
}

/** Whether the day of a clock is over and nothing done. */
const isLate = (clock: Clock['clock'], clocks: readonly Clock[]): boolean =>
  clocks.some((one) => one.clock === clock && one.isLate && one.doneOn === null);

/** The law's day to sign binds the purchaser: the supplier owes no reason. */
const isPurchaser = (): boolean => session.me()!.membership.organisationKind === 'purchaser';

/** Price, term and what the comparison came to; with the opinions of those who checked it. */
function Basis({ contract, hasChecks }: { contract: Contract; hasChecks?: boolean }): ReactNode {
  const comparison = useComparison(contract);
  const { content, legalCheck, budgetCheck, vendor } = contract;
  return (
    <>
      <dl className="pairs">
        <dt>{t('signing.vendor')}</dt>
        <dd>{vendor.name}</dd>
        <dt>{t('fact.price')}</dt>
        <dd>
          <Money value={content.price.total} strong /> {content.price.capitals}
        </dd>
        <dt>{t('fact.term')}</dt>
        <dd className="figure">
          {content.term.startsOn} – {content.term.endsOn}
        </dd>
        {hasChecks && (
          <>
            <dt>{t('signing.legal')}</dt>
            <dd>
              {legalCheck ? (
                `${legalCheck.opinion} ${legalCheck.on}`
              ) : (
                <span className="unmet">{t('signing.not-yet')}</span>
              )}
            </dd>
            <dt>{t('signing.budget')}</dt>
            <dd>
              {budgetCheck ? (
                `${budgetCheck.opinion} ${budgetCheck.on}`
              ) : (
                <span className="unmet">{t('signing.not-yet')}</span>
              )}
            </dd>
          </>
        )}
      </dl>
      <Verdict comparison={comparison} />
      <br />
    </>
  );
}

/** What each year's budget has to pay. */
function Years({ contract: { content } }: { contract: Contract }): ReactNode {
  return (
    <Table
      size="small"
      className="dialog-table"
      rowKey="code"
      pagination={false}
      dataSource={[...content.payment.instalments]}
      columns={[
        { title: t('dialog.year'), dataIndex: 'year', className: 'figure' },
        { title: t('payments.milestone'), render: (_, { code, name }) => `${code} ${name}` },
        { title: t('plan.conditions'), dataIndex: 'condition' },
        { title: t('dialog.amount'), align: 'right', render: (_, { amount }) => <Money value={amount} /> },
      ]}
    />
  );
}

/** The document that is agreed to, to be read here. */
function Reading({ contract }: { contract: Contract }): ReactNode {
  const current = useDocuments(contract.id).find(({ id }) => id === contract.document?.id);
  if (!contract.document) return null;
  return (
    <>
      <p>
        {current &&
          t('dialog.reading', {
            revision: current.revision,
            pages: current.pages,
            at: instant(current.renderedAt),
            code: current.verificationCode,
          })}
      </p>
      <PdfPreview
        fileId={contract.document.fileId}
        sha256={contract.document.sha256}
        title={t('document.file', { number: contract.number ?? contract.title, revision: contract.document.revision })}
        height={440}
      />
    </>
  );
}

const Digest: Override = ({ path, label }) => (
  <Form.Item name={path} label={label} extra={t('dialog.digest')} rules={[{ required: true }]}>
    <Input className="digest" maxLength={64} />
  </Form.Item>
);

const Seals: Override = ({ path, label }) => (
  <Form.Item name={path} label={label} rules={[{ required: true, message: t('dialog.seals.missing') }]}>
    <Select
      mode="tags"
      placeholder={t('dialog.seals')}
      options={[t('seal.contract'), t('seal.paging'), t('seal.official')].map((value) => ({
        value,
        label: value,
        'data-value': value,
      }))}
    />
  </Form.Item>
);

/** What the scan must show. */
function Expected({ contract }: { contract: Contract }): ReactNode {
  const current = useDocuments(contract.id).find(({ isCurrent }) => isCurrent);
  return <p>{current && t('dialog.scan', { code: current.verificationCode, pages: current.pages })}</p>;
}

/** What is not paid yet, and what is not done. */
function Unpaid({ contract }: { contract: Contract }): ReactNode {
  const open = useMilestones(contract.id).filter(({ status }) => status !== 'paid' && status !== 'cancelled');
  const undone = contract.clocks.filter(({ doneOn }) => doneOn === null);
  if (open.length === 0 && undone.length === 0) return <p className="met">{t('dialog.nothing-open')}</p>;
  return (
    <ul className="dialog-list">
      {open.map(({ id, code, name, gross, status }) => (
        <li key={id}>
          {code} {name} <Money value={gross} /> {valueLabel('status', status, 'MilestoneView')}
        </li>
      ))}
      {undone.map(({ clock, dueOn }) => (
        <li key={clock}>
          {valueLabel('clock', clock, 'ContractClockView')} <span className="figure">{dueOn}</span>{' '}
          {t('signing.not-yet')}
        </li>
      ))}
    </ul>
  );
}

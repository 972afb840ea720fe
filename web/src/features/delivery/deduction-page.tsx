import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { term, valueLabel } from '#web/app/texts.js';
import { Due, Money, yuan } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { useContract, type Contract, type Deduction } from './reads.js';
import { t } from './texts.js';
import './delivery.css';

/** One deduction: the breach, the sum explained, what the vendor says to it, and what was decided. */
export default function DeductionPage(): ReactNode {
  return (
    <RecordPage<Deduction>
      collection="deductions"
      title={({ contract, kind }) => `${contract} ${valueLabel('kind', kind, 'DeductionView')}`}
      facts={facts}
      special={({ view }) =>
        Object.fromEntries(view.allowed.map((action) => [action, { children: <Short deduction={view} /> }]))
      }
      body={({ view }) => <Body deduction={view} />}
    />
  );
}

function facts({ view }: Shown<Deduction>): ReactNode {
  const { amount, open, contractId, contract, vendor, replyDueOn, status } = view;
  return (
    <>
      <Fact label={term('amount', 'DeductionView')}>
        <Money value={amount} strong />
      </Fact>
      {status === 'confirmed' && (
        <Fact label={term('open', 'DeductionView')}>
          <Money value={open} />
        </Fact>
      )}
      <Fact label={t('fact.contract')}>
        <Link to={`/contracts/${contractId}`}>{contract}</Link>
      </Fact>
      <Fact label={t('fact.vendor')}>{vendor.name}</Fact>
      {status === 'proposed' && (
        <Fact label={term('replyDueOn')}>
          <Due on={replyDueOn} />
        </Fact>
      )}
    </>
  );
}

/** The notice in short, for those who reply or decide. */
function Short({ deduction }: { deduction: Deduction }): ReactNode {
  const { explanation, amount, reason, reply } = deduction;
  return (
    <dl className="pairs">
      <dt>{term('amount', 'DeductionView')}</dt>
      <dd>
        <Money value={amount} strong />
      </dd>
      <dt>{t('deduction.sum')}</dt>
      <dd>{explanation.words}</dd>
      <dt>{term('reason', 'DeductionView')}</dt>
      <dd>{reason}</dd>
      {reply && (
        <>
          <dt>{term('reply', 'DeductionView')}</dt>
          <dd>{reply}</dd>
        </>
      )}
    </dl>
  );
}

function Body({ deduction }: { deduction: Deduction }): ReactNode {
  const contract = useContract(deduction.contractId);
  const { explanation, reason, amount, requestId } = deduction;
  return (
    <>
      <section className="sheet">
        <h2>{t('deduction.facts')}</h2>
        <Basis deduction={deduction} contract={contract} />
        <p className="text">{reason}</p>
      </section>
      <section className="sheet">
        <h2>{t('deduction.explained')}</h2>
        <p className="formula figures">
          {explanation.words} = <Money value={amount} strong />
        </p>
        <p className="faint">{t('deduction.rule', { rule: explanation.rule })}</p>
      </section>
      <section className="sheet">
        <h2>{t('deduction.course')}</h2>
        <Timeline titleSpan="110px" items={[...courseOf(deduction)]} />
        {requestId && <Link to={`/payment-requests/${requestId}`}>{t('deduction.request')}</Link>}
      </section>
    </>
  );
}

/** The breach in words: which place and how long, which month, which record. */
function Basis({
  deduction: { kind, basis },
  contract,
}: {
  deduction: Deduction;
  contract: Contract | undefined;
}): ReactNode {
  const value = basis as Readonly<Record<string, string | number>>;
  const post =
    contract?.content.staffing.posts.find(({ code }) => code === value.postCode)?.name ?? value.postCode ?? '';
  const line =
    contract?.content.subject.serviceLines.find(({ code }) => code === value.lineCode)?.name ?? value.lineCode ?? '';
  return <p>{t(`deduction.basis.${kind}`, { ...value, post, line })}</p>;
}

function courseOf(deduction: Deduction): readonly { key: string; title: ReactNode; content: ReactNode }[] {
  const { proposedOn, replyDueOn, reply, repliedOn, decision, decidedOn, settledOn, status, amount } = deduction;
  const entry = (key: string, on: string, content: ReactNode) => ({
    key,
    title: <span className="figure faint">{on}</span>,
    content,
  });
  return [
    entry('proposed', proposedOn, t('deduction.proposed', { dueOn: replyDueOn })),
    ...(repliedOn ? [entry('replied', repliedOn, <Said label={t('deduction.replied')} text={reply} />)] : []),
    ...(decidedOn
      ? [
          entry(
            'decided',
            decidedOn,
            <Said label={status === 'waived' ? t('deduction.waived') : t('deduction.confirmed')} text={decision} />,
          ),
        ]
      : []),
    ...(settledOn ? [entry('settled', settledOn, t('deduction.settled', { amount: yuan(amount) }))] : []),
  ];
}

function Said({ label, text }: { label: string; text: string | null }): ReactNode {
  return (
    <>
      {label}
      <blockquote className="said">{text}</blockquote>
    </>
  );
}

import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useRows } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { instant, yuan } from '#web/components/format.js';
import { ResourceList } from '#web/components/resource-list.js';
import { CHAIN_COLUMNS } from '#web/features/oversight/chain.js';
import type { components } from '#web/api/generated/schema.js';
import type { Acceptance } from './plan-lanes.js';
import { holds, mayRead, useDocuments, useMilestones, type Contract, type Milestone } from './reads.js';
import { t } from './texts.js';

type Deduction = components['schemas']['DeductionRow'];

interface Happened {
  readonly on: string;
  readonly text: string;
}

/** What happened to a contract, the newest first; the audit log itself for those who read it. */
export function HistoryTab({ contract }: { contract: Contract }): ReactNode {
  const milestones = useMilestones(contract.id);
  const documents = useDocuments(contract.id);
  const of = (path: string) => (mayRead(path) ? path : undefined);
  const { rows: acceptances } = useRows<Acceptance>(of('acceptances'), { contract: contract.id });
  const { rows: deductions } = useRows<Deduction>(of('deductions'), { contract: contract.id });
  const all = [
    ...ofContract(contract),
    ...documents.map(({ renderedAt, revision }) => ({
      on: instant(renderedAt),
      text: t('history.rendered', { revision }),
    })),
    ...milestones.flatMap(ofMilestone),
    ...acceptances.flatMap(({ heldOn, stage, result }) =>
      heldOn && result
        ? [
            {
              on: heldOn,
              text: t('history.accepted', {
                stage: valueLabel('stage', stage, 'AcceptanceRow'),
                result: valueLabel('result', result, 'AcceptanceRow'),
              }),
            },
          ]
        : [],
    ),
    ...deductions.map(({ proposedOn, kind, amount }) => ({
      on: proposedOn,
      text: t('history.deduction', { kind: valueLabel('kind', kind, 'DeductionRow'), amount: yuan(amount) }),
    })),
  ].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <>
      <section className="sheet">
        <h2>{t('history.title')}</h2>
        <Timeline
          titleSpan="150px"
          items={all.map(({ on, text }, index) => ({
            key: index,
            title: <span className="figure faint">{on}</span>,
            content: text,
          }))}
        />
      </section>
      {holds('audit-entry.read') && (
        <section>
          <h2 className="above-list">{t('history.audit')}</h2>
          <ResourceList path="audit-entries" fixed={{ subject: contract.id }} columns={CHAIN_COLUMNS} filters={[]} />
        </section>
      )}
    </>
  );
}

function ofContract(contract: Contract): readonly Happened[] {
  const {
    createdAt,
    legalCheck,
    budgetCheck,
    consents,
    seal,
    signedOn,
    clocks,
    finallyAcceptedOn,
    endedOn,
    endReason,
  } = contract;
  const on = (date: string | null | undefined, text: string): Happened[] => (date ? [{ on: date, text }] : []);
  const clock = (name: string) => clocks.find((one) => one.clock === name)?.doneOn;
  return [
    ...on(instant(createdAt), t('history.drafted')),
    ...on(legalCheck?.on, t('history.legal', { opinion: legalCheck?.opinion ?? '' })),
    ...on(budgetCheck?.on, t('history.budget', { opinion: budgetCheck?.opinion ?? '' })),
    ...consents.flatMap(({ side, at }) => on(instant(at), t('history.consented', { name: contract[side].name }))),
    ...on(seal?.date, t('history.sealed', { number: seal?.approvalNumber ?? '' })),
    ...on(signedOn, t('history.effective')),
    ...on(clock('announce'), t('history.announced')),
    ...on(clock('file'), t('history.filed', { number: contract.filingNumber ?? '' })),
    ...on(clock('receive-bond'), t('history.bond')),
    ...on(clock('return-bond'), t('history.bond-returned')),
    ...on(finallyAcceptedOn, t('history.finally-accepted')),
    ...on(endedOn, t('history.ended', { reason: endReason ?? '' })),
  ];
}

function ofMilestone({ code, name, payableOn, paidOn, paid }: Milestone): readonly Happened[] {
  const milestone = `${code} ${name}`;
  return [
    ...(payableOn ? [{ on: payableOn, text: t('history.payable', { milestone }) }] : []),
    ...(paidOn ? [{ on: paidOn, text: t('history.paid', { milestone, amount: yuan(paid ?? '0') }) }] : []),
  ];
}

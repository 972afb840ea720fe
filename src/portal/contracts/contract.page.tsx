import { grouped, percent, span, yuanOf } from '../shell/format.js';
import { formatYuan } from '#src/kernel/money.js';
import type { NoticeRow } from '../notices/notices.reads.js';
import { CaseNotices } from '../notices/notice-list.js';
import type { Page } from '../shell/page.js';
import { Section, Services } from '../shell/paper.js';
import { Day, Facts, Link, Said, Status, Table, type Tone } from '../shell/parts.js';
import type { Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';
import type { PublicContract, PublicPayment } from './contracts.reads.js';

export interface ContractMatter {
  readonly contract: PublicContract;
  readonly place: string;
  readonly payments: readonly PublicPayment[];
  readonly notices: readonly NoticeRow[];
}

/** What is public of one contract. */
export function contractPage({ words }: Site, matter: ContractMatter): Page {
  const { id, title, purchaser, vendor } = matter.contract;
  return {
    title,
    description: words.say('contract.description', { title, purchaser, vendor }),
    path: `/contracts/${id}`,
    part: 'contracts',
    body: <Agreement {...matter} />,
  };
}

function Agreement({ contract, place, payments, notices }: ContractMatter) {
  const { words, locale } = useSite();
  const { announced } = contract;
  const { purchaser, supplier, term, price } = announced;
  return (
    <div class="wide">
      <nav class="crumbs" aria-label={words.say('shell.crumbs')}>
        <Link to="/contracts">{words.say('parts.contracts')}</Link>
        <Link to={`/tenders/${contract.tenderId}`}>{words.say('notice.toTender')}</Link>
      </nav>
      <h1>
        <Said>{contract.title}</Said>
      </h1>
      <p>
        <ContractState status={contract.status} />
      </p>
      <Facts
        rows={[
          [words.say('facts.contract'), contract.number],
          [words.say('facts.project'), announced.projectNumber],
          [words.say('facts.purchaser'), <Said>{purchaser.name}</Said>],
          [words.say('facts.vendor'), <Said>{supplier.name}</Said>],
          [words.say('facts.uscc'), <code>{supplier.uscc}</code>],
          [words.say('facts.price'), <span class="figure">{yuanOf(contract.priceFen, locale)}</span>],
          [words.say('facts.capitals'), <Said>{price.capitals}</Said>],
          [words.say('facts.region'), <Said>{place}</Said>],
          [words.say('facts.place'), <Said>{term.place}</Said>],
          [words.say('facts.term'), span(contract.startsOn, contract.endsOn)],
          [words.say('facts.signedOn'), <Day on={contract.signedOn} />],
          [words.say('facts.announcedOn'), <Day on={contract.on} />],
          contract.endedOn && [words.say('facts.endedOn'), <Day on={contract.endedOn} />],
        ]}
      />
      <Section title={words.say('contract.payments')}>
        <Payments payments={payments} />
      </Section>
      <Section title={words.say('notice.contract.subject')}>
        <Services rows={announced.services} />
      </Section>
      <Section title={words.say('contract.notices')}>
        <CaseNotices rows={notices} />
      </Section>
    </div>
  );
}

function Payments({ payments }: { readonly payments: readonly PublicPayment[] }) {
  const { words } = useSite();
  const money = (amount: PublicPayment['paidFen']) => (amount === null ? '—' : grouped(formatYuan(amount)));
  return (
    <Table
      caption={words.say('contract.payments')}
      rows={payments}
      columns={[
        { title: words.say('facts.instalment'), cell: ({ name }) => <Said>{name}</Said>, isHead: true },
        { title: words.say('facts.share'), cell: ({ share }) => percent(share), isFigure: true },
        { title: words.say('facts.planned'), cell: ({ grossFen }) => money(grossFen), isFigure: true },
        { title: words.say('facts.paid'), cell: ({ paidFen }) => money(paidFen), isFigure: true },
        {
          title: words.say('facts.paidOn'),
          cell: ({ paidOn }) => (paidOn ? <Day on={paidOn} /> : words.say('contract.notYetPaid')),
        },
      ]}
    />
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  effective: 'open',
  completed: 'good',
  suspended: 'warn',
  terminated: 'ended',
  rescinded: 'ended',
};

export function ContractState({ status }: { readonly status: string }) {
  const { words } = useSite();
  return <Status tone={TONES[status] ?? 'calm'}>{words.label('status', status)}</Status>;
}

import { inGroups, yuanOf } from '../shell/format.js';
import type { Page } from '../shell/page.js';
import { Section } from '../shell/paper.js';
import { Day, Facts, Link, Moment, Said, Status, Table } from '../shell/parts.js';
import type { Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';
import { STAGE_TONES, stageOf } from './public-stage.js';
import type { IssuedDocument, PublicTender } from './tenders.reads.js';
import type { Case, TimelineEntry } from './timeline.js';

export interface TenderMatter extends Case {
  readonly place: string;
  readonly documents: readonly IssuedDocument[];
  readonly timeline: readonly TimelineEntry[];
}

/** Everything that is public of one procedure. */
export function tenderPage({ words }: Site, matter: TenderMatter): Page {
  const { id, title, purchaser } = matter.tender;
  return {
    title,
    description: words.say('tender.description', { title, purchaser }),
    path: `/tenders/${id}`,
    part: 'tenders',
    body: <Procedure {...matter} />,
  };
}

function Procedure({ tender, place, timeline, documents, award, contract }: TenderMatter) {
  const { words, locale } = useSite();
  return (
    <div class="wide">
      <nav class="crumbs" aria-label={words.say('shell.crumbs')}>
        <Link to="/tenders">{words.say('parts.tenders')}</Link>
      </nav>
      <h1>
        <Said>{tender.title}</Said>
      </h1>
      <p>
        <StageOf {...tender} />
      </p>
      <Facts
        rows={[
          [words.say('facts.number'), tender.number],
          [words.say('facts.project'), tender.projectNumber],
          [words.say('facts.purchaser'), <Said>{tender.purchaser}</Said>],
          tender.agent && [words.say('facts.agent'), <Said>{tender.agent}</Said>],
          [words.say('facts.region'), <Said>{place}</Said>],
          [words.say('facts.method'), words.label('method', tender.method)],
          [words.say('facts.ceiling'), <span class="figure">{yuanOf(tender.ceilingFen, locale)}</span>],
          [words.say('facts.bidDeadline'), <Moment at={tender.bidDeadline} />],
        ]}
      />
      {tender.status === 'suspended' && <p class="hint">{words.say('tender.suspended')}</p>}
      {award && (
        <Section title={words.say('tender.result')}>
          <Facts
            rows={[
              [words.say('facts.supplier'), <Said>{award.vendor}</Said>],
              [words.say('facts.amount'), <span class="figure">{yuanOf(award.amountFen, locale)}</span>],
              [words.say('facts.announcedAt'), <Moment at={award.announcedAt} />],
              [words.say('facts.challengeUntil'), <Day on={award.challengeUntil} />],
              contract && [
                words.say('facts.contract'),
                <Link to={`/contracts/${contract.id}`}>{contract.number}</Link>,
              ],
            ]}
          />
        </Section>
      )}
      <Section title={words.say('tender.timeline')}>
        <Timeline entries={timeline} />
      </Section>
      <Section title={words.say('tender.documents')}>
        <p>{words.say('tender.documentsHint')}</p>
        <Table
          caption={words.say('tender.documents')}
          rows={documents}
          columns={[
            { title: words.say('facts.documentVersion'), cell: ({ ordinal }) => ordinal, isHead: true },
            { title: words.say('facts.issuedAt'), cell: ({ issuedAt }) => <Moment at={issuedAt} /> },
            { title: words.say('facts.digest'), cell: ({ digest }) => <code>{inGroups(digest)}</code> },
          ]}
        />
      </Section>
    </div>
  );
}

export function StageOf({ status, isContractPublic }: Pick<PublicTender, 'status' | 'isContractPublic'>) {
  const { words } = useSite();
  const stage = stageOf(status, isContractPublic);
  return <Status tone={STAGE_TONES[stage]}>{words.say(`stages.${stage}`)}</Status>;
}

function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { words, locale } = useSite();
  const textOf = ({ what, payment }: TimelineEntry) => {
    if ('notice' in what) return <Link to={`/notices/${what.id}`}>{words.say(`kinds.${what.notice}`)}</Link>;
    if (!payment) return words.say(`timeline.${what.date}`);
    return (
      <>
        {words.say('timeline.paid')}
        {words.say('small.colon')}
        <Said>{payment.name}</Said>
        {payment.paidFen !== null && <> {yuanOf(payment.paidFen, locale)}</>}
      </>
    );
  };
  return (
    <ol class="timeline">
      {entries.map((entry, index) => (
        <li class={entry.state} key={index} aria-current={entry.state === 'today' ? 'date' : undefined}>
          {entry.at ? <Moment at={entry.at} /> : <Day on={entry.on} />}
          <span>{textOf(entry)}</span>
          {entry.state !== 'past' && <small>{words.say(`timeline.${entry.state}`)}</small>}
        </li>
      ))}
    </ol>
  );
}

import { inGroups, percent, span } from '../shell/format.js';
import { Paragraphs, Section } from '../shell/paper.js';
import { Day, Facts, Moment, Money, Said, Table } from '../shell/parts.js';
import { useSite } from '../shell/site-context.js';
import type { NoticeBodies } from './notice-bodies.js';

interface Of<K extends keyof NoticeBodies> {
  readonly body: NoticeBodies[K];
}

/** 采购意向公告. Rule: A5. */
export function Intent({ body }: Of<'intent'>) {
  const { words } = useSite();
  return (
    <>
      <Section title={words.say('notice.intent.what')}>
        <Paragraphs text={body.summary} />
      </Section>
      <Section title={words.say('notice.intent.plan')}>
        <Facts
          rows={[
            [words.say('facts.budget'), <Money amount={body.budget} />],
            [words.say('facts.expectedOn'), <Day on={body.expectedOn} />],
            [words.say('facts.method'), words.label('method', body.method)],
            [words.say('facts.industry'), <Said>{body.industry}</Said>],
            [words.say('facts.smeReservation'), words.say(`sme.${body.smeReservation}`)],
          ]}
        />
        <p>{words.say('notice.intent.provisional')}</p>
      </Section>
    </>
  );
}

/** 采购公告. Rules: A10–A17. */
export function Invitation({ body }: Of<'tender'>) {
  const { words } = useSite();
  const { service, custody } = body;
  return (
    <>
      <Section title={words.say('notice.tender.project')}>
        <Facts
          rows={[
            [words.say('facts.number'), body.number],
            [words.say('facts.method'), words.label('method', body.method)],
            [words.say('facts.ceiling'), <Money amount={body.ceiling} />],
            [words.say('facts.smeReservation'), words.say(`sme.${body.smeReservation}`)],
            body.smeReservation === 'none' && [words.say('facts.smeDeduction'), percent(body.smeDeduction)],
          ]}
        />
      </Section>
      <Section title={words.say('notice.tender.service')}>
        <Facts
          rows={[
            [words.say('facts.place'), <Said>{service.place}</Said>],
            [words.say('facts.term'), span(service.startsOn, service.endsOn)],
            [words.say('facts.clients'), words.say('notice.tender.clients', { count: service.clients })],
            [words.say('facts.renewals'), words.say('notice.tender.renewals', { count: service.renewals })],
          ]}
        />
      </Section>
      <Section title={words.say('notice.tender.qualification')}>
        <ol>
          {body.qualification.map((text) => (
            <li key={text}>
              <Said>{text}</Said>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={words.say('notice.tender.dates')}>
        <Facts
          rows={[
            [words.say('facts.documentsUntil'), <Day on={body.documentsUntil} />],
            [words.say('facts.bidDeadline'), <Moment at={body.bidDeadline} />],
          ]}
        />
        <p>{words.say('notice.tender.how')}</p>
      </Section>
      <Section title={words.say('notice.tender.custody')}>
        <p>
          {words.say('notice.tender.threshold', { threshold: custody.threshold, seats: custody.custodians.length })}
        </p>
        <Table
          caption={words.say('notice.tender.custodians')}
          rows={custody.custodians}
          columns={[
            {
              title: words.say('facts.custodian'),
              cell: ({ organisation }) => <Said>{organisation}</Said>,
              isHead: true,
            },
            { title: words.say('facts.fingerprint'), cell: ({ fingerprint }) => <code>{inGroups(fingerprint)}</code> },
          ]}
        />
      </Section>
    </>
  );
}

/** 澄清公告: a question with its answer; who asked is nobody's business. Rule: A19. */
export function Clarification({ body }: Of<'clarification'>) {
  const { words } = useSite();
  return (
    <>
      <Facts
        rows={[
          [words.say('facts.number'), body.number],
          [words.say('facts.part'), <Said>{body.part}</Said>],
        ]}
      />
      <Section title={words.say('notice.clarification.question')}>
        <Paragraphs text={body.question} />
      </Section>
      <Section title={words.say('notice.clarification.answer')}>
        <Paragraphs text={body.answer} />
        {body.isLate && <p>{words.say('notice.clarification.late')}</p>}
      </Section>
    </>
  );
}

const FIELDS = ['title', 'documentsUntil', 'bidDeadline'] as const;
const PARTS = [
  ...(['catalogueId', 'serviceLines', 'requirements', 'criteria', 'service', 'payments', 'contract'] as const),
  ...(['smeSharedDeduction', 'abnormalLow', 'tieBreak', 'outlierShare'] as const),
];

/** 更正公告. Rule: A14. */
export function Correction({ body }: Of<'correction'>) {
  const { words } = useSite();
  const nameOf = (field: string) => {
    const known = FIELDS.find((name) => name === field);
    if (known) return words.say(`fields.${known}`);
    const part = PARTS.find((name) => `document.${name}` === field);
    return words.say('fields.document', { part: part ? words.say(`documentParts.${part}`) : field });
  };
  return (
    <>
      <Facts
        rows={[
          [words.say('facts.number'), body.number],
          body.documentVersion !== undefined && [words.say('facts.documentVersion'), body.documentVersion],
          body.affectsBids !== undefined && [
            words.say('facts.affectsBids'),
            words.say(body.affectsBids ? 'small.yes' : 'small.no'),
          ],
        ]}
      />
      <Section title={words.say('notice.correction.what')}>
        {body.summary ? <Paragraphs text={body.summary} /> : <p>{words.say('notice.correction.suspensionEnded')}</p>}
      </Section>
      <Section title={words.say('notice.correction.changes')}>
        <Table
          caption={words.say('notice.correction.changes')}
          rows={body.changes}
          columns={[
            { title: words.say('facts.field'), cell: ({ field }) => nameOf(field), isHead: true },
            { title: words.say('facts.before'), cell: ({ field, before }) => <Value field={field} value={before} /> },
            { title: words.say('facts.after'), cell: ({ field, after }) => <Value field={field} value={after} /> },
          ]}
        />
      </Section>
    </>
  );
}

/** A value of a correction; of the parts of the document only the versions know what they were. */
function Value({ field, value }: { readonly field: string; readonly value: string | undefined }) {
  const { words } = useSite();
  if (value === undefined) return <>{words.say('notice.correction.inDocument')}</>;
  return field === 'bidDeadline' ? <Moment at={value} /> : <Said>{value}</Said>;
}

/** A procedure, or a public intent, that was given up. Rule: 政府采购法 36, 37. */
export function Cancellation({ body }: Of<'cancellation'>) {
  const { words } = useSite();
  return (
    <>
      <Facts rows={[[words.say('facts.number'), body.number]]} />
      <Section title={words.say('notice.reason')}>
        <Paragraphs text={body.reason} />
      </Section>
    </>
  );
}

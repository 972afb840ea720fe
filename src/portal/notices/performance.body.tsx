import { grouped, percent, span } from '../shell/format.js';
import { Paragraphs, Section, Services } from '../shell/paper.js';
import { Day, Facts, Money, Said, Status, Table } from '../shell/parts.js';
import { useSite } from '../shell/site-context.js';
import type { NoticeBodies } from './notice-bodies.js';

interface Of<K extends keyof NoticeBodies> {
  readonly body: NoticeBodies[K];
}

/** 合同公告. Rule: A23. */
export function ContractAnnouncement({ body }: Of<'contract'>) {
  const { words } = useSite();
  const { purchaser, supplier, price, term } = body;
  return (
    <>
      <Section title={words.say('notice.contract.parties')}>
        <Facts
          rows={[
            [words.say('facts.contract'), body.number],
            [words.say('facts.project'), body.projectNumber],
            [words.say('facts.method'), words.label('method', body.method)],
            [words.say('facts.purchaser'), <Said>{`${purchaser.name}（${purchaser.uscc}）`}</Said>],
            [words.say('facts.vendor'), <Said>{`${supplier.name}（${supplier.uscc}）`}</Said>],
            [words.say('facts.signedOn'), <Day on={body.signedOn} />],
          ]}
        />
      </Section>
      <Section title={words.say('notice.contract.price')}>
        <Facts
          rows={[
            [words.say('facts.price'), <Money amount={price.total} />],
            [words.say('facts.capitals'), <Said>{price.capitals}</Said>],
          ]}
        />
      </Section>
      <Section title={words.say('notice.contract.subject')}>
        <Facts
          rows={[
            [words.say('facts.place'), <Said>{term.place}</Said>],
            [words.say('facts.term'), span(term.startsOn, term.endsOn)],
          ]}
        />
        <Services rows={body.services} />
      </Section>
      <Section title={words.say('notice.contract.payments')}>
        <Table
          caption={words.say('notice.contract.payments')}
          rows={body.payments}
          columns={[
            { title: words.say('facts.instalment'), cell: ({ name }) => <Said>{name}</Said>, isHead: true },
            { title: words.say('facts.share'), cell: ({ share }) => percent(share), isFigure: true },
            { title: words.say('facts.amountYuan'), cell: ({ amount }) => grouped(amount), isFigure: true },
            { title: words.say('facts.condition'), cell: ({ condition }) => <Said>{condition}</Said> },
          ]}
        />
      </Section>
    </>
  );
}

/** 履约验收结果公告. Rules: D33, G2. */
export function AcceptanceResult({ body }: Of<'acceptance'>) {
  const { words } = useSite();
  const { group, users } = body;
  return (
    <>
      <Section title={words.say('notice.acceptance.result')}>
        <Facts
          rows={[
            [words.say('facts.contract'), body.contract],
            [words.say('facts.vendor'), <Said>{body.vendor}</Said>],
            [words.say('facts.stage'), words.label('acceptance-stage', body.stage)],
            [words.say('facts.heldOn'), <Day on={body.heldOn} />],
            [words.say('facts.acceptanceSignedOn'), <Day on={body.signedOn} />],
            [words.say('facts.acceptance'), <Passed isPassed={body.result === 'passed'} />],
          ]}
        />
        <Paragraphs text={body.summary} />
      </Section>
      <Section title={words.say('notice.acceptance.items')}>
        <Table
          caption={words.say('notice.acceptance.items')}
          rows={body.items}
          columns={[
            { title: words.say('services.code'), cell: ({ code }) => code },
            { title: words.say('services.name'), cell: ({ name }) => <Said>{name}</Said>, isHead: true },
            { title: words.say('services.unit'), cell: ({ unit }) => <Said>{unit}</Said> },
            { title: words.say('services.contracted'), cell: ({ quantity }) => grouped(quantity), isFigure: true },
            { title: words.say('services.delivered'), cell: ({ delivered }) => grouped(delivered), isFigure: true },
            { title: words.say('facts.acceptance'), cell: ({ passed }) => <Passed isPassed={passed} /> },
          ]}
        />
      </Section>
      <Section title={words.say('notice.acceptance.who')}>
        <p>
          {words.say('notice.acceptance.group', {
            persons: group.persons,
            kinds: group.speakFor.map((kind) => words.label('member-kind', kind)),
          })}
        </p>
        <p>{words.say('notice.acceptance.users', { asked: users.asked, satisfied: users.satisfied })}</p>
      </Section>
    </>
  );
}

function Passed({ isPassed }: { readonly isPassed: boolean }) {
  const { words } = useSite();
  return (
    <Status tone={isPassed ? 'good' : 'warn'}>
      {words.label('acceptance-result', isPassed ? 'passed' : 'failed')}
    </Status>
  );
}

/** 绩效评价结果公告. Rules: E2, E3, E8. */
export function AssessmentResult({ body }: Of<'assessment'>) {
  const { words } = useSite();
  return (
    <>
      <Section title={words.say('notice.assessment.result')}>
        <Facts
          rows={[
            [words.say('facts.contract'), body.contract],
            [words.say('facts.vendor'), <Said>{body.vendor}</Said>],
            [words.say('facts.evaluator'), <Said>{body.evaluator}</Said>],
            [words.say('facts.period'), span(body.startsOn, body.endsOn)],
            [words.say('facts.points'), <strong>{body.total}</strong>],
            [words.say('facts.grade'), <GradeOf grade={body.grade} />],
          ]}
        />
        <Paragraphs text={body.summary} />
      </Section>
      <Section title={words.say('notice.assessment.points')}>
        <Table
          caption={words.say('notice.assessment.points')}
          rows={body.groups}
          columns={[
            {
              title: words.say('facts.group'),
              cell: ({ group }) => words.label('indicator-group', group),
              isHead: true,
            },
            { title: words.say('facts.weight'), cell: ({ weight }) => weight, isFigure: true },
            { title: words.say('facts.points'), cell: ({ points }) => points, isFigure: true },
          ]}
        />
        <p>{words.say('notice.assessment.spread', { spread: body.spread })}</p>
        <p>
          {body.vetoes.length > 0
            ? words.say('notice.assessment.vetoes', {
                vetoes: body.vetoes.map((item) => words.label('veto-item', item)),
              })
            : words.say('notice.assessment.noVeto')}
        </p>
        {body.mustRectify && <p>{words.say('notice.assessment.rectify')}</p>}
      </Section>
      <Section title={words.say('notice.assessment.findings')}>
        <ol>
          {body.findings.map(({ name, text }) => (
            <li key={text}>
              {name && (
                <strong>
                  <Said>{name}</Said>
                  {words.say('small.colon')}
                </strong>
              )}
              <Said>{text}</Said>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={words.say('notice.assessment.samples')}>
        <Table
          caption={words.say('notice.assessment.samples')}
          rows={body.samples}
          columns={[
            { title: words.say('facts.sample'), cell: ({ kind }) => words.label('sample-kind', kind), isHead: true },
            { title: words.say('facts.population'), cell: ({ population }) => population, isFigure: true },
            { title: words.say('facts.drawn'), cell: ({ size }) => size, isFigure: true },
          ]}
        />
      </Section>
    </>
  );
}

/** A grade as a state: its word, and a dot that says whether anything is to be done. */
export function GradeOf({ grade }: { readonly grade: string }) {
  const { words } = useSite();
  const tone = grade === 'poor' ? 'warn' : grade === 'fair' ? 'calm' : 'good';
  return <Status tone={tone}>{words.label('grade', grade)}</Status>;
}

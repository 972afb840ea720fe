import { percent, span } from '../shell/format.js';
import { Paragraphs, Section, Services } from '../shell/paper.js';
import { Day, Facts, Money, Said } from '../shell/parts.js';
import { useSite } from '../shell/site-context.js';
import type { NoticeBodies } from './notice-bodies.js';

interface Of<K extends keyof NoticeBodies> {
  readonly body: NoticeBodies[K];
}

/** 结果公告. Rules: A21, A26, A53, 实施条例 43. */
export function Result({ body }: Of<'result'>) {
  const { words } = useSite();
  const { supplier, service, sme } = body;
  return (
    <>
      <Section title={words.say('notice.result.award')}>
        <Facts
          rows={[
            [words.say('facts.number'), body.number],
            [words.say('facts.method'), words.label('method', body.method)],
            [words.say('facts.supplier'), <Said>{supplier.name}</Said>],
            [words.say('facts.uscc'), <code>{supplier.uscc}</code>],
            [words.say('facts.amount'), <Money amount={body.amount} />],
            [words.say('facts.total'), body.total],
            [words.say('facts.evaluatedPrice'), <Money amount={body.evaluatedPrice} />],
          ]}
        />
      </Section>
      <Section title={words.say('notice.result.subject')}>
        <Facts
          rows={[
            [words.say('facts.place'), <Said>{service.place}</Said>],
            [words.say('facts.term'), span(service.startsOn, service.endsOn)],
          ]}
        />
        <Services rows={body.services} />
      </Section>
      <Section title={words.say('notice.result.panel')}>
        <p>
          {body.panel.map((name, index) => (
            <span key={name}>
              {index > 0 && words.say('small.comma')}
              <Said>{name}</Said>
            </span>
          ))}
        </p>
      </Section>
      <Section title={words.say('notice.result.sme')}>
        <p>
          {sme.statement && sme.statement.kind !== 'none'
            ? words.say('notice.result.deducted', { share: percent(sme.deduction) })
            : words.say('notice.result.noSme')}
        </p>
        {sme.statement?.statement && <Paragraphs text={sme.statement.statement} />}
      </Section>
      <Remedy until={body.challengeUntil} />
    </>
  );
}

/** What whoever disagrees can do, and until when. Rule: A27. */
function Remedy({ until }: { readonly until: string }) {
  const { words } = useSite();
  return (
    <Section title={words.say('notice.remedy.title')}>
      <Facts rows={[[words.say('facts.challengeUntil'), <Day on={until} />]]} />
      <p>{words.say('notice.remedy.text')}</p>
    </Section>
  );
}

/** 终止（废标）公告. Rules: 政府采购法 36, 37. */
export function Failure({ body }: Of<'failure'>) {
  const { words } = useSite();
  return (
    <>
      <Facts
        rows={[
          [words.say('facts.number'), body.number],
          [words.say('facts.method'), words.label('method', body.method)],
          [words.say('facts.ground'), words.label('failure-ground', body.ground)],
          [
            words.say('facts.bidders'),
            words.say('notice.failure.bidders', { bidders: body.bidders, minimum: body.minimum }),
          ],
        ]}
      />
      <Section title={words.say('notice.reason')}>
        <Paragraphs text={body.reason} />
      </Section>
      <Remedy until={body.challengeUntil} />
    </>
  );
}

/** A result that holds no more. Rule: A54. */
export function Annulment({ body }: Of<'annulment'>) {
  const { words } = useSite();
  return (
    <>
      <Facts
        rows={[
          [words.say('facts.number'), body.number],
          [words.say('facts.formerSupplier'), <Said>{body.supplier.name}</Said>],
          [words.say('facts.formerAmount'), <Money amount={body.supplier.amount} />],
          [words.say('facts.ground'), words.label('annulment-ground', body.ground)],
        ]}
      />
      <Section title={words.say('notice.reason')}>
        <Paragraphs text={body.reason} />
      </Section>
    </>
  );
}

/** 质疑答复公告: the answer; who challenged stands nowhere. Rule: A27. */
export function ChallengeReply({ body }: Of<'challenge'>) {
  const { words } = useSite();
  return (
    <>
      <Facts
        rows={[
          [words.say('facts.number'), body.number],
          [words.say('facts.challengeSubject'), words.label('challenge-subject', body.subject)],
          [words.say('facts.effect'), words.label('challenge-effect', body.effect)],
        ]}
      />
      <Section title={words.say('notice.challenge.summary')}>
        <Paragraphs text={body.summary} />
      </Section>
    </>
  );
}

/** 投诉处理结果公告. Rules: A29, 94号令 34. */
export function ComplaintDecision({ body }: Of<'complaint'>) {
  const { words } = useSite();
  return (
    <>
      <Facts
        rows={[
          [words.say('facts.number'), body.number],
          [words.say('facts.decisionNumber'), <Said>{body.decisionNumber}</Said>],
          [words.say('facts.outcome'), words.say(`notice.complaint.${body.outcome}`)],
        ]}
      />
      <Section title={words.say('notice.complaint.decision')}>
        <Paragraphs text={body.decision} />
      </Section>
    </>
  );
}

import { Alert, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { operationOf } from '#web/api/book.js';
import { session } from '#web/api/session.js';
import { valueLabel } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { Digest } from '#web/components/digest.js';
import { Due, instant, Money } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { t } from './texts.js';
import './bids.css';

type Letter = components['schemas']['AwardLetterView'];
type Points = NonNullable<Letter['content']['own']>['criteria'][number];

/** The letter with which a bidder learns the result: its own points and the reasons, and nothing of another's. */
export default function AwardLetterPage(): ReactNode {
  return (
    <RecordPage<Letter>
      collection="award-letters"
      title={({ number }) => number}
      facts={facts}
      extra={({ view }) => <Challenge letter={view} />}
      body={({ view }) => <Body letter={view} />}
    />
  );
}

function facts({ view: { kind, vendor, issuedAt, content } }: Shown<Letter>): ReactNode {
  return (
    <>
      <Fact label={t('letter.kind')}>{valueLabel('kind', kind, 'AwardLetterView')}</Fact>
      <Fact label={t('letter.to')}>{vendor.name}</Fact>
      <Fact label={t('letter.issued')}>{instant(issuedAt)}</Fact>
      {content.signBy && (
        <Fact label={t('letter.sign-by')}>
          <Due on={content.signBy} />
        </Fact>
      )}
      <Fact label={t('letter.challenge-until')}>
        <Due on={content.challengeUntil} />
      </Fact>
    </>
  );
}

/** Only bidders challenge a result, by whoever signs for them. */
function Challenge({ letter }: { letter: Letter }): ReactNode {
  const operation = operationOf('tenders/challenges');
  const { permissions, membership } = session.me()!;
  const may =
    operation && operation.permissions !== 'public' && operation.permissions.some((one) => permissions.includes(one));
  if (!may || membership.organisationId !== letter.vendor.id) return null;
  return <CommandButton command="tenders/challenges" ids={[letter.tenderId]} initial={{ subject: 'result' }} />;
}

function Body({ letter }: { letter: Letter }): ReactNode {
  const { content, kind, digest } = letter;
  const { own } = content;
  return (
    <>
      <section className="sheet">
        <h2>
          <Link to={`/tenders/${letter.tenderId}`}>
            {content.tender.number} {content.tender.title}
          </Link>
        </h2>
        <p className="letter-lead">
          {t(kind === 'award' ? 'letter.won' : 'letter.lost', {
            purchaser: content.purchaser,
            winner: content.winner.name,
          })}{' '}
          <Money strong value={content.winner.amount} />
        </p>
        {content.reasons.length > 0 && (
          <ul>
            {content.reasons.map(({ code, words }) => (
              <li key={code + (words ?? '')}>{words ?? valueLabel('code', code, 'LetterReasonView')}</li>
            ))}
          </ul>
        )}
        <p className="faint">
          {t('letter.digest')} <Digest value={digest} />
        </p>
      </section>
      {own ? (
        <section className="sheet">
          <h2>{t('letter.own')}</h2>
          <dl className="pairs">
            <dt>{t('letter.rank')}</dt>
            <dd className="figure">{own.rank}</dd>
            <dt>{t('offer')}</dt>
            <dd>
              <Money value={own.offer} />
            </dd>
            <dt>{t('letter.evaluated')}</dt>
            <dd>
              <Money value={own.evaluatedPrice} />
            </dd>
          </dl>
          <Table<Points>
            size="small"
            rowKey="code"
            pagination={false}
            dataSource={[...own.criteria]}
            columns={[
              { title: t('letter.criterion'), render: (_, { code, name }) => `${code} ${name}` },
              { title: t('letter.weight'), dataIndex: 'weight', align: 'right', className: 'figure' },
              { title: t('letter.points'), dataIndex: 'points', align: 'right', className: 'figure' },
            ]}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}>
                  <b>{t('letter.total')}</b>
                </Table.Summary.Cell>
                <Table.Summary.Cell index={1} />
                <Table.Summary.Cell index={2} align="right">
                  <b className="figure">{own.total}</b>
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        </section>
      ) : (
        <Alert type="info" showIcon title={t('letter.not-scored')} />
      )}
    </>
  );
}

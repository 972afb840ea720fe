import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Table, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { valueLabel } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { instant, Status } from '#web/components/format.js';
import { mayGive } from '#web/features/tenders/who.js';
import { checking } from './check-dialog.js';
import { CompetitionLine } from './competition.js';
import type { BidRow, Check, CheckedBid, Checks, Tender } from './types.js';
import { t } from './texts.js';

const KINDS = ['qualification', 'conformity'] as const;

/** Which bid meets which requirement, and who is out and why. */
export function ChecksSection({
  tender,
  checks,
  bids,
}: {
  tender: Tender;
  checks: Checks;
  bids: readonly BidRow[];
}): ReactNode {
  const mayCheck = tender.status === 'reviewing' && mayGive('tenders/checks');
  const { requirements } = tender.document;
  return (
    <section className="sheet">
      <h2>{t('checks.title')}</h2>
      <CompetitionLine competition={checks.competition} />
      <Table<CheckedBid>
        size="small"
        rowKey="bidId"
        pagination={false}
        dataSource={[...checks.bids]}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('bidder'),
            render: (_, { bidId, vendor }) => <Link to={`/bids/${bidId}`}>{vendor.name}</Link>,
          },
          ...requirements.map(({ code, text }) => ({
            title: (
              <Tooltip title={text}>
                <span tabIndex={0}>{code}</span>
              </Tooltip>
            ),
            key: code,
            align: 'center' as const,
            render: (_: unknown, bid: CheckedBid) => <Finding bid={bid} code={code} />,
          })),
          ...KINDS.map((kind) => ({
            title: t(`check.${kind}`),
            key: kind,
            render: (_: unknown, bid: CheckedBid) => {
              const check = lastOf(bid, kind);
              if (check) return <Outcome check={check} />;
              return mayCheck && bid.status === 'opened' ? (
                <CommandButton
                  size="small"
                  {...checking(tender, bids, { bidId: bid.bidId, kind })}
                  command="tenders/checks"
                  label={t(`check.record.${kind}`)}
                />
              ) : (
                <span className="faint">{t('check.open')}</span>
              );
            },
          })),
          {
            title: t('state'),
            render: (_, { status, refusal }) => (
              <>
                <Status value={status} schema="BidRow" />
                {refusal && <small className="block faint text">{reasonOf(refusal)}</small>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

const lastOf = ({ checks }: CheckedBid, kind: Check['kind']) => checks.filter((one) => one.kind === kind).at(-1);

function reasonOf(refusal: Record<string, unknown>): string {
  const word = refusal.reason ?? refusal.message ?? refusal.code;
  return typeof word === 'string' ? valueLabel('code', word, 'BidRefusalView') : '';
}

function Finding({ bid, code }: { bid: CheckedBid; code: string }): ReactNode {
  const finding = bid.checks.flatMap(({ findings }) => findings).findLast(({ requirement }) => requirement === code);
  if (!finding) return <span className="faint">—</span>;
  const mark = finding.passed ? (
    <CheckOutlined className="good" aria-label={t('check.met')} />
  ) : (
    <CloseOutlined className="fault" aria-label={t('check.failed')} />
  );
  return finding.reason ? (
    <Tooltip title={finding.reason}>
      <span tabIndex={0}>{mark}</span>
    </Tooltip>
  ) : (
    mark
  );
}

function Outcome({ check: { passed, decidedBy, recordedAt, sme } }: { check: Check }): ReactNode {
  return (
    <>
      <span className={passed ? 'good' : 'fault'}>{t(passed ? 'check.met' : 'check.failed')}</span>
      <small className="block faint figure">
        {valueLabel('decidedBy', decidedBy, 'CheckView')} {instant(recordedAt)}
      </small>
      {sme && sme.confirmed.kind !== 'none' && <small className="block faint">{t(`sme.${sme.confirmed.kind}`)}</small>}
    </>
  );
}

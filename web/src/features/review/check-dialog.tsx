import { Form, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { BidContent } from '#src/procurement/bids/calc/bid-content.js';
import { useRead } from '#web/api/records.js';
import type { CommandProps } from '#web/components/command.js';
import type { Override } from '#web/components/schema-form.js';
import { chosenFrom } from './choices.js';
import type { Bid, BidRow, Check, Tender } from './types.js';
import { t } from './texts.js';

type Kind = Check['kind'];

const ASKED = { qualification: 'qualification', conformity: 'substantive' } as const;

/** The requirements that a check of this kind answers, each met until somebody finds otherwise. */
export const findingsOf = (tender: Tender, kind: Kind) =>
  tender.document.requirements
    .filter((requirement) => requirement.kind === ASKED[kind])
    .map(({ code }) => ({ requirement: code, passed: true }));

/** The dialog of a check: every requirement of its kind, and what the bid answers to it. */
export function checking(
  tender: Tender,
  bids: readonly BidRow[],
  of: { readonly bidId?: string; readonly kind: Kind },
): Partial<CommandProps> {
  const { requirements } = tender.document;
  const firsts = bids.filter(({ kind }) => kind === 'response');
  return {
    command: 'tenders/checks',
    ids: [tender.id],
    readPath: `tenders/${tender.id}`,
    initial: { ...of, passed: true, findings: findingsOf(tender, of.kind) },
    overrides: {
      bidId: chosenFrom(firsts.map(({ id, vendor }) => ({ value: id, label: vendor.name }))),
      kind: kindField(tender),
      requirement: chosenFrom(
        requirements.map(({ code, text }) => ({ value: code, label: t('check.requirement', { code, text }) })),
      ),
    },
    children: of.bidId && <Answers bidId={of.bidId} tender={tender} kind={of.kind} />,
  };
}

/** A check of another kind answers other requirements. */
const kindField = (tender: Tender): Override =>
  function KindField(part): ReactNode {
    const form = Form.useFormInstance();
    const kinds = (part.schema.enum ?? []).filter((one): one is Kind => one !== null);
    const choices = kinds.map((value) => ({ value, label: t(`check.${value}`) }));
    const change = (kind: string) => form.setFieldValue('findings', findingsOf(tender, kind as Kind));
    return chosenFrom(choices, change)(part);
  };

/** What the bidder answered, beside the finding. */
function Answers({ bidId, tender, kind }: { bidId: string; tender: Tender; kind: Kind }): ReactNode {
  const { data } = useRead<Bid>(`bids/${bidId}`);
  const content = data?.data.content as BidContent | null | undefined;
  if (!content) return <Skeleton active paragraph={{ rows: 2 }} />;
  const asked = tender.document.requirements.filter((requirement) => requirement.kind === ASKED[kind]);
  return (
    <dl className="said">
      {asked.map(({ code, text }) => (
        <div key={code}>
          <dt>
            <b>{code}</b> <span className="faint">{text}</span>
          </dt>
          <dd className="text">
            {content.answers.find(({ requirement }) => requirement === code)?.response ?? t('check.no-answer')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

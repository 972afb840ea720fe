import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { readOf } from '#web/api/book.js';
import { useRows } from '#web/api/records.js';
import type { CommandProps } from '#web/components/command.js';
import { post } from '#web/components/format.js';
import type { Override } from '#web/components/schema-form.js';
import { chosenFrom } from './choices.js';
import type { BidRow, Member, Panel, Tender } from './types.js';
import { t } from './texts.js';

interface Candidate {
  readonly userId: string;
  readonly name: string;
  readonly post: string;
  readonly organisation: { readonly name: string };
}

type Part = Parameters<Override>[0];

/** Somebody who may sit on the panel: experts, or people of the purchaser for its representative. */
const person = (tender: Tender, isExpert: boolean): Override =>
  function Person(part: Part): ReactNode {
    return <PersonField {...part} tender={tender} isExpert={isExpert} />;
  };

function PersonField({ path, label, tender, isExpert }: Part & { tender: Tender; isExpert: boolean }): ReactNode {
  const list = `tenders/${tender.id}/panel-candidates`;
  const isListed = readOf('tenders/{id}/panel-candidates') !== undefined;
  const { rows } = useRows<Candidate>(isListed ? list : undefined);
  const offered = rows.filter((one) => (one.post === 'review_expert') === isExpert);
  return (
    <Form.Item name={path} label={label} rules={[{ required: true, message: t('choose', { label }) }]}>
      <Select
        virtual={false}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('choose', { label })}
        options={offered.map(({ userId, name, post: held, organisation }) => ({
          ...{ value: userId, 'data-value': userId },
          label: t('panel.person', { name, post: post(held), organisation: organisation.name }),
        }))}
      />
    </Form.Item>
  );
}

/** The bidders, as those to whom somebody may have a relation. */
const bidderChoices = (bids: readonly BidRow[]) =>
  [...new Map(bids.map(({ vendor }) => [vendor.id, vendor.name]))].map(([value, label]) => ({ value, label }));

/** The dialog of a draw: who are drawn from, what they have to do with the bidders, and the purchaser's representative. */
export function drawing(tender: Tender, bids: readonly BidRow[], experts: number): Partial<CommandProps> {
  return {
    initial: { draw: { candidates: [{ relations: [] }] }, experts },
    overrides: {
      'draw.candidates.userId': person(tender, true),
      'record.experts.userId': person(tender, true),
      'representative.userId': person(tender, false),
      vendorId: chosenFrom(bidderChoices(bids)),
    },
    prepare: withoutEmpty,
  };
}

/** An own draw or the record of the province: what was left whole without a person is not sent. */
function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  const draw = values.draw as { candidates?: { userId?: string }[] } | null | undefined;
  const isDrawn = draw?.candidates?.some(({ userId }) => userId) ?? false;
  return { ...values, draw: isDrawn ? draw : undefined };
}

/** The dialogs of a panel's commands. */
export function panelSpecials(
  panel: Panel,
  tender: Tender | undefined,
  bids: readonly BidRow[],
): Readonly<Record<string, Partial<CommandProps>>> {
  const seated = panel.members.filter(({ left }) => left === null);
  const choices = (members: readonly Member[]) => members.map(({ userId, name }) => ({ value: userId, label: name }));
  const readPath = `review-panels/${panel.id}`;
  return {
    declare: {
      readPath,
      children: <Bidders bids={bids} />,
      overrides: { vendorId: chosenFrom(bidderChoices(bids)) },
    },
    recuse: { readPath, overrides: { userId: chosenFrom(choices(seated)) } },
    chair: { readPath, overrides: { userId: chosenFrom(choices(seated.filter(({ kind }) => kind === 'expert'))) } },
    ...(tender && { reseat: { readPath, ...drawing(tender, bids, panel.expertSeats) } }),
  };
}

/** Of whom one declares to be independent. */
function Bidders({ bids }: { bids: readonly BidRow[] }): ReactNode {
  return (
    <>
      <p className="lead">{t('declare.lead')}</p>
      <ul className="plain-list">
        {bidderChoices(bids).map(({ value, label }) => (
          <li key={value}>
            <b>{label}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

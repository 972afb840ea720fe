import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import type { CommandProps } from '#web/components/command.js';
import { post } from '#web/components/format.js';
import type { Override } from '#web/components/schema-form.js';
import { mayGive } from '#web/features/tenders/who.js';
import { chosenFrom } from './choices.js';
import type { BidRow, Member, Panel } from './types.js';
import { t } from './texts.js';

type Person = components['schemas']['PanelCandidateView'];

const NOBODY: readonly Person[] = [];

/** Who may take a seat on the panel of a tender; asked for by those alone who run it. */
export function usePanelCandidates(tenderId: string | undefined): readonly Person[] {
  const mayAsk = tenderId !== undefined && mayGive('tenders/panel');
  const read = useRead<components['schemas']['PanelCandidatesView']>(
    mayAsk ? `tenders/${tenderId}/panel-candidates` : undefined,
  );
  return read.data?.data.people ?? NOBODY;
}

/** Somebody who may sit on the panel: experts, or people of the purchaser for its representative. */
const person = (people: readonly Person[], kind: Person['kind']): Override =>
  chosenFrom(
    people
      .filter((one) => one.kind === kind)
      .map(({ userId, name, post: held, organisation }) => ({
        value: userId,
        label: t('panel.person', { name, post: post(held), organisation: organisation.name }),
      })),
  );

/** The bidders, as those to whom somebody may have a relation. */
const bidderChoices = (bids: readonly BidRow[]) =>
  [...new Map(bids.map(({ vendor }) => [vendor.id, vendor.name]))].map(([value, label]) => ({ value, label }));

/** The dialog of a draw: every expert there is to draw from, what they have to do with the bidders, and the purchaser's representative. */
export function drawing(
  people: readonly Person[],
  bids: readonly BidRow[],
  experts: number | undefined,
  isDrawing = true,
): Partial<CommandProps> {
  const pool = people.filter(({ kind }) => kind === 'expert').map(({ userId }) => ({ userId, relations: [] }));
  return {
    initial: isDrawing ? { draw: { candidates: pool.length > 0 ? pool : [{ relations: [] }] }, experts } : {},
    overrides: {
      'draw.candidates.userId': person(people, 'expert'),
      'record.experts.userId': person(people, 'expert'),
      'representative.userId': person(people, 'purchaser-representative'),
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
  people: readonly Person[],
  bids: readonly BidRow[],
): Readonly<Record<string, Partial<CommandProps>>> {
  const seated = panel.members.filter(({ left }) => left === null);
  const experts = seated.filter(({ kind }) => kind === 'expert');
  const choices = (members: readonly Member[]) => members.map(({ userId, name }) => ({ value: userId, label: name }));
  const readPath = `review-panels/${panel.id}`;
  return {
    declare: {
      readPath,
      children: <Bidders bids={bids} />,
      overrides: { vendorId: chosenFrom(bidderChoices(bids)) },
    },
    recuse: { readPath, overrides: { userId: chosenFrom(choices(seated)) } },
    chair: { readPath, overrides: { userId: chosenFrom(choices(experts)) } },
    // experts are drawn for empty seats alone
    reseat: { readPath, ...drawing(people, bids, undefined, experts.length < panel.expertSeats) },
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

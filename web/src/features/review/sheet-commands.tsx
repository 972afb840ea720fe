import type { ReactNode } from 'react';
import { CommandButton } from '#web/components/command.js';
import { chosenFrom } from './choices.js';
import type { Outlier, Sheet, Sheets, Tender } from './types.js';
import { t } from './texts.js';

interface Props {
  readonly tender: Tender;
  readonly sheet: Sheet;
  readonly etag: string | null;
  /** of the whole panel, for what lies far from the others' */
  readonly sheets: Sheets | undefined;
}

/** Judgements of the sheet's member that are far from the panel's average and not yet stood by. */
export function openOutliers(sheet: Sheet, sheets: Sheets | undefined): readonly Outlier[] {
  return sheets?.outliers.filter(({ member, isConfirmed }) => member === sheet.member.id && !isConfirmed) ?? [];
}

/** Locking one's sheet, and standing by points that lie far from the others'. */
export function SheetCommands({ tender, sheet, etag, sheets }: Props): ReactNode {
  const common = { ids: [tender.id], view: sheet, etag, readPath: `tenders/${tender.id}/score-sheet` };
  const outliers = openOutliers(sheet, sheets);
  const nameOf = (id: string) => sheets?.bidders.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      {sheet.allowed.includes('lock') && <CommandButton command="tenders/score-sheet/lock" {...common} />}
      {sheet.allowed.includes('confirm') && outliers.length > 0 && (
        <CommandButton
          command="tenders/score-sheet/confirm"
          {...common}
          initial={{ bidId: outliers[0]!.bidder }}
          overrides={{
            bidId: chosenFrom(outliers.map(({ bidder }) => ({ value: bidder, label: nameOf(bidder) }))),
          }}
        >
          <ul>
            {outliers.map(({ bidder, direction, points, average }) => (
              <li key={bidder}>{t(`outliers.own.${direction}`, { bidder: nameOf(bidder), points, average })}</li>
            ))}
          </ul>
        </CommandButton>
      )}
    </>
  );
}

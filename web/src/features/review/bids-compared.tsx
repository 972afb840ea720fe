import { Skeleton } from 'antd';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BidContent } from '#src/procurement/bids/calc/bid-content.js';
import { send } from '#web/api/http.js';
import { Money } from '#web/components/format.js';
import type { Bid, BidRow, Tender } from './types.js';
import { t } from './texts.js';

interface Row {
  readonly key: string;
  readonly label: ReactNode;
  readonly of: (content: BidContent) => ReactNode;
}

/** What the bidders say, side by side, in the order of the document. */
export function BidsCompared({ tender, bids }: { tender: Tender; bids: readonly BidRow[] }): ReactNode {
  const read = useQueries({
    queries: bids.map(({ id }) => ({ queryKey: ['bids', id, {}], queryFn: () => send<Bid>(`bids/${id}`) })),
  });
  const opened = read.flatMap(({ data }) => (data?.data.content ? [data.data] : []));
  if (read.some(({ isPending }) => isPending)) return <Skeleton active />;
  return (
    <div className="sheet wide-table">
      <table className="score-table compared">
        <thead>
          <tr>
            <th>{t('compare.point')}</th>
            {opened.map(({ id, vendor }) => (
              <th key={id}>
                <Link to={`/bids/${id}`}>{vendor.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(tender).map(({ key, label, of }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {opened.map(({ id, content }) => (
                <td key={id} className="text">
                  {of(content as unknown as BidContent) || <span className="faint">—</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf({ document: { requirements, criteria } }: Tender): readonly Row[] {
  return [
    { key: 'offer', label: t('compare.offer'), of: ({ offer }) => <Money strong value={offer} /> },
    {
      key: 'team',
      label: t('compare.team'),
      of: ({ team }) =>
        t('compare.team.of', {
          people: team.length,
          certified: team.filter(({ certificate }) => certificate !== '').length,
        }),
    },
    ...requirements.map(({ code, text }) => ({
      key: code,
      label: <Label code={code} words={text} />,
      of: ({ answers }: BidContent) => answers.find(({ requirement }) => requirement === code)?.response,
    })),
    ...criteria
      .filter(({ basis }) => basis === 'quality')
      .map(({ code, name }) => ({
        key: code,
        label: <Label code={code} words={name} />,
        of: ({ technical }: BidContent) => technical.find(({ criterion }) => criterion === code)?.text,
      })),
    {
      key: 'files',
      label: t('compare.files'),
      of: ({ attachments }) => attachments.map(({ name, id }) => name ?? id).join(t('separator')),
    },
  ];
}

function Label({ code, words }: { code: string; words: string }): ReactNode {
  return (
    <>
      <small className="faint">{code}</small> {words}
    </>
  );
}

import { Input, Modal } from 'antd';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { send } from '#web/api/http.js';
import { useRows, type Page as Rows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { isInMenu } from './feature.js';
import { linkTo } from './links.js';
import { PAGES } from './pages.js';
import { resourceWords } from './texts.js';
import { t } from './words.js';

interface Hit {
  readonly group: 'pages' | 'work' | 'records';
  readonly key: string;
  readonly label: string;
  readonly to: string;
}

interface WorkItem {
  readonly subject: string;
  readonly subjectId: string;
  readonly title: string;
  readonly number: string | null;
}

/** Collections whose newest rows can be found by number or name. */
const FOUND = ['projects', 'tenders', 'contracts', 'estimates', 'organisations'];

/** Finds pages, waiting work and records by a few letters; everything by the keyboard. */
export default function Palette({ isOpen, close }: { isOpen: boolean; close: () => void }): ReactNode {
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const navigate = useNavigate();
  const hits = useHits(isOpen, text.trim());
  const leave = () => {
    setText('');
    setPlace(0);
    close();
  };
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    leave();
    void navigate(hit.to);
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setPlace((now) => Math.min(now + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setPlace((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter') choose(hits[place]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open={isOpen}
      onCancel={leave}
      footer={null}
      closable={false}
      destroyOnHidden
      width={640}
      className="palette"
      aria-label={t('palette.title')}
    >
      <Input
        autoFocus
        variant="borderless"
        role="combobox"
        aria-expanded
        aria-controls="palette-hits"
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        value={text}
        onKeyDown={steer}
        onChange={({ target }) => {
          setText(target.value);
          setPlace(0);
        }}
      />
      <ul id="palette-hits" role="listbox" aria-label={t('palette.title')}>
        {hits.map((hit, index) => (
          <li
            key={hit.key}
            role="option"
            aria-selected={index === place}
            onMouseEnter={() => setPlace(index)}
            onClick={() => choose(hit)}
          >
            <span>{hit.label}</span>
            <small>{t(`palette.${hit.group}`)}</small>
          </li>
        ))}
        {hits.length === 0 && <li className="faint">{t('palette.none')}</li>}
      </ul>
    </Modal>
  );
}

const MOST = 12;

function useHits(isOpen: boolean, text: string): readonly Hit[] {
  const me = session.me()!;
  const { rows } = useRows<WorkItem>(isOpen ? 'work-items' : undefined);
  const [records, setRecords] = useState<readonly Hit[]>([]);
  useEffect(() => {
    if (!isOpen || text.length < 2) return setRecords([]);
    let isHere = true;
    const visible = FOUND.filter((path) => PAGES.some((page) => page.path === path && isInMenu(page, me)));
    void Promise.all(visible.map((path) => find(path, text))).then((found) => isHere && setRecords(found.flat()));
    return () => {
      isHere = false;
    };
  }, [isOpen, text, me]);
  const has = (label: string) => label.toLowerCase().includes(text.toLowerCase());
  const pages = PAGES.filter((page) => isInMenu(page, me)).map(({ path, nav }): Hit => ({
    group: 'pages',
    key: `page:${path}`,
    to: `/${path}`,
    label: nav!.title?.() ?? resourceWords(nav!.collection!).many,
  }));
  const work = rows.map(({ subject, subjectId, title, number }): Hit => ({
    ...{ group: 'work', key: `work:${subject}:${subjectId}`, to: linkTo(subject, subjectId) ?? '/' },
    label: [number, title].filter(Boolean).join(' '),
  }));
  return [...pages, ...work]
    .filter(({ label }) => has(label))
    .concat(records)
    .slice(0, MOST);
}

async function find(path: string, text: string): Promise<Hit[]> {
  const { data } = await send<Rows<Record<string, string | null> & { id: string }>>(path, {
    query: { limit: 100 },
  }).catch(() => ({ data: { items: [] } }));
  return data.items
    .map((row) => ({ row, label: [row.number, row.title ?? row.name].filter(Boolean).join(' ') }))
    .filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
    .slice(0, 4)
    .map(({ row, label }): Hit => ({
      group: 'records',
      key: `${path}:${row.id}`,
      to: `/${path}/${row.id}`,
      label: `${resourceWords(path).one} ${label}`,
    }));
}

import { DeleteOutlined, DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { resolve, type Resolved } from '#web/api/book.js';
import type { Place } from './schema-form.js';
import { blank } from './schema-form.js';
import { t } from './texts.js';
import './open-rows.css';

type Bag = Readonly<Record<string, unknown>>;

interface Props extends Place {
  readonly label: string;
  /** of the list */
  readonly schema: Resolved;
  /** what a row says of itself while it is closed */
  readonly summary: (values: Bag) => ReactNode;
  /** the fields of one row: `path` of its item inside the list */
  readonly children: (index: number, items: Resolved) => ReactNode;
  /** lists of up to so many rows are open from the start */
  readonly openUpTo?: number;
  /** what a new row starts with, beside what its schema says */
  readonly fresh?: (values: readonly Bag[]) => Bag;
}

/** A list in a form whose rows open one by one; rows with a fault stand open. */
export function OpenRows({ path, full, label, schema, summary, children, openUpTo = 2, fresh }: Props): ReactNode {
  const form = Form.useFormInstance();
  const items = resolve(schema.items ?? {});
  const [toggled, setToggled] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [areOpen, setAllOpen] = useState<boolean>();
  const toggle = (key: number, isOpen: boolean) => setToggled((now) => new Map(now).set(key, isOpen));
  const setAll = (isOpen: boolean) => {
    setAllOpen(isOpen);
    setToggled(new Map());
  };
  return (
    <Form.List name={path}>
      {(fields, { add, remove }) => {
        const isOpenFirst = areOpen ?? fields.length <= openUpTo;
        return (
          <div className="list-items open-rows" data-list={full.join('_')}>
            {fields.length > 1 && (
              <div className="open-rows-all">
                <Button size="small" type="link" onClick={() => setAll(true)}>
                  {t('rows.open')}
                </Button>
                <Button size="small" type="link" onClick={() => setAll(false)}>
                  {t('rows.close')}
                </Button>
              </div>
            )}
            {fields.map(({ key, name }) => (
              <OpenRow
                key={key}
                ordinal={name + 1}
                label={`${label} ${name + 1}`}
                isOpen={toggled.get(key) ?? isOpenFirst}
                onToggle={(isOpen) => toggle(key, isOpen)}
                onRemove={() => remove(name)}
                full={[...full, name]}
                summary={summary}
              >
                {children(name, items)}
              </OpenRow>
            ))}
            <Button
              type="dashed"
              className="add-item"
              icon={<PlusOutlined />}
              onClick={() => {
                const values = (form.getFieldValue(full) ?? []) as readonly Bag[];
                for (const { key } of fields) if (!toggled.has(key)) toggle(key, isOpenFirst);
                setAllOpen(true);
                add({ ...blank(items), ...fresh?.(values) });
              }}
            >
              {t('form.add', { label })}
            </Button>
          </div>
        );
      }}
    </Form.List>
  );
}

interface RowProps {
  readonly ordinal: number;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onRemove: () => void;
  readonly full: (string | number)[];
  readonly summary: Props['summary'];
  readonly children: ReactNode;
}

function OpenRow({ ordinal, label, isOpen, onToggle, onRemove, full, summary, children }: RowProps): ReactNode {
  const form = Form.useFormInstance();
  const values = Form.useWatch(full, { form, preserve: true }) as Bag | undefined;
  return (
    <div className={isOpen ? 'list-item open-row is-open' : 'list-item open-row'} role="group" aria-label={label}>
      <div className="open-row-head">
        <button type="button" className="open-row-toggle" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
          {isOpen ? <DownOutlined /> : <RightOutlined />}
          <span className="ordinal">{ordinal}</span>
          <span className="open-row-summary">{summary(values ?? {})}</span>
        </button>
      </div>
      <Button
        type="text"
        className="remove-item"
        icon={<DeleteOutlined />}
        aria-label={t('form.remove', { n: ordinal })}
        onClick={onRemove}
      />
      <div className="open-row-body">{children}</div>
    </div>
  );
}

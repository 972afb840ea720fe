import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Resolved } from '#web/api/book.js';
import type { CommandProps } from '#web/components/command.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { readNotice } from './holiday-notice.js';
import { t } from './texts.js';

/** The dialog of a holiday notice: its text may be pasted, its days are there to be checked. */
export const noticeDialog: Partial<CommandProps> = {
  width: 960,
  layout: (schema) => <NoticeFields schema={schema} />,
};

function NoticeFields({ schema }: { schema: Resolved }): ReactNode {
  const form = Form.useFormInstance();
  const [text, setText] = useState('');
  const [found, setFound] = useState<number>();
  const read = () => {
    const year = Number(form.getFieldValue('year'));
    const { holidays, makeupWorkdays } = readNotice(text, year);
    if (holidays.length > 0) form.setFieldsValue({ holidays, makeupWorkdays });
    setFound(holidays.length);
  };
  return (
    <>
      <section className="form-part">
        <h3>{t('notice.head')}</h3>
        <div className="field-grid">
          <SchemaFields schema={schema} only={['year', 'standing', 'sourceDocument', 'url']} />
        </div>
      </section>
      <section className="form-part">
        <h3>{t('notice.text')}</h3>
        <label htmlFor="notice-text" className="faint">
          {t('notice.text.hint')}
        </label>
        <Input.TextArea
          id="notice-text"
          value={text}
          autoSize={{ minRows: 3, maxRows: 8 }}
          onChange={({ target }) => setText(target.value)}
        />
        <p aria-live="polite">
          <Button disabled={text.trim() === ''} onClick={read}>
            {t('notice.read')}
          </Button>{' '}
          <span className="faint">
            {found !== undefined && (found > 0 ? t('notice.found', { count: found }) : t('notice.not-found'))}
          </span>
        </p>
      </section>
      <section className="form-part">
        <h3>{t('notice.holidays')}</h3>
        <div className="bare table-rows">
          <SchemaFields schema={schema} only={['holidays']} />
        </div>
      </section>
      <section className="form-part">
        <h3>{t('notice.days')}</h3>
        <SchemaFields schema={schema} only={['makeupWorkdays', 'festivalDays']} />
      </section>
    </>
  );
}

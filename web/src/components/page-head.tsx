import { Breadcrumb } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '#web/app/words.js';

interface Props {
  readonly title: ReactNode;
  /** of the browser's tab, when the title is more than text */
  readonly tab?: string;
  readonly trail?: readonly { readonly label: string; readonly to: string }[];
  readonly status?: ReactNode;
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page: where one is, what it is, its state, and what may be done. */
export function PageHead({ title, tab, trail, status, facts, children }: Props): ReactNode {
  const name = tab ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    if (name) document.title = t('title', { page: name });
  }, [name]);
  return (
    <header className="page-head">
      {trail && <Breadcrumb items={trail.map(({ label, to }) => ({ title: <Link to={to}>{label}</Link> }))} />}
      <div className="page-head-row">
        <h1>{title}</h1>
        {status}
        <span className="grow" />
        <div className="page-head-actions">{children}</div>
      </div>
      {facts && <div className="facts">{facts}</div>}
    </header>
  );
}

/** A figure or word in the head of a page, under its label. */
export function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="fact">
      <span>{label}</span>
      <b>{children}</b>
    </div>
  );
}

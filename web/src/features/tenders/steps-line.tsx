import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { t } from './texts.js';
import './steps-line.css';

/** One step of a procedure: what it is, when it was or must be, and how it stands. */
export interface Step {
  readonly key: string;
  readonly title: string;
  readonly state: 'done' | 'now' | 'ahead' | 'late';
  /** when it was done or will be, as people read it */
  readonly on?: string | null;
  /** until when the law gives time for it */
  readonly due?: string | null;
  /** what is to be known besides */
  readonly note?: string | null;
  /** id of the rule that sets the date */
  readonly rule?: string;
}

/** The steps of a procedure in a row, each with its statutory date; what is late says so. */
export function StepsLine({ steps, label }: { steps: readonly Step[]; label: string }): ReactNode {
  return (
    <ol className="steps-line" aria-label={label}>
      {steps.map(({ key, title, state, on, due, note, rule }) => (
        <li key={key} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="dot" aria-hidden>
            {state === 'done' && <CheckOutlined />}
            {state === 'late' && <ExclamationOutlined />}
          </span>
          <b>{title}</b>
          {on && <Dated text={on} />}
          {due && <Dated text={t('steps.due', { on: due })} />}
          {state === 'late' && <span className="late-word">{t('steps.late')}</span>}
          {note && <Dated text={note} />}
          {rule && <span className="note">{t('steps.rule', { rule })}</span>}
        </li>
      ))}
    </ol>
  );
}

/** A text whose dates are not broken: between them it may be. */
function Dated({ text }: { text: string }): ReactNode {
  return (
    <span className="dated">
      {text.split(/(\d{4}-\d\d-\d\d)/).map((part, index) => (
        <span key={index} className={index % 2 === 1 ? 'figure' : undefined}>
          {part}
        </span>
      ))}
    </span>
  );
}

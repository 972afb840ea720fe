import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useId, type ReactNode } from 'react';
import { t } from './texts.js';
import './sections.css';

export interface Section {
  readonly key: string;
  readonly title: string;
  /** a few words under the title */
  readonly hint?: ReactNode;
  /** whether it is filled in; neither when that cannot be told */
  readonly state?: 'done' | 'missing' | 'open';
  readonly content: ReactNode;
}

/** A long form as the steps that it is filled in by: all of it in sight, and beside it where one is and what is missing. */
export function Sections({ sections }: { sections: readonly Section[] }): ReactNode {
  const id = useId();
  return (
    <div className="sections">
      <nav aria-label={t('sections.label')}>
        <ol>
          {sections.map(({ key, title, state }, index) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => document.getElementById(`${id}${key}`)?.scrollIntoView({ block: 'start' })}
              >
                <span className="section-number">{index + 1}</span>
                <span className="grow">{title}</span>
                {state && <StateMark state={state} />}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="sections-body">
        {sections.map(({ key, title, hint, content }, index) => (
          <section key={key} id={`${id}${key}`}>
            <h3>
              <span className="section-number">{index + 1}</span>
              {title}
            </h3>
            {hint && <p className="faint">{hint}</p>}
            {content}
          </section>
        ))}
      </div>
    </div>
  );
}

function StateMark({ state }: { state: NonNullable<Section['state']> }): ReactNode {
  if (state === 'done') return <CheckCircleFilled className="mark-done" />;
  if (state === 'missing') return <ExclamationCircleFilled className="mark-missing" />;
  return <MinusCircleOutlined className="faint" />;
}

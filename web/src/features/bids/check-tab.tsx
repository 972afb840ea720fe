import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Check } from './checks.js';
import { t } from './texts.js';

interface Props {
  readonly checks: readonly Check[];
  readonly go: (tab: Check['tab']) => void;
}

/** The check list before sealing: what stops, what should be looked at, and where it is mended. */
export function CheckList({ checks, go }: Props): ReactNode {
  return (
    <section className="sheet">
      <h2>{t('check.title')}</h2>
      <ul className="check-list">
        {checks.map((check) => (
          <li key={check.key} className={check.isMet ? 'met' : check.level}>
            <Mark check={check} />
            <span>{check.text}</span>
            {!check.isMet && check.tab !== 'custody' && (
              <Button size="small" type="link" onClick={() => go(check.tab)}>
                {t('check.go')}
                <span className="visually-hidden">{check.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ check: { isMet, level } }: { check: Check }): ReactNode {
  if (isMet) return <CheckCircleFilled aria-label={t('check.met')} />;
  return level === 'stop' ? (
    <CloseCircleFilled aria-label={t('check.stop')} />
  ) : (
    <ExclamationCircleFilled aria-label={t('check.warn')} />
  );
}

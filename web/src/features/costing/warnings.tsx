import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { valueLabel } from '#web/app/texts.js';
import { t } from './texts.js';

type Warning = components['schemas']['WarningView'];

/** What the figures are doubtful for, in the server's words; warnings never stop anybody. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }): ReactNode {
  if (warnings.length === 0) return <Alert type="success" showIcon title={t('warnings.none')} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('warnings.title', { count: warnings.length })}
      description={
        <ul className="estimate-warnings">
          {warnings.map(({ code, message }, index) => (
            <li key={index}>
              <b>{valueLabel('code', code, 'WarningView')}</b> {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}

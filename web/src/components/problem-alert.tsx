import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Refusal, Unreached } from '#web/api/problem.js';
import { t } from './texts.js';

interface Props {
  readonly error: unknown;
  /** fields whose messages stand beside them already */
  readonly shown?: readonly string[];
}

/** Why something was refused, in the server's words, with every field that no form shows. */
export function ProblemAlert({ error, shown = [] }: Props): ReactNode {
  if (error instanceof Unreached)
    return (
      <Alert
        type="warning"
        showIcon
        title={t('problem.unreached.title')}
        description={t('problem.unreached')}
        role="alert"
      />
    );
  if (!(error instanceof Refusal))
    return <Alert type="error" showIcon title={t('problem.bug.title')} description={String(error)} role="alert" />;
  const { title, detail, errors, traceId } = error.problem;
  const others = errors.filter(({ path }) => !shown.includes(path));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title || t('problem.title')}
      description={
        <>
          {detail && <p>{detail}</p>}
          {others.length > 0 && (
            <ul>
              {others.map(({ path, message }) => (
                <li key={path + message}>{message}</li>
              ))}
            </ul>
          )}
          {error.problem.status >= 500 && (
            <small>
              {t('problem.trace')} {traceId}
            </small>
          )}
        </>
      }
    />
  );
}

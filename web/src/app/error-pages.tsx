import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { Refusal, Unreached } from '#web/api/problem.js';
import { t } from '#web/components/texts.js';

const home = () => location.assign('/console/');

/** What a page shows instead of itself, in words that help. */
export function ErrorPage({ error }: { error: unknown }): ReactNode {
  if (error instanceof Unreached)
    return (
      <Result
        status="warning"
        title={<h1>{t('problem.unreached.title')}</h1>}
        subTitle={t('problem.unreached')}
        extra={<Button onClick={() => location.reload()}>{t('problem.retry')}</Button>}
      />
    );
  if (error instanceof Refusal && error.problem.status === 404) return <NotFound />;
  if (error instanceof Refusal && error.problem.status === 403) return <Forbidden />;
  const trace = error instanceof Refusal ? error.problem.traceId : '';
  return (
    <Result
      status="error"
      title={<h1>{t('problem.bug.title')}</h1>}
      subTitle={`${t('problem.bug')}${trace && ` ${t('problem.trace')} ${trace}`}`}
      extra={<Button onClick={() => location.reload()}>{t('problem.reload')}</Button>}
    />
  );
}

export function NotFound(): ReactNode {
  return (
    <Result
      status="404"
      title={<h1>{t('problem.not-found.title')}</h1>}
      subTitle={t('problem.not-found')}
      extra={
        <Button type="primary" onClick={home}>
          {t('problem.home')}
        </Button>
      }
    />
  );
}

export function Forbidden(): ReactNode {
  return (
    <Result
      status="403"
      title={<h1>{t('problem.forbidden.title')}</h1>}
      subTitle={t('problem.forbidden')}
      extra={
        <Button type="primary" onClick={home}>
          {t('problem.home')}
        </Button>
      }
    />
  );
}

/** What the router shows when a page throws. */
export function RouteError(): ReactNode {
  return <ErrorPage error={useRouteError()} />;
}

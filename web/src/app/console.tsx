import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, Spin } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { loadBook } from '#web/api/book.js';
import { Refusal } from '#web/api/problem.js';
import { useDropGuard } from '#web/components/drop-guard.js';
import { ErrorPage } from './error-pages.js';
import { language } from './language.js';
import { useLive } from './live.js';
import { Relogin } from './relogin.js';
import { openRouter } from './router.js';
import { loadTerms } from './texts.js';
import { theme } from './theme.js';
import { t } from './words.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // a refusal is an answer; only what was not reached is tried again
      retry: (count, error) => !(error instanceof Refusal) && count < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** Everything behind the login. */
export function Console(): ReactNode {
  const isChinese = language() === 'zh-CN';
  dayjs.locale(isChinese ? 'zh-cn' : 'en');
  return (
    <ConfigProvider locale={isChinese ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <QueryClientProvider client={queries}>
          <Ready />
          <Relogin />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

/** The pages, once the words and the book of schemas are there. */
function Ready(): ReactNode {
  const [router] = useState(openRouter);
  const [isReady, setReady] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    Promise.all([loadBook(), loadTerms()]).then(() => setReady(true), setError);
  }, []);
  useLive(queries);
  useDropGuard();
  if (error !== undefined) return <ErrorPage error={error} />;
  if (!isReady) return <Spin fullscreen description={t('loading')} />;
  return <RouterProvider router={router} />;
}

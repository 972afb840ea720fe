import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { session } from '#web/api/session.js';
import { Forbidden, NotFound, RouteError } from './error-pages.js';
import { mayVisit, type Page } from './feature.js';
import { PAGES } from './pages.js';
import { Shell } from './shell.js';

/** A page of a feature as a route: its code is loaded when it is visited, and by those alone who hold its permission. */
function routeOf(page: Page): RouteObject {
  return {
    path: page.path,
    errorElement: <RouteError />,
    lazy: async (): Promise<{ Component: ComponentType }> => {
      if (!mayVisit(page, session.me()!)) return { Component: Forbidden };
      return { Component: (await page.load()).default };
    },
  };
}

/** The routes of the person signed in; the page of the address begins to load at once. */
export const openRouter = (): ReturnType<typeof createBrowserRouter> =>
  createBrowserRouter(
    [
      {
        element: <Shell />,
        errorElement: <RouteError />,
        hydrateFallbackElement: <></>,
        children: [...PAGES.map(routeOf), { path: '*', element: <NotFound /> }],
      },
    ],
    { basename: '/console' },
  );

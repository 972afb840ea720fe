import { Skeleton } from 'antd';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import type { Tender } from './types.js';

type Part = LazyExoticComponent<ComponentType<{ tender: Tender }>>;
type Load = () => Promise<{ default: ComponentType<{ tender: Tender }> }>;

/** What the review says of a tender is drawn by the review itself, and loaded when it is looked at. */
const parts = import.meta.glob('../review/{review-tab,result-tab,tender-actions}.tsx') as Readonly<
  Record<string, Load>
>;

const partOf = (name: string): Part | undefined => {
  const load = parts[`../review/${name}.tsx`];
  return load && lazy(load);
};

const Review = partOf('review-tab');
const Result = partOf('result-tab');
const Actions = partOf('tender-actions');

/** The review of the bids: panel, checks, consultation, scores, report. */
export function ReviewTab({ tender }: { tender: Tender }): ReactNode {
  return <Suspense fallback={<Skeleton active />}>{Review && <Review tender={tender} />}</Suspense>;
}

/** What came of it: candidates, award, letters, challenges. */
export function ResultTab({ tender }: { tender: Tender }): ReactNode {
  return <Suspense fallback={<Skeleton active />}>{Result && <Result tender={tender} />}</Suspense>;
}

/** Creations of the review that stand in the head of the tender. */
export function ReviewActions({ tender }: { tender: Tender }): ReactNode {
  return <Suspense fallback={null}>{Actions && <Actions tender={tender} />}</Suspense>;
}

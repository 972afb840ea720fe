import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#src/platform/context/request-context.js';

/** A question for a page: where it comes from and where the answer goes, and the language of its address. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly locale: Locale;
}

/** What goes out; nothing where the headers say it all. */
type Answer = Buffer | string | undefined;

/** An address of the portal, which anybody may ask. */
export interface Route {
  /** in the first language, such as `/notices/:id` */
  readonly path: string;
  /** GET when left out; POST for a form whose answers must stand in no address */
  readonly method?: 'GET' | 'POST';
  /** whether it is there in one language only, as files are */
  readonly isFile?: boolean;
  readonly answer: (asked: Asked) => Promise<Answer> | Answer;
}

/** A part of the portal: its addresses. */
export interface Routes {
  readonly routes: readonly Route[];
}

/** A value in the path of an address. */
export const inPath = ({ request }: Asked, name: string): string => (request.params as Record<string, string>)[name]!;

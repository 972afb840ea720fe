import { randomUUID } from 'node:crypto';

/** Where a request or a job stands in a trace (W3C Trace Context). Ids are lower-case hex. */
export interface Trace {
  /** 32 digits, the same in every process that the work passes through */
  readonly traceId: string;
  /** 16 digits, this step's own */
  readonly spanId: string;
  /** 16 digits, the caller's step; none at the beginning of a trace */
  readonly parentId?: string;
  /** whether the caller records this trace */
  readonly sampled: boolean;
}

const TRACEPARENT = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;
const NO_TRACE = '0'.repeat(32);
const NO_SPAN = '0'.repeat(16);

/** Goes on with the trace of a `traceparent` header, or begins one when there is none, several, or it is not valid. */
export function traceFrom(header: string | readonly string[] | undefined): Trace {
  const spanId = randomHex().slice(0, 16);
  const [, version, traceId, parentId, flags, rest] =
    TRACEPARENT.exec(typeof header === 'string' ? header.trim() : '') ?? [];
  // later versions may add fields, version 00 may not, and ff is none
  const valid = version !== 'ff' && !(version === '00' && rest !== undefined);
  if (!valid || !traceId || !parentId || !flags || traceId === NO_TRACE || parentId === NO_SPAN)
    return { traceId: randomHex(), spanId, sampled: false };
  return { traceId, spanId, parentId, sampled: (parseInt(flags, 16) & 1) === 1 };
}

/** The header that hands this trace on, to a job or to another server. */
export function traceparent({ traceId, spanId, sampled }: Trace): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/** 32 random digits. Every request needs some, and for UUIDs node keeps randomness at hand instead of asking the system each time. */
function randomHex(): string {
  return randomUUID().replaceAll('-', '');
}

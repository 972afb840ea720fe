import { describe, expect, it } from '@jest/globals';
import { traceFrom, traceparent } from './trace.js';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT_ID = '00f067aa0ba902b7';

describe('a trace', () => {
  it('goes on with the caller’s, as a step of its own', () => {
    const trace = traceFrom(`00-${TRACE_ID}-${PARENT_ID}-01`);
    expect(trace).toEqual({
      traceId: TRACE_ID,
      parentId: PARENT_ID,
      spanId: expect.stringMatching(/^[\da-f]{16}$/),
      sampled: true,
    });
    expect(trace.spanId).not.toBe(PARENT_ID);
    expect(traceFrom(` 00-${TRACE_ID}-${PARENT_ID}-00 `).sampled).toBe(false);
  });

  it('understands later versions, which may say more', () => {
    expect(traceFrom(`01-${TRACE_ID}-${PARENT_ID}-03-more`)).toMatchObject({ traceId: TRACE_ID, sampled: true });
  });

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['several traces', [`00-${TRACE_ID}-${PARENT_ID}-01`, `00-${TRACE_ID}-${PARENT_ID}-01`]],
    ['another form', TRACE_ID],
    ['upper case', `00-${TRACE_ID.toUpperCase()}-${PARENT_ID}-01`],
    ['no trace', `00-${'0'.repeat(32)}-${PARENT_ID}-01`],
    ['no step', `00-${TRACE_ID}-${'0'.repeat(16)}-01`],
    ['the version that is none', `ff-${TRACE_ID}-${PARENT_ID}-01`],
    ['more than version 00 has', `00-${TRACE_ID}-${PARENT_ID}-01-x`],
    ['a line that injects', `00-${TRACE_ID}-${PARENT_ID}-01\n{"level":"fatal"}`],
  ])('begins anew when the header holds %s', (_, header) => {
    const trace = traceFrom(header);
    expect(trace.traceId).toMatch(/^[\da-f]{32}$/);
    expect(trace.traceId).not.toBe(TRACE_ID);
    expect(trace).not.toHaveProperty('parentId');
  });

  it('is handed on so that the next step goes on with it', () => {
    const trace = traceFrom(undefined);
    expect(traceFrom(traceparent(trace))).toMatchObject({
      traceId: trace.traceId,
      parentId: trace.spanId,
      sampled: false,
    });
    expect(traceparent({ ...trace, sampled: true })).toMatch(/-01$/);
  });
});

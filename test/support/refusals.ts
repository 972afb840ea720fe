import { expect } from '@jest/globals';
import type { Answer } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Expectations of refusals: the problem, the field, words for a person, and a database that is as it was when last remembered. */
export function refusalsIn(world: () => World) {
  let before: Record<string, string | null>;
  const errorsOf = ({ body }: Answer<unknown>) => (body as { errors: FieldError[] }).errors;

  const refused = async (answer: Answer<unknown>, status: number, code: string, field?: string): Promise<void> => {
    expect([answer.status, answer.code]).toEqual([status, code]);
    const errors = errorsOf(answer);
    if (field !== undefined) expect(errors.map(({ path }) => path)).toContain(field);
    for (const { message } of errors) expect(message).not.toMatch(/^(fields|problems):|\{\{/);
    expect(await world().contents()).toEqual(before);
  };
  return {
    /** Takes the database as it is now for what refusals must leave. */
    remember: async (): Promise<void> => {
      before = await world().contents();
    },
    refused,
    /** Refused for its shape: this fault at this path. */
    misshapen: async (answer: Answer<unknown>, path: string, code: string): Promise<void> => {
      await refused(answer, 400, 'invalid-shape');
      expect(errorsOf(answer)).toContainEqual(expect.objectContaining({ path, code }));
    },
  };
}
